import type {PlaceKind} from './guide.ts'

/** What authors maintain in `content/_data/`, validated; each list extends the bundled one of the same name. */
export interface SiteData {
  readonly companies: readonly CompanyData[]
  readonly roles: readonly RoleData[]
  readonly places: readonly PlaceData[]
  readonly ladders: readonly LadderData[]
  /** Former guide id -> guide id, or former row (`a/b#old`) -> row (`a/b#new`); null: withdrawn for good. */
  readonly redirects: Readonly<Record<string, string | null>>
  /** Company whose ladder the axis of levels is measured in, where the site's configuration names one. */
  readonly gauge?: string
}

export interface CompanyData {
  /** The folder's name. */
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
}

export interface RoleData {
  /** The file's name. */
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
}

export interface PlaceData {
  /** `us-san-francisco`. */
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** Code of the state or province, where the name alone may mean another place: `Portland` in `OR`. */
  readonly state?: string
  /** ISO 4217 code of what is paid there; null for regions with several. */
  readonly currency: string | null
  readonly aliases?: readonly string[]
}

export interface LadderData {
  /** Company id. */
  readonly company: string
  /** `engineering`, `management`, `product` … */
  readonly track: string
  /** Rungs in order, lowest first; each a code with the titles and other codes that mean it. */
  readonly rungs: readonly {readonly code: string; readonly titles?: readonly string[]}[]
  /** The axis of levels is measured in this ladder. Google's where no ladder says so. */
  readonly gauge?: boolean
}

export const noSiteData: SiteData = Object.freeze({companies: [], roles: [], places: [], ladders: [], redirects: {}})
