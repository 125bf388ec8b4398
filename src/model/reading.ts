import type {Count, ReadingCounts} from './guide.ts'
import type {Company, Library} from './library.ts'

const add = (a: Count, b: Count): Count => ({read: a.read + b.read, text: a.text + b.text, failed: a.failed + b.failed})
const none: Count = {read: 0, text: 0, failed: 0}

/** How much of some guides was read, kept as text, and failed, together. */
export const sumReading = (guides: readonly {readonly counts: ReadingCounts}[]): ReadingCounts =>
  guides.reduce<ReadingCounts>(
    (sum, {counts}) => ({
      cells: add(sum.cells, counts.cells),
      terms: add(sum.terms, counts.terms),
      levers: add(sum.levers, counts.levers),
      asks: add(sum.asks, counts.asks),
    }),
    {cells: none, terms: none, levers: none, asks: none},
  )

/** The same by company, in their order. */
export function readingByCompany({
  entries,
  companies,
}: Library): readonly {readonly company: Company; readonly reading: ReadingCounts}[] {
  const byId = new Map(entries.map(({id, guide}) => [id, guide]))
  return companies.map((company) => ({
    company,
    reading: sumReading(company.guides.flatMap((id) => byId.get(id) ?? [])),
  }))
}
