import {cutEnd, cutStart} from '../model/trim.ts'
import type {Block} from './blocks.ts'
import {findAll, oneLine} from './chars.ts'
import {scanLevel} from './level-code.ts'
import {slug} from './slug.ts'

/**
 * A guide's title:
 *
 *     title = role [levels] separator company ["Global" | "Salary" | …] "Negotiation Guide" [marker]
 *           | "Negotiation Guide" (":" | "for") role [levels] separator company
 *
 * `Software Engineer (L3-L4) | Google Global Negotiation Guide`, `Data Engineer — LianLian Global Salary Negotiation Guide`.
 */
export interface Title {
  readonly role: string
  readonly company: string
  /** Grade codes in round brackets after the role; those brackets are no part of its name. */
  readonly levels: readonly string[]
  readonly signature: boolean
  /** Whether its own words say that it is one, and not the address of its file. */
  readonly sure: boolean
}

const marker = /\(?\bsignature role\b\)?/i
const guideWords =
  /\b(?:negotiation|compensation|comp|pay|salary|offer|total rewards)\s+(?:guide|playbook|handbook|cheat ?sheet)\b/gi
/** Files beside the guides that are none. */
const otherWords = /\b(?:dossier|research|notes|memo|report|appendix|draft)\b/i

/** Separators, strongest first: a bar is never part of a name, a hyphen may be. */
const separators = [
  ' | ',
  ' │ ',
  '|',
  ' — ',
  ' – ',
  ' -- ',
  ' · ',
  ' • ',
  ' → ',
  ' // ',
  ' @ ',
  ' - ',
  ': ',
  ', ',
  ' at ',
  ' / ',
]
/** Of these the last one parts the names: a role may hold one itself. */
const lastOnes: ReadonlySet<string> = new Set([' — ', ' – ', ' - '])

/** A word of the title's end that belongs to neither name; one before "Negotiation Guide" goes, no more: `LianLian Global Salary`. */
const kindOfGuide = / (?:global|salary|compensation|comp|pay|equity|offer|total rewards|20\d\d)(?: ?(?:&|and|\/))?$/i
/** What such a word is joined to: `Salary & Equity`. */
const joinedKind = / (?:salary|compensation|comp|pay|equity|offer|total rewards) ?(?:&|and|\/)$/i

/** A name without the marks and pictures round it. */
const bareName = (name: string): string =>
  cutEnd(cutStart(name, /[\s|—–:·•*★☆/-]/), /[\s|—–:·•/]/)
    .replace(/^\[([^[\]]+)\](?=$|\s)/, '$1')
    .replace(/\p{Extended_Pictographic}\uFE0F?\s*/gu, '')
    .trim()

function takeLevels(role: string): {role: string; levels: readonly string[]} {
  const open = role.lastIndexOf('(')
  const close = role.indexOf(')', open)
  if (open === -1 || close === -1) return {role, levels: []}
  const inner = role.slice(open + 1, close)
  for (let at = 0; at < inner.length; at++) {
    const found = scanLevel(inner, at)
    if (found)
      return {role: `${role.slice(0, open)}${role.slice(close + 1)}`.replace(/\s+/g, ' ').trim(), levels: found.codes}
  }
  return {role, levels: []}
}

/** The two sides of some words, in their order. */
function sides(words: string): readonly [string, string] | null {
  for (const separator of separators) {
    const at = lastOnes.has(separator) ? words.lastIndexOf(separator) : words.indexOf(separator)
    if (at <= 0) continue
    const first = bareName(words.slice(0, at))
    const second = bareName(words.slice(at + separator.length))
    if (first !== '' && second !== '') return [first, second]
  }
  return null
}

/** What a file's address says of its guide, by which a title without the usual words or order is read. */
export interface TitleHints {
  /** Slug of the folder: the company's. */
  readonly company: string
  /** Slug of the file: the role's. */
  readonly role: string
}

/** `Acme Data Engineer Compensation Guide`: the folder tells where the company's name ends. */
function beginning(words: string, {company}: TitleHints): readonly [string, string] | null {
  const all = words.split(' ')
  // A name has a word for each part of its folder's, and now and then a sign between them.
  const most = 2 * company.split('-').length
  for (let count = Math.min(most, all.length - 1); count > 0; count--) {
    const name = bareName(all.slice(0, count).join(' ')).replace(/['’]s$/, '')
    if (slug(name) === company) return [bareName(all.slice(count).join(' ')), name]
  }
  return null
}

/**
 * Reads a title line; null where it names no guide or no two sides. With hints a line without "Negotiation Guide" is a title where
 * its sides are the folder's and the file's names, and the sides may stand the other way round.
 */
export function readTitle(text: string, hints: TitleHints | null = null): Title | null {
  const signature = marker.test(text)
  const bare = oneLine(signature ? text.replace(marker, '') : text)
  const words = findAll(guideWords, bare).at(-1)
  if (!words && (!hints || otherWords.test(bare))) return null
  const before = words ? bare.slice(0, words.index).trimEnd() : bare
  const after = words ? bare.slice(words.index + words[0].length).replace(/^\s*(?:[:—–-]|for\b)\s*/i, '') : ''
  const said = bareName(before) === '' ? after : before
  const names = words ? said.replace(kindOfGuide, '').replace(joinedKind, '') : said
  const parted = sides(names) ?? (after === '' ? null : sides(after))
  const found = parted ?? (hints && beginning(names, hints))
  if (!found) return null
  const [first, second] = found
  const swapped = hints !== null && slug(first) === hints.company && slug(second) !== hints.company
  const named = (company: string, role: string): boolean =>
    hints !== null && slug(company) === hints.company && slug(role) === hints.role
  if (!words && !(swapped ? named(first, second) : named(second, first))) return null
  const {role, levels} = takeLevels(swapped ? second : first)
  const sure = words !== undefined && parted !== null
  return role === '' ? null : {role, company: swapped ? first : second, levels, signature, sure}
}

/** What front matter says of a guide. */
export interface TitleNames {
  readonly company: string
  readonly role: string
}

/** A title stands no further down. */
const within = 4

/**
 * Which block of a guide is its title: one of the first that says so itself and is not behind a heading of another company, else a
 * heading in front that its file's address bears out, else the first heading, where front matter says the names.
 */
export function titleOf(
  blocks: readonly Pick<Block, 'label' | 'by' | 'depth'>[],
  hints: TitleHints | null = null,
  names: TitleNames | null = null,
): {readonly at: number; readonly read: Title | null} | null {
  let borne: Title | null = null
  for (const [at, {label, by}] of blocks.slice(0, within).entries()) {
    const read = readTitle(label, hints)
    // Of another company it is the title of a guide that is spoken of.
    if (read?.sure && (!borne || slug(read.company) === slug(borne.company))) return {at, read}
    if (at === 0 && by === 'heading') borne = read
  }
  if (borne) return {at: 0, read: borne}
  const at = names ? blocks.findIndex(({by, depth}) => by === 'heading' && depth < 7) : -1
  return at === -1 ? null : {at, read: readTitle(blocks[at]?.label ?? '', hints)}
}

/** The inverse: a title that reads back to the same. */
export const formatTitle = ({role, company, levels, signature}: Omit<Title, 'sure'>): string =>
  `${role}${levels.length > 0 ? ` (${levels.join('-')})` : ''} | ${company} Global Negotiation Guide${signature ? ' — SIGNATURE ROLE' : ''}`
