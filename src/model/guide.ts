import type {Message} from './message.ts'
import type {Span} from './span.ts'
import type {Component, Move, Value} from './value.ts'

/**
 * What of a guide comes together with what others say: its names, what it pays, which levels it equates. The rest of it is read
 * again where its own files are made, so that a collection keeps two fifths of its facts as objects.
 */
export interface Outline {
  /** Path without extension: `google/security-engineer`. */
  readonly id: string
  readonly path: string
  /** `article`: a file with none of a guide's parts (a dossier, notes), published as it is. */
  readonly kind: 'guide' | 'article'
  /** The title line as written, without markup. */
  readonly title: string
  readonly titleSpan: Span
  /** `levels`: grade codes in the title (`(L3-L4)` gives L3, L4). `slug`: the file's name. */
  readonly role: {readonly slug: string; readonly name: string; readonly levels: readonly string[]}
  /** `slug`: the folder's name. */
  readonly company: {readonly slug: string; readonly name: string}
  /** Years that the sources are of, without those that they look ahead to. */
  readonly asOf: {readonly from: number; readonly to: number} | null
  readonly bands: readonly Band[]
  readonly levelMapping: LevelMapping | null
  readonly strategy: Pick<Strategy, 'offers'> | null
  readonly frontMatter: FrontMatter | null
  /** What the reader could not read, or read with doubt. */
  readonly messages: readonly Message[]
  /** How much was read: the reading report adds these up. */
  readonly counts: Omit<ReadingCounts, 'terms'>
}

/** What of an outline says who a guide is and which levels it equates: what terms lead to and the level graph follow from this alone. */
export type Naming = Pick<
  Outline,
  'id' | 'path' | 'kind' | 'role' | 'company' | 'strategy' | 'frontMatter' | 'levelMapping'
>

/**
 * Phase 2: what one file says, and nothing that depends on any other file.
 * Plain, never changed, serialisable; the typed tree that it is drawn from (`GuideTree` in `tree.ts`) is dropped.
 */
export interface Guide extends Outline {
  /** Of its bytes. */
  readonly sha256: string
  readonly tagline: Tagline | null
  /** Whether the title says so, or the tagline. */
  readonly signature: boolean
  readonly levers: readonly Lever[]
  readonly strategy: Strategy | null
  /** All other prose, in the author's order. */
  readonly sections: readonly Section[]
  readonly sources: readonly Citation[]
  /** The author's own words for the parts, in their order. */
  readonly labels: readonly Label[]
}

/**
 * The words of a guide's parts as HTML, in the order of the facts that they belong to. Only what shows one guide needs them, so they
 * stay where the guide was read and never come together with those of others.
 */
export interface Prose {
  /** The mapping as its author laid it out; null where there is none. */
  readonly levelMapping: string | null
  /** Each lever's content after its title. */
  readonly levers: readonly string[]
  readonly strategy: string | null
  readonly sections: readonly string[]
}

/** A guide with its words: what reading gives, and what a guide's own page and file are made from. */
export interface WholeGuide extends Guide {
  readonly prose: Prose
}

export interface Tagline {
  readonly text: string
  readonly tags: readonly string[]
  /** `2026 Focus: …`. */
  readonly focus: {readonly year: number; readonly text: string} | null
  readonly span: Span
}

export type LabelPart = 'tagline' | 'column' | 'levels' | 'levers' | 'lever' | 'strategy' | 'sources'

export interface Label {
  readonly part: LabelPart
  /** As written, without markup. */
  readonly text: string
  readonly span: Span
}

export type PlaceKind = 'city' | 'area' | 'region' | 'country' | 'remote' | 'multiple' | 'unknown'

/** A place as a guide names it. */
export interface Region {
  /** Stable id from the gazetteer, `us-san-francisco`; null where unresolved. */
  readonly id: string | null
  /** As written, without markup, flags and currency hints. */
  readonly label: string
  /** As written, without markup. */
  readonly raw: string
  /** ISO 3166-1 alpha-2; null where unknown or several. */
  readonly country: string | null
  readonly kind: PlaceKind
  /** Ids of each place that the label names, where it names several. */
  readonly places: readonly string[]
}

export interface BandLevel {
  readonly label: string
  readonly codes: readonly string[]
}

/** One cell of a compensation table. */
export interface Pay {
  /** The column's (or row's) header as written. */
  readonly header: string
  /** The cell as written, without emphasis marks. */
  readonly raw: string
  readonly span: Span
  readonly values: readonly Value[]
  /** RSU, options, phantom equity …: on stock only. */
  readonly instrument?: string
}

/** The pay of one place and level. null: the table has no such column. */
export interface Band extends Readonly<Record<Component, Pay | null>> {
  /** Unique in the guide; also the row's anchor on the page. */
  readonly id: string
  readonly region: Region | null
  readonly level: BandLevel | null
  readonly other: readonly Pay[]
  /** The row (or column head) that it stands in. */
  readonly span: Span
}

export type Relation = 'self' | 'equal' | 'approximate'

export interface LevelTerm {
  readonly raw: string
  readonly span: Span
  readonly relation: Relation
  /** The term's company words (`Google`, `HF Enterprise`), where the grammar tells them apart; link decides what they mean. */
  readonly companyText: string | null
  /** The role words; null where the term names none. */
  readonly roleText: string | null
  /** Grade codes, end points of a range with the prefix repeated: `IC4-5` gives IC4, IC5. */
  readonly levels: readonly string[]
  /** Row of a mapping table, from 0; for parallel chains the chain, from 0. Terms with one number are stated equal to each other. */
  readonly row: number | null
}

export interface LevelMapping {
  readonly raw: string
  readonly span: Span
  /** Prose that follows the chain. */
  readonly note: string | null
  readonly terms: readonly LevelTerm[]
}

export interface Placeholder {
  /** As written, with its brackets. */
  readonly token: string
  /** Offsets in the script's text. */
  readonly start: number
  readonly end: number
}

export interface Script {
  readonly text: string
  readonly placeholders: readonly Placeholder[]
  readonly span: Span
}

export interface Lever {
  readonly id: string
  readonly title: string
  /** Everything under the title, as plain text. */
  readonly text: string
  readonly scripts: readonly Script[]
  readonly amounts: readonly Move[]
  readonly span: Span
}

export interface Offer {
  readonly company: string
  readonly amounts: readonly Move[]
}

export interface Strategy {
  readonly text: string
  readonly scripts: readonly Script[]
  readonly asks: readonly Move[]
  readonly floor: readonly Move[]
  readonly offers: readonly Offer[]
  readonly span: Span
}

export interface Section {
  readonly id: string
  /** Empty for prose that stands under no label. */
  readonly title: string
  readonly kind: 'prose' | 'note' | 'table'
  readonly span: Span
}

export interface Citation {
  readonly text: string
  readonly publisher: string | null
  readonly years: readonly number[]
  readonly url: string | null
  readonly span: Span
}

export interface FrontMatter {
  readonly title?: string
  readonly company?: string
  readonly role?: string
  /** ISO date. */
  readonly updated?: string
  readonly aliases?: readonly string[]
  readonly draft?: boolean
  readonly sources?: readonly string[]
  readonly bands?: readonly Readonly<Record<string, string>>[]
}

export interface Count {
  readonly read: number
  /** Deliberate text, kept as text. */
  readonly text: number
  readonly failed: number
}

export interface ReadingCounts {
  readonly cells: Count
  readonly terms: Count
  readonly levers: Count
  readonly asks: Count
}
