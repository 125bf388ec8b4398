import {codes, sharedSigns, signs} from '../data/currencies.ts'
import {australianCodes, places as bundled, partsOfLands, remoteOf, stateIds, states} from '../data/places.ts'
import type {PlaceData} from '../model/data.ts'
import type {Region} from '../model/guide.ts'
import {cutEnd} from '../model/trim.ts'
import {remembered} from './memo.ts'

/** Names of places, folded, with what they mean. */
export interface Gazetteer {
  readonly byName: ReadonlyMap<string, PlaceData>
  readonly byId: ReadonlyMap<string, PlaceData>
}

const fold = (name: string): string =>
  name
    // `N.Y.C.` and `D.C.` are one word each.
    .replace(/\b(\p{L})\.(?=\p{L}\b|\s|$)/gu, '$1')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The bundled places with a site's own, which go first. */
export function gazetteer(own: readonly PlaceData[] = []): Gazetteer {
  const byName = new Map<string, PlaceData>()
  for (const place of [...bundled, ...own])
    for (const name of [place.name, ...(place.aliases ?? [])]) byName.set(fold(name), place)
  return {byName, byId: new Map([...bundled, ...own].map((place) => [place.id, place]))}
}

/** What a label says beside the place: `(GBP £)`, `(EUR/GBP)`, `(INR/USD equiv)`. */
function currencyHint(inner: string): readonly string[] | null {
  const found: string[] = []
  for (const word of inner.split(/[\s/,]+/)) {
    const code = word.toUpperCase()
    const sign = signs.find(([text]) => text === word)
    if (codes.has(code)) found.push(code)
    else if (sign) found.push(sign[1])
    else if (!Object.hasOwn(sharedSigns, word) && !/^(equiv\.?|equivalent)$/i.test(word)) return null
  }
  return [...new Set(found)]
}

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D/gu
const shortcode = /:[a-z_]+:/g

export interface Label {
  /** As written, without markup, flags and currency hints. */
  readonly label: string
  readonly currencies: readonly string[]
  /** A sign that several currencies share: `Stockholm (kr)`. */
  readonly sign: string | null
}

/** Takes a place's label apart. */
export function readLabel(raw: string): Label {
  let currencies: readonly string[] = []
  let sign: string | null = null
  const label = raw
    .replace(emoji, '')
    .replace(shortcode, '')
    .replace(/\(([^()]*)\)/g, (whole, inner: string) => {
      if (Object.hasOwn(sharedSigns, inner)) {
        sign = inner
        return ''
      }
      const hint = currencyHint(inner.trim())
      if (hint === null || hint.length === 0) return whole
      currencies = hint
      return ''
    })
    .replace(/\s+/g, ' ')
    .trim()
  return {label, currencies, sign}
}

const decorations =
  /\b(global |us |world )?(hq|headquarters)\b|\br ?& ?d\b|\b(very )?rare\b|\bcampus\b|\boffice\b|\bmetro(politan)?( area)?\b|\bgreater\b|\bdowntown\b/gi
/** Marks of notes, which stand at the end of a word. */
const marks = /[*†‡§¹²³⁴⁵]+/g

const commas = (words: string): number => words.split(',').length - 1

