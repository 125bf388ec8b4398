import type {TemplateName} from './model/extensions.ts'
import type {Severity} from './model/message.ts'

/** A plugin's module, a package or a file such as `./plugins/mine.ts`, alone or with options; options are plain data. */
export type PluginName = string | readonly [name: string, options: unknown]

/**
 * A site's configuration: `bandstand.config.ts`, `.js` or `.json`. Plain data, so that it can be handed to every worker as it is.
 * Flags of the command line go before it.
 */
export interface Config {
  /** For editors: where the JSON Schema of this file is. */
  readonly $schema?: string
  /** Folder of the guides, from this file's folder; `content` where absent. */
  readonly content?: string
  /** Folder of the emitted site, from this file's folder; `dist` where absent. */
  readonly out?: string
  /** Where the site will be: `https://example.org/pay`. */
  readonly baseUrl?: string
  /** The site's name, in its head and titles. */
  readonly name?: string
  /** Address of the folder of guides in its repository, for edit links: `https://host/team/guides/edit/main/content`. */
  readonly repository?: string
  /** By rule: how grave its findings are, or `off`. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
  /** Id of the company whose ladder the axis of levels is measured in; `google` where absent. */
  readonly referenceLadder?: string
  /** Remark plugins for the prose of guides, in this order. Facts are read without them. */
  readonly remarkPlugins?: readonly PluginName[]
  /** Rehype plugins for the prose of guides, in this order. */
  readonly rehypePlugins?: readonly PluginName[]
  /** Sheets that every page loads after ours, `./site.css`; each stands alone. */
  readonly styles?: readonly string[]
  /** By name: the module of a template that stands for ours, `./templates/guide.tsx`. */
  readonly templates?: Readonly<Partial<Record<TemplateName, string>>>
}

/** The configuration as it is; gives editors its type. */
export const defineConfig = (config: Config): Config => config
