/** Templates by the names that a site may override them by. */
export const templateNames = [
  'layout',
  'home',
  'guide',
  'article',
  'companies',
  'roles',
  'places',
  'company',
  'role',
  'place',
  'levels',
  'ladder',
  'method',
  'search',
  'compare',
  'data',
  'quality',
  'rule',
  'moved',
  'notFound',
] as const
export type TemplateName = (typeof templateNames)[number]

/** A module of a site's own: plain data, so that every thread can load it. */
export interface Extension {
  /** As the configuration names it. */
  readonly name: string
  /** Where in the configuration: `remarkPlugins.0`. */
  readonly key: string
  readonly file: string
  /** Its package with its version; null for a file of the site's own, whose bytes are what it is. */
  readonly version: string | null
  readonly options: readonly unknown[]
}

/** What a site adds to the making of its pages. */
export interface Extensions {
  /** The configuration's file. */
  readonly from: string
  readonly remark: readonly Extension[]
  readonly rehype: readonly Extension[]
  readonly templates: Readonly<Partial<Record<TemplateName, Extension>>>
}
