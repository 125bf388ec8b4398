import type {SiteConfig} from '../model/site.ts'

/** Below the site's root, where every file of the contract lives. */
export const root = 'api/v1/'

/** An address of the site with the base path that it is served under. */
export const local = (config: SiteConfig, url: string): string => config.base + url

/** With the origin before it, where one is configured; else as `local`. */
export const absolute = (config: SiteConfig, url: string): string => config.origin + local(config, url)

/** Data of a guide below the site's root. */
export const guidePath = (id: string): string => `${root}guides/${id}.json`
