import {scanLevel} from './level-code.ts'

/**
 * A guide's title:
 *
 *     title = role [levels] separator company ["Global" | "Salary" | …] "Negotiation Guide" [marker]
 *
 * `Software Engineer (L3-L4) | Google Global Negotiation Guide`, `Data Engineer — LianLian Global Salary Negotiation Guide`.
 */
export interface Title {
  readonly role: string
  readonly company: string
  /** Grade codes in round brackets after the role; those brackets are no part of its name. */
  readonly levels: readonly string[]
  readonly signature: boolean
}

const marker = /\(?\bsignature role\b\)?/i
const guideWords = /\b(?:negotiation|compensation|pay|salary)\s+(?:guide|playbook|handbook)\b/i

/** Separators, strongest first: a bar is never part of a name, a hyphen may be. */
const separators = [' | ', ' — ', ' – ', ' -- ', ' · ', ' • ', ' @ ', ' - ', ': ', ', ', ' at ']

/** Words of the title's end that belong to neither name; one before "Negotiation Guide" goes, no more. */
const kindOfGuide = /\s+(?:global|salary|compensation|pay|total rewards)\s*$/i

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

/** Reads a title line; null where it names no guide or no two sides. */
export function readTitle(text: string): Title | null {
  const signature = marker.test(text)
  const bare = text.replace(marker, '').replace(/\s+/g, ' ').trim()
  const words = guideWords.exec(bare)
  if (!words) return null
  const before = bare.slice(0, words.index).trimEnd()
  const names = before.replace(kindOfGuide, '')
  for (const separator of separators) {
    const at =
      separator === ' — ' || separator === ' – ' || separator === ' - '
        ? names.lastIndexOf(separator)
        : names.indexOf(separator)
    if (at <= 0) continue
    const company = names
      .slice(at + separator.length)
      .replace(/[|—–:\s]+$/, '')
      .trim()
    const {role, levels} = takeLevels(names.slice(0, at).trim())
    if (role !== '' && company !== '') return {role, company, levels, signature}
  }
  return null
}

/** The inverse: a title that reads back to the same. */
export const formatTitle = ({role, company, levels, signature}: Title): string =>
  `${role}${levels.length > 0 ? ` (${levels.join('-')})` : ''} | ${company} Global Negotiation Guide${signature ? ' — SIGNATURE ROLE' : ''}`