/** A city that a state follows: `Charlotte, NC`, `McLean VA`, `Rochester, New York`. One of another state is another city. */
function inState(name: string, {byName}: Gazetteer): PlaceData | null {
  const words = fold(name).split(' ')
  const last =
    name
      .trim()
      .split(/[\s,]+/)
      .at(-1) ?? ''
  // `Bogotá, CO`, `Munich DE`: the code of its country goes before a state's.
  const bearer = byName.get(words.slice(0, -1).join(' '))
  if (bearer?.kind === 'city' && bearer.country === last) return bearer
  for (const count of [1, 2]) {
    const tail = words.slice(-count).join(' ')
    // In small letters `in`, `or` and `me` are words.
    const state = states.get(count === 1 && /^[A-Z]{2}$/.test(last) ? last : tail)
    if (!state || words.length <= count) continue
    // `Raleigh, Durham, NC` are two.
    if (commas(name) > 1) return null
    const bare = words.slice(0, -count)
    const city = byName.get(bare.join(' '))
    // `US Texas` is a part of the land.
    if (city?.kind === 'country') return null
    if (city?.country === state.country && (city.state === undefined || city.state === state.code)) return city
    if (city?.country === 'AU' && australianCodes.has(state.code)) return city
    // Two cities side by side, one of which is named like a state: `San Francisco, New York`.
    const other = byName.get(tail)?.kind
    if (tail.length > 2 && (other === 'country' || (city && other === 'city'))) continue
    return {
      id: `${state.country.toLowerCase()}-${bare.join('-')}-${state.code.toLowerCase()}`,
      name: name.trim(),
      kind: 'city',
      country: state.country,
      currency: state.country === 'US' ? 'USD' : 'CAD',
      state: state.code,
    }
  }
  return null
}

/** Whether one place lies in the other, as far as the gazetteer tells. */
const liesIn = (city: PlaceData, land: PlaceData): boolean =>
  city.id === land.id ||
  (land.kind !== 'city' &&
    land.kind !== 'remote' &&
    city.country === land.country &&
    (land.state === undefined || land.state === city.state))

/**
 * What a label says of the pay there, round the place: `San Francisco Benchmark`, `NYC Tier 1`, `Bay Area – Remote`, `Zone 1
 * Boston`. These may be part of a name (`US Remote`), which is looked up first.
 */
const behind =
  /[\s,](?:(?:fully[- ])?remote|hybrid|on-?site|market|hub|benchmark|baseline|regions?|area|cbd|cit(?:y cent(?:re|er)|ies)|locations|offices|rates?|(?:geo )?(?:tier|zone) [\da-z]|\d{1,2})$|-based$/i
const before =
  /^(?:(?:fully[- ])?remote(?: (?:in|from|within))?|(?:central|rest of(?: the)?|all|other)(?=\s)|hybrid(?: in)?|on-?site(?: in)?|(?:geo )?(?:tier|zone)[ -][\da-z])[\s,:]+/i

/** `Austin, TX, USA`, `Toronto, ON, CA`: the place before a land that it lies in. */
function inLand(name: string, book: Gazetteer): PlaceData | null {
  const at = name.lastIndexOf(',')
  // Longer lists are no place with its state and land.
  if (commas(name) < 2 || commas(name) > 3) return null
  const last = name.slice(at + 1).trim()
  const land = book.byName.get(fold(last))
  const code = land?.kind === 'country' ? land.country : last
  const place = placeOf(name.slice(0, at), book)
  return place && place.country === code ? place : null
}

/** A city behind which a part of its land is named: `Gurugram, Haryana`, `Melbourne VIC`. */
function inPart(name: string, words: readonly string[], {byName}: Gazetteer): PlaceData | null {
  const code = /[A-Z]{2,4}$/.exec(name)?.[0]
  for (let cut = Math.max(1, words.length - 4); cut < words.length; cut++) {
    const city = byName.get(words.slice(0, cut).join(' '))
    if (city?.kind !== 'city' || city.country === null) continue
    const part = code && cut === words.length - 1 ? code : words.slice(cut).join(' ')
    if (partsOfLands.get(part)?.includes(city.country)) return city
  }
  return null
}

/** Words of a place's name with its state and land; longer labels name no place. */
const longestName = 12

/** A place by its words; of a city these may end with a district's number: `Dublin 2, Ireland`. */
function byWords(words: readonly string[], {byName}: Gazetteer): PlaceData | undefined {
  const exact = byName.get(words.join(' '))
  if (exact || !/^\d{1,2}$/.test(words.at(-1) ?? '')) return exact
  const city = byName.get(words.slice(0, -1).join(' '))
  return city?.kind === 'city' ? city : undefined
}

