import type {Header} from './header.ts'
import {type Covered, periodOf} from './period.ts'

/** What words beside a table say of it: the notes under it, and the guide's tagline. */
export interface Beside {
  readonly note: string
  readonly tagline: string
}

const stock = /\b(?:rsus?|stock|equity|options?|grants?|psus?|ppus?|shares|vest(?:s|ed|ing)?)\b/i
/** Grants that come later, or how one is earned, say nothing of what a figure covers. */
const other = /\brefresh|\bvest|\bcliff\b|\bbonus\b|\bbase\b|\bsalary\b/i
const annual = /\b(?:annual|yearly)(?! refresh)\b|\bper year\b|\/\s?yr\b|\/\s?year\b/i

/** What one clause says that stock covers; null where it says nothing of it. */
function saidIn(clause: string): Covered | null {
  if (!stock.test(clause)) return null
  if (/\bannuali[sz]ed\b/i.test(clause)) return {per: 'year', years: null}
  const found = periodOf(clause)
  if (found.per === 'grant') return found
  return annual.test(clause) && !other.test(clause) ? {per: 'year', years: null} : null
}

const first = (text: string, cuts: RegExp): Covered | null => {
  for (const clause of text === '' ? [] : text.split(cuts)) {
    const found = saidIn(clause)
    if (found) return found
  }
  return null
}

/** What stock covers where neither its cell nor its header says so: the notes go before the tagline. */
export const periodBeside = ({note, tagline}: Beside): Covered | null =>
  first(note, /[.;]\s|\n/) ?? first(tagline, /[|+·•,;`]|\s[–—]\s/)

/** What is paid out of a profit comes as that does, whatever the grants beside it do. */
export const isGrant = ({instrument}: Header): boolean =>
  instrument !== 'profit sharing' && instrument !== 'carry' && instrument !== 'PnL participation'
