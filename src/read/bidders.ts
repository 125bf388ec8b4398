import {companies} from '../data/companies.ts'
import {firms as otherFirms} from '../data/firms.ts'
import {cutEnd} from '../model/trim.ts'
import {anyLetter, anyLower, anyUpper, findAll, wordWith} from './chars.ts'

/**
 * The companies that a strategy says offer a figure:
 *
 *     bidder = names [role words] ["offer"] (at | of | is | : | "(" | ,) figure        Initech SRE offer at $180K
 *            | "[" names "]" … figure                                                  [Initech/Hooli] at $180K
 *            | figure … "from" names                                                   $180K TC from Initech
 *            | a description of one, in the place of a name                            a late-stage startup at $180K
 *     names  = name {(, | or | and) name}                                               one offer each
 *
 * Names that a slash joins (`Initech/Hooli`) stay one: the author wrote them as one alternative.
 */

/** Words that begin a sentence or a clause with a capital and name nobody. */
const noName =
  /^(?:I|I'm|I've|I'd|I'll|My|A|An|The|To|At|If|In|With|For|And|Or|But|As|Because|Although|Unless|Once|Even|Then|So|Now|Whereas|Meanwhile|Let|Tell|Say|Show|Quote|Lead|Accept|Open|Target|Counter|Push|Your|You|We|They|Our|Other|This|That|These|On|From|Present|Anchor|Demand|Request|Walk|Below|Frame|Cite|Use|Expect|Given|Base|Salary|Signing|Sign-on|Options|Floor|RSUs?|TC|Total|Year|Bonus|Equity|Stock|Also|Both|Having|Since|While|Level|CEO|IPO|AI|ML|Negotiate|Strategy|Thank|Reference|Leverage|Mention|Competing|Offers?|Competitors?|Pre-IPO|Levels\.fyi|Glassdoor|Blind)$/

const name = String.raw`(?:${anyUpper}${wordWith(".&*'+-")}*|(?<!_|${wordWith('')})(?:[a-z]\d+[a-z]\b|\d${anyLetter}+|${anyLower}{2,}\d+\b|${anyLower}{1,5}${anyUpper}${wordWith('')}*|${anyLower}{3,}\.(?:com|ai|io|co)\b))`
const further = String.raw`${anyUpper}${wordWith('.&*+-')}*|\p{N}+\b`

/** Known companies that are more than a run of capitals: `Bank of America`, `Weights & Biases`, `Lowe's`. */
const whole = new RegExp(`^${name}(?:[ /](?:${further}))*$`, 'u')
const odd = [...companies, ...otherFirms]
  .flatMap(({name: own, aliases = []}) => [own, ...aliases])
  .filter((each) => !whole.test(each) || each.endsWith("'s"))
const oddNames: ReadonlySet<string> = new Set(odd)
const oddName = odd.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
const run = new RegExp(`(?:(?<!${wordWith('')})(?:${oddName})(?!${wordWith('')})|${name})(?:[ /](?:${further}))*`, 'gu')

