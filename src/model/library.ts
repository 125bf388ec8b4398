import type {Outline, PlaceKind, Relation} from './guide.ts'
import type {Message} from './message.ts'
import type {Span} from './span.ts'

export type TotalBasis = 'annual' | 'whole-grant' | 'unknown'

export interface Ref {
  readonly id: string
  readonly name: string
}

/** Phase 3: all guides together, with everything that follows from their being together. */
export interface Library<G extends Outline = Outline> {
  readonly entries: readonly Entry<G>[]
  readonly companies: readonly Company[]
  readonly roles: readonly Role[]
  readonly places: readonly Place[]
  readonly levels: LevelGraph
  /** Former guide id -> id of the guide that has its address now. */
  readonly redirects: Readonly<Record<string, string>>
  readonly messages: readonly Message[]
}

/** A guide among the others. `guide` is what it says itself; the rest is what the collection adds. */
export interface Entry<G extends Outline = Outline> {
  readonly id: string
  /** `/guides/<company>/<role>/`. */
  readonly url: string
  readonly guide: G
  readonly company: Ref
  readonly role: Ref
  readonly totalBasis: TotalBasis
  /** By band id: what the parts add up to. */
  readonly computed: Readonly<Record<string, ComputedTotal>>
  /** By band id: former anchors of that row, which still lead to it. */
  readonly anchors: Readonly<Record<string, readonly string[]>>
  /** One for each term of the guide's level mapping, in its order. */
  readonly terms: readonly LinkedTerm[]
  /** How many of them say a level, or a company or a role that is known. */
  readonly termsRead: number
  /** One for each offer of the strategy, in its order: the company's id. */
  readonly offerCompanies: readonly (string | null)[]
  readonly mapsTo: readonly string[]
  readonly mappedFrom: readonly BackLink[]
  readonly sameRole: Others
  readonly sameCompany: Others
  readonly messages: readonly Message[]
}

/** Guides of a list that many share, by where they stand in it: all from `from` up to `to`, but `own`, which is the guide itself. */
export interface Others {
  /** Ids in order. */
  readonly list: readonly string[]
  readonly from: number
  /** `to` where the guide is not in the list. */
  readonly own: number
  readonly to: number
}

export const noOthers: Others = Object.freeze({list: Object.freeze([]), from: 0, own: 0, to: 0})

export interface ComputedTotal {
  readonly currency: string
  readonly min: number
  readonly max: number
  /** A part names no upper end: nothing is known beyond `max`. */
  readonly open?: true
  /** `base + bonus + stock / 4`. */
  readonly formula: string
}

export interface LinkedTerm {
  readonly company: Ref | null
  /** What the term calls a company that has no id; null where there is one, or none is named. */
  readonly firm: string | null
  readonly role: string | null
  /** Id of the guide that the term means; null where there is none. */
  readonly guide: string | null
  /** Ids of further companies that it names (`Amazon SDM / Microsoft 64–66`): its levels can't be told apart then. */
  readonly others: readonly string[]
  /** Ids of the rungs that its codes mean, end points of a range; empty where one of them is on no ladder. */
  readonly nodes: readonly string[]
  /** Guides that it might mean, where it is ambiguous. */
  readonly candidates: readonly string[]
}

export interface BackLink {
  readonly guide: string
  /** The term that names this guide, as written. */
  readonly raw: string
  readonly relation: Relation
  readonly span: Span
  /** Whether this guide names that one too. */
  readonly mutual: boolean
}

export interface Company {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly url: string
  readonly guides: readonly string[]
  readonly totalBasis: TotalBasis
}

export interface Role {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly url: string
  readonly guides: readonly string[]
}

export interface Place {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly kind: PlaceKind
  readonly url: string
  readonly guides: readonly string[]
}

/** The level graph. Positions are in levels of the gauge ladder. */
export interface LevelGraph {
  /** Company id of the ladder that the axis is measured in. */
  readonly gauge: string
  readonly ladders: readonly Ladder[]
  readonly nodes: readonly LevelNode[]
  readonly statements: readonly LevelStatement[]
  readonly conflicts: readonly LevelConflict[]
}

/** The rungs of one track of a company, lowest first. */
export interface Ladder {
  readonly company: Ref
  readonly track: string
  /** `inferred`: nobody says how this ladder goes; its rungs are the codes that guides use, by their number. */
  readonly source: 'bundled' | 'data' | 'inferred'
  /** Node ids. */
  readonly rungs: readonly string[]
}

export type Confidence = 'high' | 'medium' | 'low' | 'contested' | 'none'

export interface LevelNode {
  /** `google/L5`. */
  readonly id: string
  readonly company: Ref
  readonly track: string
  readonly code: string
  readonly titles: readonly string[]
  /** Place on the ladder, from 0. */
  readonly rank: number
  /** null where no statement places it. */
  readonly position: number | null
  /** Where the middle half of the statements puts it: `high - low` is its spread. */
  readonly low: number | null
  readonly high: number | null
  readonly spread: number | null
  readonly statements: number
  readonly guides: number
  /** Companies whose guides speak of it. */
  readonly companies: number
  readonly confidence: Confidence
}

/** Whether the guides of both sides say the same of each other. */
export type Answer = 'reciprocal' | 'one-sided' | 'contradicting'

export interface LevelStatement {
  readonly guide: string
  readonly span: Span
  readonly relation: Relation
  readonly raw: readonly [string, string]
  /** The end points of each side's range, as node ids. */
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** Distance between the two sides on the axis, in levels; null where one is not placed. */
  readonly residual: number | null
  /** How the other company's guides answer; null where the guide's own company is on neither side. */
  readonly answer: Answer | null
}

/** A place in a guide that says something. */
export interface Witness {
  readonly guide: string
  readonly span: Span
  readonly raw: string
}

export interface LevelConflict {
  readonly kind: 'off-ladder' | 'inversion' | 'outlier' | 'collapsed'
  readonly nodes: readonly string[]
  readonly guides: readonly string[]
  readonly message: string
  /** What is in doubt first, then the path of statements that speaks against it. */
  readonly witness: readonly Witness[]
}
