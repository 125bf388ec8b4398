import type {SiteData} from '../model/data.ts'
import type {Guide} from '../model/guide.ts'
import type {LevelGraph, LinkedTerm} from '../model/library.ts'
import type {Message} from '../model/message.ts'

export interface Mapped {
  readonly guide: Guide
  readonly terms: readonly LinkedTerm[]
}

/** The level graph of all mappings, and what it has to say to single guides. */
export function levelGraph(
  _guides: readonly Mapped[],
  _data: SiteData,
): {readonly levels: LevelGraph; readonly messages: ReadonlyMap<string, readonly Message[]>} {
  return {levels: {gauge: 'google', nodes: [], statements: [], conflicts: []}, messages: new Map()}
}
