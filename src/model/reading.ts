import type {Count, ReadingCounts} from './guide.ts'
import type {Company, Entry, Library} from './library.ts'

const add = (a: Count, b: Count): Count => ({read: a.read + b.read, text: a.text + b.text, failed: a.failed + b.failed})
const none: Count = {read: 0, text: 0, failed: 0}

type Read = Pick<Entry, 'guide' | 'terms' | 'termsRead'>

const termsOf = ({terms, termsRead}: Read): Count => ({read: termsRead, text: terms.length - termsRead, failed: 0})

/** How much of some guides was read, kept as text, and failed, together. */
export const sumReading = (entries: readonly Read[]): ReadingCounts =>
  entries.reduce<ReadingCounts>(
    (sum, entry) => ({
      cells: add(sum.cells, entry.guide.counts.cells),
      terms: add(sum.terms, termsOf(entry)),
      levers: add(sum.levers, entry.guide.counts.levers),
      asks: add(sum.asks, entry.guide.counts.asks),
    }),
    {cells: none, terms: none, levers: none, asks: none},
  )

/** The same by company, in their order. */
export function readingByCompany({
  entries,
  companies,
}: Library): readonly {readonly company: Company; readonly reading: ReadingCounts}[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return companies.map((company) => ({
    company,
    reading: sumReading(company.guides.flatMap((id) => byId.get(id) ?? [])),
  }))
}
