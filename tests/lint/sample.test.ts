import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {checkGuide, checkLinks, lint} from '../../src/lint/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import type {Message} from '../../src/model/message.ts'
import {readGuide} from '../../src/read/index.ts'
import {shared} from '../shared.ts'

const sample = shared('corpus')

/** A fault that plain text shows, at a line or anywhere in a guide. */
interface Fault {
  readonly path: string
  readonly line?: number
}

const texts = new Map(
  sample
    ? readdirSync(sample, {recursive: true, encoding: 'utf8'})
        .filter((name) => name.endsWith('.md') && name.includes('/'))
        .sort()
        .map((name) => [name, readFileSync(path.join(sample, name), 'utf8')] as const)
    : [],
)

let found: ReadonlyMap<string, readonly Message[]>

beforeAll(() => {
  const guides = [...texts].map(([name, text]) => readGuide({path: name, text, sha256: '0', messages: []}))
  const {entries} = lint(checkLinks(link(guides, noSiteData)), (guide) =>
    checkGuide(guide, texts.get(guide.path) ?? ''),
  )
  found = new Map(entries.map(({guide, messages}) => [guide.path, messages]))
}, 120_000)

/** Faults that no rule of these names finds. */
const missed = (faults: readonly Fault[], ...rules: readonly string[]): Fault[] =>
  faults.flatMap(({path: name, line}) =>
    found.get(name)?.some(({rule, span}) => rules.includes(rule) && (line === undefined || span.line === line))
      ? []
      : [line === undefined ? {path: name} : {path: name, line}],
  )

interface Row {
  readonly path: string
  readonly line: number
  readonly head: readonly string[]
  readonly cells: readonly string[]
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.replaceAll('*', '').trim())

/** The rows of each guide's first table, as plain text has them. */
const rows: Row[] = [...texts].flatMap(([name, text]) => {
  const lines = text.split('\n')
  const rule = lines.findIndex((line) => /^\|[\s:|-]+\|\s*$/.test(line))
  const head = rule > 0 ? cellsOf(lines[rule - 1] ?? '') : []
  const end = lines.findIndex((line, n) => n > rule && !line.startsWith('|'))
  return lines
    .slice(rule + 1, end === -1 ? lines.length : end)
    .map((line, n): Row => ({path: name, line: rule + 2 + n, head, cells: cellsOf(line)}))
})

const at = ({head, cells}: Row, name: RegExp): string => cells[head.findIndex((each) => name.test(each))] ?? ''
const signOf = (cell: string): string => /^(?:[A-Z]{1,3} ?)?[$£€₪¥]|^[A-Z]{3}\b/.exec(cell)?.[0].trim() ?? ''
const guidesOf = (...companies: readonly string[]): Fault[] =>
  [...texts.keys()].filter((name) => companies.includes(name.split('/')[0] ?? '')).map((name) => ({path: name}))

