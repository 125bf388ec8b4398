import type {ListItem, Nodes, RootContent, TableRow} from 'mdast'
import type {Source} from '../model/tree.ts'
import {isBlankAt, isWordAt} from './chars.ts'
import {type Flat, flatText, flatten, part, positionOf} from './flat.ts'
import {remembered} from './memo.ts'
import {byFirstLetters, eachWord} from './phrases.ts'

/** Publishers that sources name by their own words; the first that stands in the text is meant. */
const publishers = [
  'Levels.fyi',
  'Glassdoor',
  'Blind',
  'TeamBlind',
  'LinkedIn',
  'Payscale',
  'Salary.com',
  'Comparably',
  'Built In',
  'Indeed',
  'Hired',
  'Radford',
  'Mercer',
  'Pave',
  'Carta',
  'Option Impact',
  'H1B',
  'H-1B',
  'Repvue',
  'Bloomberg',
  'Reuters',
  'Financial Times',
  'Wall Street Journal',
  'WSJ',
  'New York Times',
  'CNBC',
  'Forbes',
  'Fortune',
  'TechCrunch',
  'The Information',
  'The Verge',
  'Wired',
  'Business Insider',
  'Axios',
  'The Economist',
  'Gartner',
  'Forrester',
  'IDC',
  'McKinsey',
  'BCG',
  'Bain',
  'Deloitte',
  'PwC',
  'KPMG',
  'CB Insights',
  'Crunchbase',
  'PitchBook',
  'Statista',
  'S&P Global',
  "Moody's",
  'Morningstar',
  'SEC',
  'Bureau of Labor Statistics',
  'BLS',
  'Companies House',
  'ISC2',
  'Stack Overflow',
  'GitHub',
  'Hacker News',
  'Reddit',
  'Robert Half',
  'Dice',
  'Options Group',
  'eFinancialCareers',
  'Efinancialcareers',
  'Wall Street Oasis',
  'Yahoo Finance',
  "Barron's",
  'Seeking Alpha',
  'Institutional Investor',
  'VentureBeat',
  "O'Reilly",
  'Burtch Works',
  'Heidrick & Struggles',
  'Preqin',
  'Comprehensive.io',
] as const

/** Names that are no words of the language, so that small letters mean them too: `levels.fyi`, `linkedin`. */
const isCoined = (name: string): boolean => /\.|[a-z][A-Z]|^Glassdoor$|^Crunchbase$/.test(name)
const publishersBy = byFirstLetters(
  publishers.map((name) => ({name, needle: isCoined(name) ? name.toLowerCase() : name})),
  ({name}) => [name],
)

/** A company's own papers have no publisher of note, though it may also publish: `Reddit share buyback` in Reddit's guide. */
const isOwn = (name: string, own: string): boolean => own.startsWith(`${name.toLowerCase()} `)
/** A company's words in small letters, each with a space behind it. */
const plainWords = remembered((company: string): string =>
  ` ${company.toLowerCase()} `.replace(/[^\p{L}\p{N}.]+/gu, ' ').slice(1),
)

function publisherOf(written: string, own: string): string | null {
  const text = written.includes('’') ? written.replaceAll('’', "'") : written
  let small: string | null = null
  let found: string | null = null
  eachWord(text, (at, letters) => {
    for (const {name, needle} of publishersBy(letters) ?? []) {
      small ??= text.toLowerCase()
      if (
        (needle === name ? text : small).startsWith(needle, at) &&
        !isWordAt(text, at - 1) &&
        !isWordAt(text, at + name.length) &&
        !isOwn(name, own)
      ) {
        found = name
        return true
      }
    }
    return false
  })
  return found
}

const sites = publishers.map((name) => ({
  name,
  site: `.${name.toLowerCase().replace(/\s/g, '')}${name.includes('.') ? '' : '.com'}`,
}))

/** The publisher whose site a link leads to: `https://www.levels.fyi/…`. */
function publisherOfUrl(url: string | null): string | null {
  const host = url === null ? undefined : /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]
  if (host === undefined) return null
  const within = `.${host.toLowerCase()}`
  return sites.find(({site}) => within.endsWith(site))?.name ?? (within.endsWith('.sec.gov') ? 'SEC' : null)
}

const yearWords = /\b(?:(?:FY)?((?:19|20)\d\d)|FY\s?(\d\d))\b/g
/** The second of `2024-25`. */
const shortYear = /\s?[-–]\s?(\d\d)\b(?![\d-])/y

/** Years that a source states: `2024-2026` gives 2024 and 2026, `FY26` and `FY2026` give 2026. */
function yearsOf(text: string): number[] {
  const years: number[] = []
  const add = (year: number): void => {
    if (year >= 1990 && year <= 2039 && !years.includes(year)) years.push(year)
  }
  yearWords.lastIndex = 0
  for (let found = yearWords.exec(text); found; found = yearWords.exec(text)) {
    const year = found[1] === undefined ? 2000 + Number(found[2]) : Number(found[1])
    add(year)
    shortYear.lastIndex = yearWords.lastIndex
    const short = year >= 2000 && found[1] !== undefined ? shortYear.exec(text) : null
    // `2023-09` is a month.
    if (short && Number(short[1]) > year % 100) add(Math.floor(year / 100) * 100 + Number(short[1]))
  }
  return years.length > 1 ? years.sort((a, b) => a - b) : years
}

/** The first link of a node that begins in a stretch of the file. */
function urlOf(node: Nodes, from: number, to: number): string | null {
  const at = node.position?.start.offset ?? from
  if (node.type === 'link') return at >= from && at < to ? node.url : null
  if (!('children' in node)) return null
  for (const child of node.children) {
    const url = urlOf(child, from, to)
    if (url) return url
  }
  return null
}

