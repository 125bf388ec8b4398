/** How a site's own plugins and templates take part, for who loads them. */
export {type Extender, extender, PluginError, type SitePlugin} from '../read/index.ts'
export {plainTheme, type Theme, themeOf} from '../site/index.ts'
