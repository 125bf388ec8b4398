import type {Guide, PlaceKind, Relation} from './guide.ts'
import type {Message} from './message.ts'
import type {Span} from './span.ts'

export type TotalBasis = 'annual' | 'whole-grant' | 'unknown'

export interface Ref {
  readonly id: string
  readonly name: string
}

/** Phase 3: all guides together, with everything that follows from their being together. */
export interface Library {
  readonly entries: readonly Entry[]
  readonly companies: readonly Company[]
  readonly roles: readonly Role[]
  readonly places: readonly Place[]
  readonly levels: LevelGraph
  /** Former guide id -> id of the guide that has its address now. */
  readonly redirects: Readonly<Record<string, string>>
  readonly messages: readonly Message[]
}

/** A guide among the others. `guide` is what it says itself; the rest is what the collection adds. */
export interface Entry {
  readonly id: string
  /** `/guides/<company>/<role>/`. */
  readonly url: string
  readonly guide: Guide
  readonly company: Ref
  readonly role: Ref
  readonly totalBasis: TotalBasis
  /** By band id: what the parts add up to. */
  readonly computed: Readonly<Record<string, ComputedTotal>>
  /** By band id: former anchors of that row, which still lead to it. */
  readonly anchors: Readonly<Record<string, readonly string[]>>
  /** One for each term of the guide's level mapping, in its order. */
  readonly terms: readonly LinkedTerm[]
  /** One for each offer of the strategy, in its order: the company's id. */
  readonly offerCompanies: readonly (string | null)[]
  readonly mapsTo: readonly string[]
  readonly mappedFrom: readonly BackLink[]
  readonly sameRole: readonly string[]
  readonly sameCompany: readonly string[]
  readonly messages: readonly Message[]
}

export interface ComputedTotal {
  readonly currency: string
  readonly min: number
  readonly max: number
  /** `base + bonus + stock / 4`. */
  readonly formula: string
}

export interface LinkedTerm {
  readonly company: Ref | null
  readonly role: string | null
  /** Id of the guide that the term means; null where there is none. */
  readonly guide: string | null
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
  readonly gauge: string
  readonly nodes: readonly LevelNode[]
  readonly statements: readonly LevelStatement[]
  readonly conflicts: readonly LevelConflict[]
}

export interface LevelNode {
  /** `google/L5`. */
  readonly id: string
  readonly company: Ref
  readonly track: string
  readonly code: string
  /** Place on the ladder, from 0. */
  readonly rank: number
  /** null where no statement places it. */
  readonly position: number | null
  readonly spread: number | null
  readonly statements: number
  readonly guides: number
  readonly companies: number
  readonly confidence: 'high' | 'medium' | 'low' | 'contested' | 'none'
}

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
}

export interface LevelConflict {
  readonly kind: 'off-ladder' | 'inversion' | 'outlier' | 'collapsed'
  readonly nodes: readonly string[]
  readonly guides: readonly string[]
  readonly message: string
  readonly witness: readonly {readonly guide: string; readonly span: Span; readonly raw: string}[]
}