function placeOf(name: string, book: Gazetteer): PlaceData | null {
  const {byName} = book
  const exact = byName.get(fold(name)) ?? inLand(name, book) ?? inState(name, book)
  if (exact) return exact
  // `Dublin, Ireland`, `Tel Aviv IL`: the last words say where.
  const words = fold(name).split(' ')
  if (words.length > longestName) return null
  const parted = inPart(name, words, book)
  if (parted) return parted
  for (let cut = words.length - 1; cut > 0; cut--) {
    const land = byName.get(words.slice(cut).join(' '))
    const city = byWords(words.slice(0, cut), book)
    // `US East Coast` is a part of the land before it, `California Bay Area` of the state.
    const isLand = city?.kind === 'country' || (city && stateIds.has(city.id))
    if (city && isLand && (land?.kind === 'area' || land?.kind === 'city') && liesIn(land, city)) return land
    if (city && land && liesIn(city, land)) return city
    // `San José, Costa Rica`: a city of that name elsewhere is another one.
    if (land?.kind === 'country' && commas(name) === 1 && (city === undefined || city.kind === 'city'))
      return {...land, id: `${land.id}-${words.slice(0, cut).join('-')}`, name: name.trim(), kind: 'city', aliases: []}
  }
  return null
}

/** Work from anywhere in a land or a region; from a city's or an area's label, its pay is what is said. */
function remoteIn(place: PlaceData, {byId, byName}: Gazetteer): PlaceData {
  if (place.kind !== 'country' && place.kind !== 'region') return place
  const land = place.country === null ? place : (byId.get(place.country.toLowerCase()) ?? place)
  const remote = remoteOf(land)
  return byName.get(fold(remote.name)) ?? remote
}

/** The place that some words name: as they stand, or between what is said of it. */
function lookUp(words: string, book: Gazetteer): PlaceData | null {
  let name = words.trim()
  let isRemote = false
  for (;;) {
    // `Remote Austin TX` is no city of Texas.
    const start = before.exec(name)
    const found = book.byName.get(fold(name)) ?? (start ? null : placeOf(name, book))
    if (found) return isRemote ? remoteIn(found, book) : found
    const said = start ?? behind.exec(name)
    if (!said) return null
    isRemote ||= /remote/i.test(said[0])
    name = start ? name.slice(said[0].length).trim() : cutEnd(name.slice(0, said.index), /[\s,]/)
  }
}

const separator = /[/|;&:+]|\s(?:and|or)\s|\s[–—-]\s/

const isAnywhere = ({id}: PlaceData): boolean => id === 'remote'

/**
 * The places that some words name, each once; a land beside a city in it says only where the city lies.
 * @param land what a part that says no place of its own is part of: `US (Other Markets / Remote)`
 */
function partsOf(text: string, book: Gazetteer, land = ''): PlaceData[] {
  const found = text.split(separator).flatMap((part) => {
    const own = lookUp(part, book)
    const place =
      land !== '' && (own === null || isAnywhere(own)) ? (lookUp(`${land} ${part.trim()}`, book) ?? own) : own
    if (place) return [place]
    // `SF, NYC`, `Raleigh-Durham`: only where each piece is a place of its own.
    const pieces = part.split(/,|(?<=\p{L})-(?=\p{Lu})/u).map((piece) => lookUp(piece, book))
    return pieces.every((piece) => piece !== null) ? pieces : []
  })
  const places = [...new Map(found.map((place) => [place.id, place])).values()]
  const isPart = ({kind}: PlaceData, land: PlaceData): boolean =>
    kind === 'city' || (kind === 'area' && land.kind === 'country')
  return places.filter((land) => !places.some((place) => place !== land && isPart(place, land) && liesIn(place, land)))
}

