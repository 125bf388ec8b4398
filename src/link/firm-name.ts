import {places} from '../data/places.ts'
import {type Directory, fold} from './directory.ts'
import type {RoleBook} from './roles.ts'

/**
 * The name of a company that has no id, as a level term says it: a well-known firm (`Acme Corp Senior SWE` where Acme Corp has
 * no page), or words that stand where a company stands and that a role, a rank or a level follows:
 *
 *     term = name [rank] [level] [role] ["(" … ")"]       name = word of capitals or figures {word | of | and | & | the}
 */

/** Ranks and levels, which end a name. */
const rank =
  /^(?:senior|sr|junior|jr|staff|principal|lead|distinguished|associate|entry|mid|chief|head|vp|svp|evp|avp|director|manager|group|individual|band|level|grade|tier|ic|i{1,3}|iv|v|[a-z]{1,4}\d.*|\d.*)$/

const isRank = (word: string): boolean => rank.test(fold(word).replaceAll(' ', ''))

/** Words of roles, which end a name behind it. */
const field =
  /^(?:ai|ml|data|security|software|platform|product|engineering|engineers?|eng|infra|infrastructure|cloud|design|designer|scientist|applied|technical|program|solutions|ads|core|fellow)$/

/** Words with which no company begins. */
const noFirm =
  /^(?:no|none|not|na|this|that|these|most|other|any|all|our|your|similar|closest|nearest|comparable|equivalent|typical|external|internal|industry|market|peers?|public|private|top|big|faang|maang|mbb|series|seed|fortune|unicorns?|startups?|early|late|full|between|above|below|roughly|about|typically)$/

const joins = /^(?:of|and|&|the|de|du|von|van)$/
/** `Acme`, `project44`, `mParticle`. */
const isName = (word: string): boolean => /^(?:\p{Lu}|\p{Ll}+[\p{Lu}\d]|\d+\p{L})/u.test(word)

const placeNames: ReadonlySet<string> = new Set(places.flatMap(({name, aliases = []}) => [name, ...aliases].map(fold)))

/** A well-known firm that a stretch of the words names. */
function knownIn(words: readonly string[], {byName, longest}: Directory): string | null {
  for (let from = 0; from < words.length; from++)
    for (let to = Math.min(words.length, from + longest); to > from; to--) {
      const name = words.slice(from, to).join(' ')
      if (byName.get(fold(name))?.length === 0) return name.replace(/[,;:]$|['’]s$/, '')
    }
  return null
}

/** Where the words of a role begin that end at a word: the longest name of a role, else a word of roles. */
function roleBefore(words: readonly string[], end: number, {byName, longest}: RoleBook): number {
  for (let from = Math.max(1, end - longest); from < end; from++)
    if (byName.has(fold(words.slice(from, end).join(' ')))) return from
  return end > 1 && field.test(fold(words[end - 1] ?? '')) ? end - 1 : end
}

export function firmName(raw: string, directory: Directory, roles: RoleBook): string | null {
  const words = raw.split(/\s+/).slice(0, 12)
  const known = knownIn(words, directory)
  if (known !== null) return known
  const first = fold(words[0] ?? '')
  // `15Five` is a name, `15` and `L5` are levels.
  const ranked = isRank(first) && !/^\d+\p{Lu}\p{Ll}/u.test(words[0] ?? '')
  if (!isName(words[0] ?? '') || noFirm.test(first) || ranked || field.test(first) || roles.byName.has(first))
    return null
  let end = words.findIndex((word, n) => n > 0 && (/^[([–—-]/.test(word) || word.split('/').some(isRank)))
  if (end === -1) end = words.length
  for (let from = roleBefore(words, end, roles); from < end; from = roleBefore(words, end, roles)) end = from
  if (end === words.length || !words.slice(0, end).every((word) => isName(word) || joins.test(word))) return null
  const name = words.slice(0, end).join(' ')
  return placeNames.has(fold(name)) ? null : name
}
