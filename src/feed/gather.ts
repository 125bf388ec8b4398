import type {GuideFile} from './contract/guide.ts'
import type {Card} from './contract/lists.ts'
import {type Cited, card} from './lists.ts'
import type {Announced} from './news.ts'
import {bandColumns, bandRows, leverRows} from './rows.ts'
import {csvHead, csvLine, json} from './text.ts'

/**
 * What stays of each guide once its own file is out: its lines in every stream and its words in every list.
 * The guides themselves go, so that a collection never stands in memory twice.
 */
export interface Gathered {
  readonly guides: string[]
  readonly bands: string[]
  readonly table: string[]
  readonly levers: string[]
  readonly cards: Card[]
  readonly notes: (Announced & Cited)[]
}

export const gathering = (): Gathered => ({
  guides: [],
  bands: [],
  table: [csvHead(bandColumns)],
  levers: [],
  cards: [],
  notes: [],
})

/** Adds a guide whose own file is `line`. */
export function gather(into: Gathered, guide: GuideFile, line: string): void {
  into.guides.push(line)
  for (const row of bandRows(guide)) {
    into.bands.push(json(row))
    into.table.push(csvLine(bandColumns, row))
  }
  for (const row of leverRows(guide)) into.levers.push(json(row))
  into.cards.push(card(guide))
  const {id, url, title, tagline, source, sources} = guide
  into.notes.push({id, url, title, tagline, source, sources})
}
