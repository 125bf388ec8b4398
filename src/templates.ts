/** What templates of a site are written with: `bandstand/templates`. */

export {type Template, type TemplateProps, type Templates, templates} from '../templates/index.ts'
export {type Child, Fragment, h, html, type Markup, markup} from '../templates/jsx.ts'
export {type Frame, href, Layout, type LayoutProps} from '../templates/layout.tsx'
export type {TemplateName} from './model/extensions.ts'
export type {Entry} from './model/library.ts'
export type {SiteConfig} from './model/site.ts'
