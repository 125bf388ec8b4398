/** Phase 4: a page before it is written out. */
export interface Page {
  /** Address below the site's root: `/guides/google/security-engineer/`. */
  readonly url: string
  /** File below the output folder. */
  readonly path: string
  /** Makes it, each time anew: a page that kept its text would hold the memory of thousands. */
  readonly make: () => MadePage
  /** What it follows from beside code and configuration; null where that is not told. */
  readonly follows: Follows | null
}

export interface MadePage {
  /** What stands in its file after the document type. */
  readonly html: string
  /** What kept a template of the site's own from making it, so that ours did. */
  readonly fault: TemplateFault | null
}

/** What a file that many guides share follows from: where it is the same, so is the file. */
export type Follows =
  /** The names and bands of these guides in this order, and words of its own. */
  | {readonly kind: 'bands'; readonly guides: readonly string[]; readonly words: unknown}
  /** The level graph, and the names of companies and guides. */
  | {readonly kind: 'levels'}
  /** Anything that guides state of their bands and levels, but no message. */
  | {readonly kind: 'links'}
  /** Every message beside that. */
  | {readonly kind: 'messages'}

/** A template of a site's own failed. */
export interface TemplateFault {
  /** As the configuration names it: `guide`. */
  readonly template: string
  /** Its file, from the content folder. */
  readonly path: string
  readonly reason: string
}

/** Phase 5: a file of the site. */
export interface Output {
  /** Below the output folder, with `/` between folders. */
  readonly path: string
  readonly content: string | Uint8Array
}

/** A file that guides share, made when its content is asked for. */
export interface SharedOutput extends Output {
  /** What it follows from beside code and configuration; null where that is not told. */
  readonly follows: Follows | null
}

/** What a build knows about the site beside its guides. Plain data; it imports nothing. */
export interface SiteConfig {
  readonly name: string
  /** Absolute address without a trailing slash, or '' where none is known. */
  readonly origin: string
  /** Path that the site is served under: '' or `/guides`. Goes before every link. */
  readonly base: string
  /** Where the guides' source is, for edit links; null where not configured. */
  readonly repository: string | null
  /** Addresses of the emitted assets, below `base`. */
  readonly assets: {
    readonly css: string
    readonly js: string
    readonly icon: string
    /** Sheets of the site's own, after ours. */
    readonly styles?: readonly string[]
  }
  /** Names the release; ISO date or version. Never read from a clock. */
  readonly release: string | null
}
