import type {Band, WholeGuide} from '../model/guide.ts'
import type {Entry} from '../model/library.ts'
import type {SiteConfig} from '../model/site.ts'
import {components} from '../model/value.ts'
import type {Card} from './contract/lists.ts'
import {writeGuide} from './guide.ts'
import {type Cited, card} from './lists.ts'
import type {Announced} from './news.ts'
import {bandColumns, bandRows, leverRows} from './rows.ts'
import {csvHead, csvLine, json} from './text.ts'

/**
 * What one guide adds to the feed: its own file, its lines in every stream and its words in every list. It follows from the guide and
 * its links alone, so it is made wherever the guide is at hand; the collection's files are made from these pieces.
 */
export interface Piece {
  /** The guide's own file, which is also its line of `guides.ndjson`. */
  readonly json: string
  /** Its lines of the streams; '' where it has none. */
  readonly bands: string
  readonly table: string
  readonly levers: string
  readonly card: Card
  readonly note: Announced & Cited
  readonly counts: {readonly levers: number; readonly bands: number; readonly values: number}
}

/** The lists of a feed take these of each piece. */
export type Listed = Pick<Piece, 'card' | 'note' | 'counts'>

/** How many figures some bands state. */
const valuesOf = (bands: readonly Band[]): number =>
  bands.reduce(
    (sum, band) =>
      [...components.map((name) => band[name]), ...band.other].reduce(
        (inBand, cell) => inBand + (cell?.values.length ?? 0),
        sum,
      ),
    0,
  )

export const tableHead: string = csvHead(bandColumns)

export function pieceOf(entry: Entry<WholeGuide>, config: SiteConfig): Piece {
  const {guide, text} = writeGuide(entry, config)
  const {id, url, title, tagline, source, sources} = guide
  let bands = ''
  let table = ''
  for (const row of bandRows(guide)) {
    bands += json(row)
    table += csvLine(bandColumns, row)
  }
  return {
    json: text,
    bands,
    table,
    levers: leverRows(guide).map(json).join(''),
    card: card(guide),
    note: {
      id,
      url,
      title,
      summary: tagline?.text ?? '',
      updated: source.updated,
      sources: sources.map(({text, publisher, years, url}) => ({text, publisher, years, url})),
    },
    counts: {levers: guide.levers.length, bands: entry.guide.bands.length, values: valuesOf(entry.guide.bands)},
  }
}
