/** How a site's own plugins take part, for who loads them. */
export {type Extender, extender, PluginError, type SitePlugin} from '../read/index.ts'
