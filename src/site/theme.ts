import {templates as ours, type Template, type Templates} from '../../templates/index.ts'
import type {Child} from '../../templates/jsx.ts'
import type {TemplateName} from '../model/extensions.ts'

/** The templates that pages are made with. */
export interface Theme {
  readonly templates: Templates
  /** The site's own; null for ours. */
  readonly layout: Template<'layout'> | null
  /** Files of the site's own templates, from the content folder. */
  readonly paths: Readonly<Partial<Record<TemplateName, string>>>
}

export const plainTheme: Theme = {templates: ours, layout: null, paths: {}}

/** A template of the site's own threw, or gave what is no page. */
export class TemplateError extends Error {
  readonly template: TemplateName
  constructor(template: TemplateName, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), {cause})
    this.template = template
  }
}

function pageOf(child: Child): Child {
  const isMarkup = typeof child === 'object' && child !== null && 'type' in child && child.type === 'raw'
  if (!isMarkup) throw new TypeError(`it gave ${typeof child}, expected what JSX or \`html\` makes`)
  if (!/^\s*<html[\s>]/i.test(child.value))
    throw new TypeError('it gave no whole page, expected `Layout` or `<html>` round it')
  return child
}

/** Our templates with the site's own in their places; an error of one of them has its name. */
export function themeOf(
  own: Readonly<Partial<Record<TemplateName, (props: never) => unknown>>>,
  paths: Theme['paths'],
): Theme {
  const wrapped = Object.entries(own).map(([name, template]) => {
    const guarded = (props: never): Child => {
      try {
        return pageOf(template(props) as Child)
      } catch (error) {
        throw error instanceof TemplateError ? error : new TemplateError(name as TemplateName, error)
      }
    }
    return [name, guarded]
  })
  const templates = {...ours, ...Object.fromEntries(wrapped)} as Templates
  return {templates, layout: own.layout ? templates.layout : null, paths}
}