/** The item's own words: no brackets round all of it, no `[1]` before it. */
function bounds(text: string): {start: number; end: number} {
  const number = /^\s*(?:\[\d{1,3}\]:?|\(\d{1,3}\)|\d{1,3}[.)])\s+/.exec(text)
  let start = number ? number[0].length : 0
  let end = text.length
  while (start < end && isBlankAt(text, start)) start++
  while (end > start && isBlankAt(text, end - 1)) end--
  if (text[start] === '[' && text.indexOf(']', start) === end - 1) {
    start++
    end--
  }
  return {start, end}
}

function toSource(flat: Flat, node: Nodes, own: string): Source | null {
  const {start, end} = bounds(flat.text)
  const text = flat.text.slice(start, end).trim()
  if (text === '') return null
  const position = positionOf(flat, start, end)
  // A link's own words begin behind its bracket.
  const from = (flat.pieces[0]?.position.start.offset ?? 0) - 2
  const url = urlOf(node, from, flat.pieces.at(-1)?.position.end.offset ?? Number.POSITIVE_INFINITY)
  return {
    type: 'source',
    publisher: publisherOf(text, own) ?? publisherOfUrl(url),
    years: yearsOf(text),
    url,
    children: [{type: 'text', value: text, position}],
    position,
  }
}

const itemSource = (item: ListItem, own: string): Source | null => toSource(flatten(item.children), item, own)

/** Lines that each begin with a number in brackets are items, though they stand in one paragraph. */
function lines(flat: Flat, bare: boolean): Flat[] {
  const out: Flat[] = []
  let from = 0
  for (let at = 0; at <= flat.text.length; at++)
    if (
      at === flat.text.length ||
      (flat.text[at] === '\n' &&
        (bare || /^\s*(?:\[\d|\(\d|\d{1,3}[.)]\s|[-•*]\s)/.test(flat.text.slice(at + 1, at + 8))))
    ) {
      out.push(part(flat, from, at))
      from = at + 1
    }
  return out
}

export const isSourcesLabel = (label: string): boolean =>
  /\bsources\b|^(?:quellen|belege|fuentes|fontes|fonti|bronnen|källor|kilder|lähteet|źródła|zdroje|kaynaklar|источники)$|^(?:来源|數據來源|数据来源|出典|参考資料|출처)|^(?:extended )?evidence\b|^references\b|^citations\b|^bibliography\b|^where (?:the|these|our) (?:numbers|figures|data) (?:come|are) from\b/i.test(
    label,
  ) && !/open[- ]source/i.test(label)

/** `Levels.fyi (2025); Glassdoor (2026)`: items of one line, each of which names a publisher or a year. */
function apart(flat: Flat, own: string): Flat[] {
  const cuts = [...flat.text.matchAll(/;\s+/g)]
  if (cuts.length === 0) return [flat]
  const starts = [0, ...cuts.map(({index, 0: mark}) => index + mark.length)]
  const parts = starts.map((from, n) => part(flat, from, cuts[n]?.index ?? flat.text.length))
  return parts.every(({text}) => yearsOf(text).length > 0 || publisherOf(text, own) !== null) ? parts : [flat]
}

/** The head of a table whose rows are sources, and no figures that they state. */
const sourceHead = /\b(?:sources?|publishers?|references?|quelle|fuente|fonte|links?|urls?)\b/i

/** The rows of a table of sources, each in one line as its author parted it. */
function rowSource(row: TableRow, own: string): Source | null {
  const found = toSource(flatten([row]), row, own)
  const [child] = found?.children ?? []
  if (!found || child?.type !== 'text') return found
  return {...found, children: [{...child, value: child.value.replace(/\t+/g, ' | ')}]}
}

/** Longer lines are prose about the sources. */
const longestLine = 300

/** Bare lines are items where nothing else of the block is one. */
const areLines = (nodes: readonly RootContent[]): boolean =>
  nodes.length > 0 &&
  nodes.every(
    (node) =>
      node.type === 'paragraph' &&
      flatText([node])
        .split('\n')
        .every((line) => line.length <= longestLine && !/[:：]$/.test(line)),
  )

/**
 * The items of a list of sources, and what of the block is none.
 * @param company the guide's own
 */
export function readSources(nodes: readonly RootContent[], company = ''): {sources: Source[]; rest: RootContent[]} {
  const own = plainWords(company)
  const sources: Source[] = []
  const rest: RootContent[] = []
  const bare = areLines(nodes)
  for (const node of nodes) {
    if (node.type === 'blockquote') {
      const quoted = readSources(node.children, company)
      if (quoted.rest.length === 0) sources.push(...quoted.sources)
      else rest.push(node)
    } else if (node.type === 'table' && sourceHead.test(flatText([node.children[0] ?? node])))
      sources.push(...node.children.slice(1).flatMap((row) => rowSource(row, own) ?? []))
    else if (node.type === 'list')
      sources.push(...node.children.map((item) => itemSource(item, own)).filter((source) => source !== null))
    else if (bare || (node.type === 'paragraph' && /^\s*(?:\[\d|\(\d|\d{1,3}[.)]\s|[-•]\s)/.test(flatText([node]))))
      sources.push(
        ...lines(flatten([node as Nodes]), bare)
          .flatMap((line) => apart(line, own))
          .map((line) => toSource(line, node, own))
          .filter((source) => source !== null),
      )
    else rest.push(node)
  }
  return {sources, rest}
}
