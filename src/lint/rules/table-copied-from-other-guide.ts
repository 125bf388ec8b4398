import type {Band, Outline} from '../../model/guide.ts'
import type {Library} from '../../model/library.ts'
import {exampleGuide} from '../example.ts'
import {bandName, moneyIn, moneyParts} from '../money.ts'
import {perLibrary} from '../per-library.ts'
import type {Finding, Rule} from '../rule.ts'

/** A row by its place in its guide: all rows of a collection at once would be the largest part of what it weighs. */
interface Row {
  readonly guide: Outline
  readonly at: number
}

/** A row's place and figures; null where it has too few to be more than a coincidence. */
function rowKey(band: Band): string | null {
  const figures = moneyParts.flatMap((part) =>
    moneyIn(band[part]).map(({currency, min, max}) => `${part} ${currency} ${min} ${max}`),
  )
  const place = band.region ? band.region.places.join('+') || band.region.label : ''
  return figures.length < 3 ? null : [place, band.level?.label ?? '', ...figures].join('|')
}

/** All rows of a guide together; null where they hold too few figures. */
function tableKey({bands}: Outline): string | null {
  const figures = bands.flatMap((band) =>
    moneyParts.flatMap((part) =>
      moneyIn(band[part]).map(({currency, min, max}) => `${bandName(band)} ${part} ${currency} ${min} ${max}`),
    ),
  )
  return figures.length < 3 ? null : figures.join('|')
}

interface Index {
  readonly tables: ReadonlyMap<string, readonly Outline[]>
  readonly rows: ReadonlyMap<string, readonly Row[]>
}

const add = <T>(map: Map<string, T[]>, key: string | null, value: T): void => {
  if (key === null) return
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const indexOf = perLibrary(({entries}: Library): Index => {
  const tables = new Map<string, Outline[]>()
  const rows = new Map<string, Row[]>()
  for (const {guide} of entries) {
    add(tables, tableKey(guide), guide)
    for (const [at, band] of guide.bands.entries()) add(rows, rowKey(band), {guide, at})
  }
  return {tables, rows}
})

const titleOf = ({role, company}: Outline): string => `${role.name} at ${company.name}`

function* copiedRows(guide: Outline, {rows}: Index): Iterable<Finding> {
  for (const band of guide.bands) {
    const key = rowKey(band)
    const other = key === null ? undefined : rows.get(key)?.find((row) => row.guide.company.slug !== guide.company.slug)
    const theirs = other?.guide.bands[other.at]
    if (!other || !theirs) continue
    yield {
      span: band.span,
      message: `Copied figures: ${bandName(band) || 'this row'} has every figure of ${titleOf(other.guide)}`,
      related: {path: other.guide.path, span: theirs.span, message: 'The same figures'},
    }
    return
  }
}

export const tableCopiedFromOtherGuide: Rule = {
  name: 'table-copied-from-other-guide',
  severity: 'info',
  summary: 'A compensation table, or a row of another company, that two guides share figure by figure',
  why: 'Two roles, or two companies, never pay the same at every end: one of the tables was copied and not yet filled in.',
  mend: 'Look the figures up for this guide, or say in a note that the two are paid by one scale.',
  examples: [
    {
      title: 'The table of another role',
      guide: exampleGuide({
        mapping: '',
      }),
      others: {'acme/devops-engineer.md': exampleGuide({title: '### DevOps Engineer | Acme Global Negotiation Guide'})},
      message: 'Copied table: every figure is that of DevOps Engineer at Acme',
    },
    {
      title: 'Figures of its own',
      guide: exampleGuide(),
      others: {
        'acme/devops-engineer.md': exampleGuide({
          title: '### DevOps Engineer | Acme Global Negotiation Guide',
          table: `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $145K–$190K | $80K–$160K | 10% | $180K–$250K |`,
        }),
      },
      message: null,
    },
  ],
  *check({guide}, library) {
    const index = indexOf(library)
    const key = tableKey(guide)
    const other = key === null ? undefined : index.tables.get(key)?.find((each) => each !== guide)
    const [first] = guide.bands
    const [theirs] = other?.bands ?? []
    if (other && first && theirs)
      yield {
        span: first.span,
        message: `Copied table: every figure is that of ${titleOf(other)}`,
        related: {path: other.path, span: theirs.span, message: 'The same figures'},
      }
    else yield* copiedRows(guide, index)
  },
}
