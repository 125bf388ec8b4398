import type {Root as HastRoot} from 'hast'
import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Plugin, type Processor, unified} from 'unified'
import type {VFile} from 'vfile'

/** A remark or rehype plugin of a site, as its module gives it. */
export interface SitePlugin {
  /** As the configuration names it. */
  readonly name: string
  readonly plugin: (this: Processor, ...options: unknown[]) => unknown
  readonly options: readonly unknown[]
}

/** What plugins of a site do to the prose of guides. Each throws a `PluginError`. */
export interface Extender {
  /** The tree of a text with the syntax that plugins add; null where they add none. */
  readonly parse: (text: string) => Root | null
  /** Runs the remark plugins on a stretch; it is a document of its own to them. */
  readonly remark: (stretch: Root, file: VFile) => Root
  readonly rehype: (stretch: HastRoot, file: VFile) => HastRoot
}

/** A plugin failed. */
export class PluginError extends Error {
  readonly plugin: string
  constructor(plugin: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), {cause})
    this.plugin = plugin
  }
}

function attempt<T>(name: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw error instanceof PluginError ? error : new PluginError(name, error)
  }
}

type Transformer = (tree: unknown, file: VFile, next?: (error?: unknown, tree?: unknown) => void) => unknown

const late = 'it works asynchronously, expected a plugin that is done when it returns'

/** Runs a transformer that may take a callback, and is to be done at once. */
function transformed(transformer: Transformer, tree: unknown, file: VFile): unknown {
  if (transformer.length <= 2) {
    const result = transformer(tree, file)
    if (result instanceof Error) throw result
    if (!(result instanceof Promise)) return result
    // Nobody waits for what becomes of it.
    result.catch(() => {})
    throw new Error(late)
  }
  let told: {readonly error: unknown; readonly tree: unknown} | null = null
  transformer(tree, file, (error, result) => {
    told = {error, tree: result}
  })
  if (told === null) throw new Error(late)
  const {error, tree: result} = told as {readonly error: unknown; readonly tree: unknown}
  if (error) throw error
  return result
}

/** The plugin, with its name in what it throws. */
const named = ({name, plugin, options}: SitePlugin) =>
  function (this: Processor) {
    const transformer = attempt(name, () => plugin.apply(this, [...options]))
    if (typeof transformer !== 'function') return undefined
    return (tree: unknown, file: VFile) =>
      attempt(name, () => transformed(transformer as Transformer, tree, file)) as never
  }

const attach = (processor: Processor, plugins: readonly SitePlugin[]): Processor => {
  for (const each of plugins) processor.use(named(each) as unknown as Plugin)
  return processor.freeze()
}

const parser = (): Processor => unified().use(remarkParse).use(remarkGfm, {singleTilde: false}) as unknown as Processor

const extensionsOf = (processor: Processor): number => {
  const {micromarkExtensions = [], fromMarkdownExtensions = []} = processor.data()
  return micromarkExtensions.length + fromMarkdownExtensions.length
}

/** Attaches plugins; null where there are none. Throws a `PluginError` where one can't be attached. */
export function extender(remark: readonly SitePlugin[], rehype: readonly SitePlugin[]): Extender | null {
  if (remark.length === 0 && rehype.length === 0) return null
  const markdown = attach(parser(), remark)
  const html = attach(unified() as unknown as Processor, rehype)
  const hasSyntax = extensionsOf(markdown) > extensionsOf(parser().freeze())
  const syntax = `the syntax of ${remark.map(({name}) => name).join(', ')}`
  return {
    parse: (text) => (hasSyntax ? attempt(syntax, () => markdown.parse(text) as Root) : null),
    remark: (stretch, file) => (remark.length > 0 ? (markdown.runSync(stretch, file) as Root) : stretch),
    rehype: (stretch, file) => (rehype.length > 0 ? (html.runSync(stretch, file) as HastRoot) : stretch),
  }
}
