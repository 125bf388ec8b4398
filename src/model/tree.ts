import type {BlockContent, DefinitionContent, PhrasingContent, Text} from 'mdast'
import type {Literal, Node, Parent} from 'unist'
import type {BandLevel, LabelPart, Region, Relation} from './guide.ts'
import type {Component, Move, Period} from './value.ts'

/**
 * A guide as a unist tree of our own, `position` on every node. Prose stays real mdast.
 * New kinds join through the content maps, as in `@types/mdast`, and every table of handlers then says what is missing.
 */
export interface GuideTree extends Parent {
  type: 'guide'
  children: GuideContent[]
}

export interface GuideContentMap {
  title: Title
  tagline: Tagline
  bandTable: BandTable
  levelMapping: LevelMapping
  lever: Lever
  strategy: Strategy
  source: Source
  section: Section
  label: Label
}
export type GuideContent = GuideContentMap[keyof GuideContentMap]

export interface Title extends Parent {
  type: 'title'
  depth: number
  role: string
  company: string
  levels: string[]
  signature: boolean
  children: PhrasingContent[]
}

export interface Tagline extends Parent {
  type: 'tagline'
  tags: string[]
  focus: {year: number; text: string} | null
  children: PhrasingContent[]
}

export interface BandTable extends Parent {
  type: 'bandTable'
  children: Band[]
}

export interface Band extends Parent {
  type: 'band'
  id: string
  region: Region | null
  level: BandLevel | null
  children: Pay[]
}

export interface Pay extends Parent {
  type: 'pay'
  component: Component | 'other'
  header: string
  raw: string
  instrument?: string
  children: PayContent[]
}

export interface PayContentMap {
  moneyRange: MoneyRange
  percentRange: PercentRange
  unitRange: UnitRange
  unread: Unread
}
export type PayContent = PayContentMap[keyof PayContentMap]

export interface MoneyRange extends Node {
  type: 'moneyRange'
  currency: string | null
  min: number
  max: number
  per: Period
  years?: number
  open?: true
  upTo?: true
  approximate?: true
}

export interface PercentRange extends Node {
  type: 'percentRange'
  min: number
  max: number
  open?: true
  upTo?: true
  approximate?: true
}

export interface UnitRange extends Node {
  type: 'unitRange'
  min: number
  max: number
  unit: string
  open?: true
  upTo?: true
  approximate?: true
}

/** Words in a cell: `deliberate` where a reader would not expect a figure (`None`, `—`, `Discretionary`). */
export interface Unread extends Literal {
  type: 'unread'
  value: string
  deliberate: boolean
}

export interface LevelMapping extends Parent {
  type: 'levelMapping'
  note: string | null
  /** The markdown that the terms stand in. */
  content: (BlockContent | DefinitionContent)[]
  children: LevelTerm[]
}

export interface LevelTerm extends Literal {
  type: 'levelTerm'
  value: string
  relation: Relation
  companyText: string | null
  roleText: string | null
  levels: string[]
  row: number | null
}

export interface Lever extends Parent {
  type: 'lever'
  id: string
  title: string
  amounts: Move[]
  children: (Script | BlockContent | DefinitionContent)[]
}

export interface Script extends Parent {
  type: 'script'
  value: string
  children: (Text | Placeholder)[]
}

export interface Placeholder extends Literal {
  type: 'placeholder'
  value: string
}

export interface Strategy extends Parent {
  type: 'strategy'
  asks: Move[]
  floor: Move[]
  offers: {company: string; amounts: Move[]}[]
  children: (Script | BlockContent | DefinitionContent)[]
}

/** An item of "Evidence & Sources". */
export interface Source extends Parent {
  type: 'source'
  publisher: string | null
  years: number[]
  url: string | null
  children: (PhrasingContent | BlockContent | DefinitionContent)[]
}

/** Everything else, in the author's order. */
export interface Section extends Parent {
  type: 'section'
  id: string
  title: string
  kind: 'prose' | 'note' | 'table'
  children: (BlockContent | DefinitionContent)[]
}

/** The author's own words for a part of the guide: `Level Mapping`, a column's head, `Lever 1`. */
export interface Label extends Parent {
  type: 'label'
  part: LabelPart
  children: PhrasingContent[]
}

/** Any node of the tree. */
export type GuideNode = GuideTree | GuideContent | Band | Pay | PayContent | LevelTerm | Script | Placeholder
