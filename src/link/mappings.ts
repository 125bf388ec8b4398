import type {SiteData} from '../model/data.ts'
import type {Naming} from '../model/guide.ts'
import type {BackLink, Company, Entry, LevelGraph, Ref, Role} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import {compare} from '../model/order.ts'
import {alikeLists} from './alike.ts'
import {directory, fold, mentions as mentionsIn} from './directory.ts'
import {levelGraph} from './graph.ts'
import {group} from './group.ts'
import {roleBook} from './roles.ts'
import type {NamedTerm} from './statements.ts'
import {type Index, linkTerm} from './terms.ts'

/** What a guide's terms lead to, and who names it. */
export interface Mapping extends Pick<Entry, 'terms' | 'termsRead' | 'offerCompanies' | 'mapsTo' | 'mappedFrom'> {
  /** What is to be said of its terms, and of what they add to the level graph. */
  readonly messages: readonly Message[]
}

/** All that follows from who guides are and which levels they equate, whatever they pay. */
export interface Mappings {
  readonly companies: readonly Omit<Company, 'totalBasis'>[]
  readonly roles: readonly Role[]
  readonly levels: LevelGraph
  /** By guide id. */
  readonly of: ReadonlyMap<string, Mapping>
}

interface Linked {
  readonly guide: Naming
  readonly terms: readonly NamedTerm[]
  /** The guides that it names, with the words that say so. */
  readonly mentions: readonly Mention[]
  readonly messages: readonly Message[]
}

/** A term that names another guide. */
interface Mention extends Pick<BackLink, 'raw' | 'relation' | 'span'> {
  readonly named: string
}

/** What needs a guide's mapping and no other guide's: it is read anew each time that all are gone through. */
function linkGuide(guide: Naming, index: Index): Linked {
  const own: Ref = {id: guide.company.slug, name: guide.company.name}
  const messages: Message[] = []
  const said = guide.levelMapping?.terms ?? []
  const terms = said.map((each) => {
    const {term, message} = linkTerm(each, guide, own, index)
    // A column's head is said once, not for each of its cells.
    if (message && !messages.some((known) => known.rule === message.rule && known.actual === message.actual))
      messages.push({...message, path: guide.path})
    return term
  })
  const mentions = said.flatMap(({raw, relation, span}, n): Mention[] => {
    const named = terms[n]?.guide
    return named && named !== guide.id ? [{named, raw, relation, span}] : []
  })
  return {guide, terms, mentions, messages}
}

/** Who names each guide, with the words that say so. */
function backLinks(linked: readonly Linked[]): Map<string, BackLink[]> {
  const targets = new Map(linked.map(({guide, terms}) => [guide.id, new Set(terms.map((term) => term.guide))]))
  const links = new Map<string, BackLink[]>()
  for (const {guide, mentions} of linked)
    for (const {named, ...said} of mentions) {
      const list = links.get(named) ?? []
      if (list.some((link) => link.guide === guide.id && link.raw === said.raw)) continue
      list.push({guide: guide.id, ...said, mutual: targets.get(named)?.has(guide.id) ?? false})
      links.set(named, list)
    }
  return links
}

/** Whose offer each is; of alternatives that a slash joins (`Initech/Hooli`) it may be of any, and so of none. */
function offerCompanies(guide: Naming, {directory: book}: Index): (string | null)[] {
  const idOf = (name: string): string | null => mentionsIn(fold(name).split(' '), book)[0]?.ids[0] ?? null
  return (guide.strategy?.offers ?? []).map(({company}) => {
    const ids = new Set((book.byName.has(fold(company)) ? [company] : company.split('/')).map(idOf))
    return ids.size === 1 ? ([...ids][0] ?? null) : null
  })
}

/** The name that most guides of a role give it; its own standard name where it is a standard role. */
function roleName(guides: readonly Naming[], standard: string | undefined): string {
  if (standard !== undefined) return standard
  const names = group(guides, ({role}) => role.name)
  return [...names].sort(([a, x], [b, y]) => y.length - x.length || compare(a, b))[0]?.[0] ?? ''
}

/** `sorted`: guides by their ids. */
export function mappingsOf(sorted: readonly Naming[], data: SiteData): Mappings {
  const guides = sorted.filter(({kind}) => kind === 'guide')
  const index: Index = {
    directory: directory(sorted, data),
    roles: roleBook(sorted, data),
    has: new Set(guides.map(({id}) => id)),
    companies: new Set(guides.map(({company}) => company.slug)),
  }
  const linked = sorted.map((guide) => linkGuide(guide, index))
  const back = backLinks(linked)
  const graph = levelGraph(linked, data)
  const alike = alikeLists()
  const mappingOf = ({guide, terms, messages}: Linked): Mapping => {
    const codes = (guide.levelMapping?.terms ?? []).map(({levels}) => levels)
    return {
      terms: terms.map((term, n) => ({
        ...term,
        others: alike(term.others),
        candidates: alike(term.candidates),
        nodes: term.company ? graph.nodesOf(term.company.id, codes[n] ?? []) : alike([]),
      })),
      termsRead: terms.filter((term, n) => term.company || term.role || codes[n]?.length).length,
      offerCompanies: offerCompanies(guide, index),
      mapsTo: [...new Set(terms.flatMap((term) => (term.guide && term.guide !== guide.id ? [term.guide] : [])))],
      mappedFrom: back.get(guide.id) ?? [],
      messages: [...messages, ...(graph.messages.get(guide.id) ?? [])],
    }
  }
  return {
    companies: [...group(sorted, ({company}) => company.slug)]
      .map(([id, list]) => {
        const ref = index.directory.byId.get(id)
        return {
          id,
          name: ref?.name ?? id,
          aliases: ref?.aliases ?? [],
          url: `/companies/${id}/`,
          guides: list.map((guide) => guide.id),
        }
      })
      .sort((a, b) => compare(a.id, b.id)),
    roles: [...group(guides, ({role}) => role.slug)]
      .map(
        ([id, list]): Role => ({
          id,
          name: roleName(list, index.roles.names.get(id)?.name),
          aliases: index.roles.names.get(id)?.aliases ?? [],
          url: `/roles/${id}/`,
          guides: list.map((guide) => guide.id),
        }),
      )
      .sort((a, b) => compare(a.id, b.id)),
    levels: graph.levels,
    of: new Map(linked.map((each) => [each.guide.id, mappingOf(each)])),
  }
}