/** Low and high of a cell in one currency, in thousands. */
function range(cell: string): readonly [number, number] | null {
  const figures = /^\D{1,4}?([\d.,]+)K? ?[–-] ?\D{0,4}?([\d.,]+)K?(?: \(\d.*)?$/.exec(cell)
  const [low, high] = [figures?.[1], figures?.[2]].map((each) => Number(each?.replaceAll(',', '')))
  if (!low || !high) return null
  return low > 2000 ? [low / 1000, high / 1000] : [low, high]
}

// What a reading of thousands of guides found wrong with them, kind by kind: where plain text shows it in the sample, a rule says it.
describe.runIf(sample)('every fault that is known of guides in the sample', () => {
  it('totals that follow from their parts neither with a year of the grant nor with all of it', () => {
    const faults = rows.filter((row) => {
      const [base, stock, total] = [/^base/i, /\/4yr/i, /^total/i].map((name) => range(at(row, name)))
      const signs = new Set([/^base/i, /\/4yr/i, /^total/i].map((name) => signOf(at(row, name))))
      if (signs.size > 1) return false
      const said = at(row, /^bonus/i)
      const share = /^(\d+)(?:–(\d+))?%$/.exec(said)
      const paid = /^[—-]$|^None$|^$/.test(said) ? [0, 0] : range(said)
      if (!base || !stock || !total || (!share && !paid)) return false
      const off = (grant: number): boolean =>
        [0, 1].some((n) => {
          const own = base[n] ?? 0
          const bonus = share ? (own * Number(share[n + 1] ?? share[1])) / 100 : (paid?.[n] ?? 0)
          const sum = own + bonus + (stock[n] ?? 0) * grant
          return Math.abs((total[n] ?? 0) - sum) / sum > 0.15
        })
      return off(1 / 4) && off(1)
    })
    expect(faults.length).toBeGreaterThan(100)
    expect(missed(faults, 'total-adds-up')).toEqual([])
  })

  it('totals that count the whole grant, by habit of the company', () => {
    const faults = guidesOf('fis', 'fiserv', 'mastercard')
    expect(faults.length).toBe(20)
    expect(missed(faults, 'total-counts-whole-grant')).toEqual([])
  })

  it('bands that are one multiple of another', () => {
    for (const [company, place, ratio] of [
      ['huggingface-enterprise', 'Paris', 0.852],
      ['netflix', 'London', 0.762],
      ['ubs', 'Zurich', 0.88],
    ] as const) {
      const said = guidesOf(company).flatMap(({path: name}) =>
        (found.get(name) ?? [])
          .filter(({rule}) => rule === 'row-is-scaled-copy')
          .flatMap(({message}) => [...message.matchAll(/`([^`]+)` is ([\d.]+) times/g)])
          .filter(([, where]) => where?.startsWith(place))
          .map(([, , times]) => Number(times)),
      )
      expect([company, said.some((times) => Math.abs(times - ratio) < 0.006)]).toEqual([company, true])
    }
  })

  it('two currencies in one range', () => {
    const mixed = /(?<!\/ ?)([€£]|[A-Z]{1,2}\$|(?<![A-Z])\$)[\d.,]+[KM]? ?[–-] ?([€£]|[A-Z]{0,2}\$)[\d.,]+/g
    const faults = rows.filter(({cells}) =>
      cells.some((cell) => [...cell.matchAll(mixed)].some(([, first, second]) => first !== second)),
    )
    expect(faults.map(({path: name}) => name)).toEqual(
      expect.arrayContaining(['nium/technical-program-manager.md', 'spendesk/data-scientist.md']),
    )
    expect(missed(faults, 'currency-mixed-in-range')).toEqual([])
  })

  it('a measure that no head of a table of levels declares', () => {
    const faults = rows.filter(
      ({head, cells}) =>
        head[0] === 'Level' && /^[$£€]/.test(cells[1] ?? '') && !head.some((each) => /base|total|salary/i.test(each)),
    )
    expect(new Set(faults.map(({path: name}) => name)).size).toBeGreaterThan(30)
    expect(
      missed(
        faults.map(({path: name}) => ({path: name})),
        'measure-undeclared',
      ),
    ).toEqual([])
  })

  it('floors of no part of the pay', () => {
    const plain = /\bfloor(?: is|:) ([$£€][\d.,]+K?)(?= ?[—.,;]| [A-Z])/gi
    const faults = [...texts].flatMap(([name, text]): Fault[] =>
      text
        .split('\n')
        .flatMap((line, n) =>
          [...line.matchAll(plain)].some(
            ({index, 0: words}) =>
              !/base|tc\b|total|comp|first-year|rsu|equity/i.test(line.slice(index - 60, index + words.length + 60)),
          )
            ? [{path: name, line: n + 1}]
            : [],
        ),
    )
    expect(faults.length).toBeGreaterThan(5)
    expect(missed(faults, 'floor-unqualified')).toEqual([])
  })

  it('rows that mix currencies: totals in another than the base, and stock alone in dollars', () => {
    const other = rows.filter((row) => {
      const [base, total] = [signOf(at(row, /^base/i)), signOf(at(row, /^total/i))]
      return base !== '' && total !== '' && base !== total && !at(row, /^base/i).includes('/')
    })
    expect(new Set(other.map(({path: name}) => name.split('/')[0]))).toEqual(
      new Set(['comcast', 'disney', 'grab', 'vast-data']),
    )
    expect(missed(other, 'currency-differs-in-row')).toEqual([])
    expect(missed(guidesOf('booking', 'tsmc'), 'currency-differs-in-row')).toEqual([])
  })

  it('no level mapping', () => {
    const faults = [...texts]
      .filter(([, text]) => !/level mapping|equivalent|levels? equivalen/i.test(text))
      .map(([name]) => ({path: name}))
    expect(faults.length).toBeGreaterThan(10)
    expect(missed(faults, 'mapping-missing')).toEqual([])
  })

  it('evidence without any year, or none since 2024', () => {
    const newest = [...texts].flatMap(([name, text]) => {
      const [, evidence] = /\n[#*\s]*Evidence & Sources[*:\s]*\n([\s\S]*)$/.exec(text) ?? []
      return evidence === undefined
        ? []
        : [{path: name, year: Math.max(0, ...(evidence.match(/\b20[12]\d\b/g) ?? []).map(Number))}]
    })
    const [undated, stale] = [
      newest.filter(({year}) => year === 0),
      newest.filter(({year}) => year > 0 && year <= 2024),
    ]
    expect([undated.length, stale.length].every((count) => count > 0)).toBe(true)
    expect(missed(undated, 'source-undated', 'sources-present')).toEqual([])
    expect(missed(stale, 'source-stale')).toEqual([])
  })

  it('asks above every band of the guide', () => {
    expect(missed([{path: 'intercontinental-exchange/software-engineer.md'}], 'ask-outside-band')).toEqual([])
  })

  it('bases that are more than twice as high as low', () => {
    const faults = rows.filter((row) => {
      const base = /^base/i.test(row.head[1] ?? '') ? at(row, /^base/i).split(' / ')[0] : ''
      const [, low, high] = /^\D{1,4}([\d.]+)[KLM]? ?[–-] ?\D{0,4}([\d.]+)[KLM]?$/.exec(base ?? '') ?? []
      return low !== undefined && Number(high) / Number(low) > 2 && Number(high) / Number(low) < 10
    })
    expect(faults.length).toBeGreaterThan(0)
    expect(missed(faults, 'range-plausible')).toEqual([])
  })

  it('a month of base beside a year of stock', () => {
    const faults = rows.filter((row) => at(row, /^base/i).endsWith('/mo') && /\/yr/.test(at(row, /rsu|stock|equity/i)))
    expect(faults.map(({path: name}) => name.split('/')[0])).toEqual(['spotify', 'spotify', 'spotify'])
    expect(missed(faults, 'period-differs-in-row')).toEqual([])
  })

  it('levels that contradict each other, or that are on no ladder', () => {
    const rulesOf = (name: string): Set<string> => new Set(found.get(name)?.map(({rule}) => rule))
    expect(rulesOf('mastercard/product-manager.md')).toContain('level-contradicts')
    expect(rulesOf('google/gemini-ai-platform-engineer.md')).toContain('level-off-ladder')
  })

  it('and nothing is found that these guides do not have: ragged tables, ranges that run backwards', () => {
    const rules = new Set([...found.values()].flat().map(({rule}) => rule))
    for (const none of ['table-ragged', 'range-ordered', 'band-table-present', 'cell-unread'])
      expect(rules).not.toContain(none)
  })
})