/** All places that a label names, outermost reading first. */
function named(label: string, book: Gazetteer): {places: PlaceData[]; several: boolean} {
  const bare = label
    .replace(marks, (run, at: number) => (/\S/.test(label[at + run.length] ?? '') ? run : ' '))
    .replace(decorations, ' ')
    .replace(/\(\s*\)/g, ' ')
    // `Bay Area – Remote` and `Remote: London` are one place each, as `Bay Area Remote` is.
    .replace(/^\s*((?:fully )?remote|hybrid|on-?site)\s*(?:[:–—]|-\s)/i, '$1 ')
    .replace(/\s[:–—-]\s*((?:fully )?remote|hybrid|on-?site)\s*$/i, ' $1')
    .trim()
  const whole = separator.test(bare) ? book.byName.get(fold(bare)) : lookUp(bare.replace(/[()]/g, ' '), book)
  if (whole) return {places: [whole], several: false}
  const open = bare.indexOf('(')
  const outside = (open === -1 ? bare : bare.slice(0, open)).trim()
  const inside =
    open === -1
      ? ''
      : bare
          .slice(open + 1)
          .replace(/\)/g, '')
          .trim()
  const outer = partsOf(outside, book)
  // `EMEA (London/Munich)`, `India (Bangalore)`: the brackets say which part. `Seattle (US)`: they say where it lies.
  const broad = outer.every(({kind, id}) => kind === 'country' || kind === 'region' || stateIds.has(id))
  const inner = partsOf(inside, book, broad ? outside : '')
  const cities = inner.filter(({kind, country}) => kind !== 'country' && (kind !== 'region' || country !== null))
  if (outer.length === 0) return {places: inner, several: inner.length > 1}
  // `Remote (US or Canada)`
  if (inner.length > 0 && outer.every(isAnywhere))
    return {places: inner.map((place) => remoteIn(place, book)), several: inner.length > 1}
  if (broad && cities.length > 0) return {places: cities, several: cities.length > 1}
  return {places: outer, several: outer.length > 1}
}

export interface ReadRegion {
  readonly region: Region
  readonly currencies: readonly string[]
  /** The one currency that is paid there, where there is one. */
  readonly currency: string | null
}

/** What a sign in a place's label means: what is paid there; of a dollar of another land it can't be told. */
function meaningOf(sign: string, local: string | null): string | null {
  const isLocal = local !== null && sharedSigns[sign]?.includes(local)
  if (sign === '$') return isLocal && local !== 'USD' ? null : 'USD'
  return isLocal ? local : null
}

function toRegion(raw: string, book: Gazetteer): ReadRegion {
  const {label, currencies: stated, sign} = readLabel(raw)
  const {places, several} = named(label, book)
  const [first] = places
  const countries = new Set(places.map(({country}) => country))
  const paid = new Set(places.map(({currency}) => currency))
  const one = <T>(set: Set<T>): T | null => (set.size === 1 ? ([...set][0] ?? null) : null)
  const local = one(paid)
  const meant = sign === null ? null : meaningOf(sign, local)
  const currencies = meant === null ? stated : [meant]
  return {
    region: {
      id: several ? null : (first?.id ?? null),
      label,
      raw: raw.trim(),
      country: one(countries),
      kind: !first ? 'unknown' : several ? 'multiple' : first.kind,
      places: [...new Set(places.map(({id}) => id))],
    },
    currencies,
    currency: local,
  }
}

const byBook = new WeakMap<Gazetteer, (raw: string) => ReadRegion>()

/** A place's label as a region. Unknown places keep their label and have no id. */
export function readRegion(raw: string, book: Gazetteer): ReadRegion {
  let known = byBook.get(book)
  if (!known) {
    known = remembered((each) => toRegion(each, book))
    byBook.set(book, known)
  }
  return known(raw)
}

/** Whether a table's header cell looks like a place rather than a part of pay. */
export const isPlace = (raw: string, book: Gazetteer): boolean => {
  const {region, currencies} = readRegion(raw, book)
  return currencies.length > 0 || region.places.length > 0
}
