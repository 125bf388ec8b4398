import {hash} from 'node:crypto'
import {inOrder, link, type Mapping, type Mappings, mappingsOf} from '../link/index.ts'
import {nearest} from '../link/nearest.ts'
import {checkLinks} from '../lint/index.ts'
import type {SiteData} from '../model/data.ts'
import type {Outline} from '../model/guide.ts'
import {type Entry, type LevelGraph, type Library, noOthers} from '../model/library.ts'
import {once} from '../model/once.ts'
import {own} from '../model/own.ts'
import {withOwn} from '../model/with-own.ts'
import {besides} from '../site/index.ts'
import {arena} from './arena.ts'
import {inMemory, type Part, type PutAway, parse, type Slice} from './memory.ts'
import type {Digests} from './packed.ts'
import {publishable} from './publishable.ts'

/** What linking adds to a guide, as text: its files are made from it in another thread, and the next build takes it up again. */
export interface LinkedText<Lies = Part> {
  readonly id: string
  readonly path: string
  /** `BareEntry` as JSON. */
  readonly entry: Lies
  /** What its page shows of others, as JSON. */
  readonly beside: Lies
  /** Digest of both. */
  readonly digest: string
}

/** What links are known by: with the same they are the same. */
export interface LinksKeys {
  /** Digest of everything that they follow from. */
  readonly key: string
  /** Digest of what mappings follow from: all but what guides pay, and what else they say. */
  readonly mappings: string
}

/** All guides linked, with what the rules find in the links; what they find in words is not there yet. */
export interface Links extends LinksKeys {
  readonly library: Library
  /** What is to be said of a guide's mapping, where there is something; also among its messages. */
  readonly said: Readonly<Record<string, Mapping['messages']>>
  /** The library's level graph. Links that take over mappings hold this alone, and not the library that it came from. */
  readonly graph: () => LevelGraph
  /** In the order of the library's entries. */
  readonly texts: readonly LinkedText[]
}

/** What is kept of links beside the texts of guides. */
type LinksHead = Omit<Library, 'entries' | 'levels'> & Pick<Links, 'said'>

/** An entry without its guide and the lists that it shares with others. */
export type BareEntry = Omit<Entry, 'guide' | 'sameRole' | 'sameCompany'>

/** The lists that many guides share. */
export interface Groups {
  readonly roles: Readonly<Record<string, readonly string[]>>
  readonly companies: Readonly<Record<string, readonly string[]>>
}

export const groupsOf = ({roles, companies}: Pick<Library, 'roles' | 'companies'>): Groups => ({
  roles: Object.fromEntries(roles.map(({id, guides}) => [id, guides])),
  companies: Object.fromEntries(companies.map(({id, guides}) => [id, guides])),
})

/** The entry as linking made it. */
export const wholeEntry = <G extends Outline>(bare: BareEntry, guide: G, {roles, companies}: Groups): Entry<G> => ({
  ...bare,
  guide,
  sameRole: guide.kind === 'guide' ? nearest(own(roles, bare.role.id) ?? [], bare.id) : noOthers,
  sameCompany: nearest(own(companies, bare.company.id) ?? [], bare.id),
})

/** `digests`: of all guides, in any order that is always the same. */
export function linksKeys(environment: string, data: SiteData, digests: readonly Digests[]): LinksKeys {
  const keyOf = (of: readonly string[]): string => hash('sha256', JSON.stringify([environment, data, of]))
  return {key: keyOf(digests.map(({outline}) => outline)), mappings: keyOf(digests.map(({naming}) => naming))}
}

/** Guides in one block of memory: few blocks, and none that is long in the making. */
const together = 512

function textsOf(library: Library, putAway: PutAway): LinkedText[] {
  const beside = besides(library)
  const text = arena()
  const texts: LinkedText[] = []
  for (let at = 0; at < library.entries.length; at += together) {
    text.clear()
    const drawn = library.entries.slice(at, at + together).map((entry) => {
      const {guide, sameRole: _, sameCompany: __, ...bare} = entry
      const own = text.add(JSON.stringify(bare satisfies BareEntry))
      const shown = text.add(JSON.stringify(beside(entry)))
      return {id: entry.id, path: guide.path, own, shown, digest: hash('sha256', text.view(own[0], shown[1]))}
    })
    const lies = putAway(text.view(0, text.size()))
    for (const {own, shown, ...each} of drawn) texts.push({...each, entry: lies(own), beside: lies(shown)})
  }
  return texts
}

/** What of links follows from mappings. */
const mappingsIn = ({library, said, graph}: Links): Mappings => ({
  companies: library.companies,
  roles: library.roles,
  get levels() {
    return graph()
  },
  of: new Map(
    library.entries.map(({id, terms, termsRead, offerCompanies, mapsTo, mappedFrom}) => [
      id,
      {terms, termsRead, offerCompanies, mapsTo, mappedFrom, messages: said[id] ?? []},
    ]),
  ),
})

/**
 * Links all guides; the same for any order of them. `before`: other links of a collection, whose mappings hold where they have the same
 * key. `putAway`: where to put what guides' files are made from.
 */
export function toLinks(
  keys: LinksKeys,
  read: readonly Outline[],
  data: SiteData,
  {before = null, putAway = inMemory}: {readonly before?: Links | null; readonly putAway?: PutAway} = {},
): Links {
  const {guides, messages} = publishable(read)
  const last = before?.mappings === keys.mappings ? before : null
  const mappings = last ? mappingsIn(last) : mappingsOf(inOrder(guides), data)
  const said = Object.fromEntries(
    [...mappings.of].flatMap(([id, {messages}]) => (messages.length > 0 ? [[id, messages] as const] : [])),
  )
  const library = withOwn(checkLinks(link(guides, data, mappings)), {messages})
  return {...keys, library, said, graph: last?.graph ?? (() => mappings.levels), texts: textsOf(library, putAway)}
}

/** Links as they are kept. */
export interface KeptLinks extends LinksKeys {
  readonly head: LinksHead
  readonly levels: Slice
  readonly texts: readonly LinkedText<Slice>[]
  /** The entries of these texts. */
  readonly entries: () => readonly BareEntry[]
}

/** It is large, and an edit of words asks for none of it. */
const keptGraph = (levels: Slice): Links['graph'] => once(() => parse<LevelGraph>(levels))

/** Links that were kept. `outlineOf`: by path; null where one is not there. */
export function takeUp(
  {key, mappings, head: {said, ...head}, levels, texts, entries: bare}: KeptLinks,
  outlineOf: (path: string) => Outline | undefined,
): Links | null {
  const groups = groupsOf(head)
  const entries = bare().flatMap((each, n): Entry[] => {
    const outline = outlineOf(texts[n]?.path ?? '')
    return outline ? [wholeEntry(each, outline, groups)] : []
  })
  if (entries.length < texts.length) return null
  const graph = keptGraph(levels)
  const library = {
    ...head,
    entries,
    get levels() {
      return graph()
    },
  }
  return {key, mappings, library, said, graph, texts}
}