/** A capital that only begins a sentence: `Based on my …`, `Reference competing offers …`. */
const beginning =
  /^[\s"'“(]*\p{Lu}[\p{Ll}-]+ (?!(?:offers?|offered|is|pays?|at|will|has|have|came|put|just|(?:and|or|of) \p{Lu}\S*)\b)\p{Ll}/u

const roleWord =
  /^(?:Senior|Sr|Staff|Principal|Lead|Security|Software|Data|ML|AI|Applied|Platform|Product|Engineering|Engineer|Engineers|Eng|Scientist|Designer|Manager|SecEng|SWE|SSE|SRE|MLE|DE|DS|PM|TPM|EM|SA|CE|SDE|SysDE|DevOps|UX|Core|Infra|Infrastructure|Architect|Distinguished|Fellow|Executive|Director|Associate|VP|SVP|MD|offer|at)s?$/
const levelWord = /^(?:[LEM]|ICT?)\d/

/** Words without the role that they end in: role words up to the end, or up to a level, behind which anything may stand. */
function withoutRole(words: readonly string[]): readonly string[] {
  let from = words.length
  for (let n = words.length - 1; n >= 0; n--) {
    const word = words[n] ?? ''
    if (levelWord.test(word) || (from === n + 1 && roleWord.test(word))) from = n
  }
  return words.slice(0, from)
}

/** Levels, ordinals and spans of time look like names with a figure in them. */
const noFirm = /^(?:L|E|IC|ICT|M|T|P|Q)\d|^\d+(?:yrs?|[kmbxh]|th|st|nd|rd)?$/i

/** Companies whose names are words that begin clauses. */
const wordNames: ReadonlySet<string> = new Set(companies.map(({name: own}) => own).filter((own) => noName.test(own)))
/** Words behind which such a word is a name: `a Target offer`, `from Target`. */
const beforeName = /(?:\b(?:an?|at|by|from|my|the) |[[/(])$/i

/**
 * A name without the words that begin its clause, its role and its level. Inside a sentence `The` is part of it: `from The Home Depot`.
 * @param before what stands right before it
 */
function tidy(found: string, before: string): string {
  const parts = found.split(' ')
  const isName =
    (parts.length > 2 && parts[0] === 'The' && /[\p{Ll}[/]\s?$/u.test(before)) ||
    (wordNames.has(parts[0] ?? '') && beforeName.test(before))
  let from = 0
  if (!isName) while (from < parts.length && noName.test(parts[from] ?? '')) from++
  let to = parts.length
  while (to > from + 1 && noName.test(parts[to - 1] ?? '')) to--
  const said = parts.slice(from, to).join(' ')
  if (oddNames.has(said)) return said
  const bare = said.endsWith("'s") ? said.slice(0, -2) : cutEnd(said, /[.,']/)
  // `Hooli's Principal offer`.
  return withoutRole(bare.split(/\s+/)).join(' ').replace(/'s$/, '')
}

/** The companies that a stretch of words names last: all of a list, or the last one. */
function namesIn(words: string, begins = true): string[] {
  const own = begins && beginning.test(words) ? words.replace(/\p{Lu}/u, (letter) => letter.toLowerCase()) : words
  const runs = findAll(run, own)
    .map(({0: found, index}) => ({
      name: tidy(found, own.slice(Math.max(0, index - 6), index)),
      index,
      end: index + found.length,
    }))
    .filter(({name: found}) => found !== '' && !noFirm.test(found))
  const names: string[] = []
  for (let n = runs.length - 1; n >= 0; n--) {
    const each = runs[n] as (typeof runs)[number]
    const later = runs[n + 1]
    if (later && !/^(?: [\p{L}-]+)?(?:,|,? (?:or|and|&))(?: (?:an?|other))? ?$/u.test(own.slice(each.end, later.index)))
      break
    names.push(each.name)
  }
  return names.reverse()
}

/** What an author put into brackets for the reader to choose from: `[Initech/Hooli]`, `[rival fund]`. */
function bracketed(words: string): string[] | null {
  const [, inner = '', rest = ''] = /\[([^[\]]{2,160})\]([^[\]$€£]{0,40})$/.exec(words) ?? []
  return inner.trim() === '' || namesIn(rest).length > 0 ? null : [inner.trim()]
}

const firms = `(?:startups?|alternatives?|firms?|funds?|compan(?:y|ies)|competitors?|banks?|labs?|peers?|unicorns?|hyperscalers?|providers?)`
/** A company that is described, not named: `a late-stage startup at $450K`. */
const describing = /\b(?:[Aa]n?|[Mm]y|[Tt]he|another|other|some|from|with|have|hold|holding)$/
const offering = new RegExp(
  String.raw`(?<= )${firms}(?: offers?)? (?:is |are )?(?:offer(?:s|ing)?|at|pays?|with)\b[^$€£]{0,12}$`,
)

/** The description that ends some words, of up to six: `late-stage startup` of `… from a late-stage startup at`. */
function describedBefore(words: string): string | undefined {
  const found = offering.exec(words)
  if (!found) return undefined
  const firm = /^\S+/.exec(found[0])?.[0] ?? ''
  const before = words.slice(0, found.index).trimEnd().split(' ').slice(-6)
  for (let n = before.length - 1; n >= 0; n--) {
    const described = before.slice(n + 1)
    if (describing.test(before[n] ?? '') && described.every((word) => /^[\p{L}\p{N}-]+$/u.test(word)))
      return [...described, firm].join(' ')
  }
  return undefined
}
const describedAfter = new RegExp(String.raw`^(?:an?|another|the) ((?:[\p{L}\p{N}-]{1,40} ){0,5}${firms})\b`, 'u')

/** `My tech offers are at $350K`: offers by their kind alone. */
const kindOfOffers =
  /\b[Mm]y (?!(?:competing|current|other|best|top|counter|first|initial)\b)([\p{L}-]+(?: [\p{L}-]+)?) offers? (?:is|are) (?:at|around)\b[^$€£]{0,12}$/u

/** How far before a figure is looked for what says whose it is. */
const reach = 120

/** What stands between a company's name and its figure, within `reach`. */
const link =
  /(?:\bat|\boffers?|\bpays?|\bmakes?|\bagainst|\bearns?|\bincludes?|\bof|\bfor|\bworth|'s|\bis|\bare|\bwas|\bwere|\bin the|\bwith|\bput|\(|,|:)\s{0,3}(?:me )?(?:around |about |roughly )?~?\(?$/

/** A verb by which a company offers, and what else it says before the figure: `Hooli extended a written package of`. */
const linkingVerb = /\b(?:offering|offered|extended|indicated|floated|pays|paid|paying|quoted)\b[^.;:$€£]{0,40}$/
const isLinked = (near: string): boolean => link.test(near) || linkingVerb.test(near)

/** `Initech pays $450K and Hooli $500K`: a name of a list right before its figure. */
const besideFigure = /(?:\band|\bor|[,:;/]) ((?:\p{Lu}[^\s,;/$€£()]{0,24} ){1,4})$/u

/** What only parts a figure from the one before it. */
const listed = /(?:[,;]|[,;]? (?:and|or)) ?$/

/** `$420K total comp from Google`: the companies that come after their figure. */
function namesAfter(words: string): string[] {
  const from = /^[^.;,]{0,40}?(?<!\b(?:and|or) )\bfrom (?=\S)/u.exec(words)
  if (!from) return []
  const rest = words.slice(from[0].length)
  const one = describedAfter.exec(rest)?.[1] ?? /^\[([^[\]]{2,160})\]/.exec(rest)?.[1]
  if (one) return [one]
  const list = /^\p{Lu}[^.;$€£(]{1,60}/u.exec(rest)?.[0] ?? ''
  return namesIn(list.replace(/ (?:with|for|that|as) .*/, ''), false)
}

/**
 * The companies whose offer a figure is.
 * @param before the words between the figure before and this one
 * @param after the words that follow it
 */
export function biddersOf(before: string, after: string): readonly string[] {
  const near = before.slice(-reach)
  const open = before.lastIndexOf('(')
  const inside = open > before.lastIndexOf(')') ? open : -1
  // `Hooli (Maps, L5, $320K)`: the name stands before the parenthesis, unless the parenthesis says who offers.
  if (inside >= 0 && !/\b(?:at|offers?|pays?|:)\s*~?$/.test(near)) {
    const outer = namesIn(before.slice(0, inside))
    if (outer.length > 0) return outer.slice(-1)
  }
  const beside = besideFigure.exec(before.endsWith(') ') ? before.replace(/ \([^()]{1,24}\) $/, ' ') : before)?.[1]
  if (beside && namesIn(beside).length > 0) return namesIn(beside)
  // `$355K TC from Initech, $370K TC from Hooli`: each figure of the list is of whoever comes after it.
  if (inside < 0 && listed.test(before)) {
    const own = namesAfter(after)
    if (own.length > 0) return own
  }
  // `offers at $215K and $225K from Initech`: both figures are of whoever is named after them.
  if (inside < 0 && !isLinked(near)) return namesAfter(after)
  const described = describedBefore(near) ?? kindOfOffers.exec(near)?.[1]
  const names = described ? [described] : (bracketed(before) ?? namesIn(before))
  return names.length > 0 ? names : namesAfter(after)
}
