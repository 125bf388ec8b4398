import {type NamesFile, namesFile, type ShardFile, shardFile, type TextFile, textFile} from './index-file.ts'
import {type Names, openNames} from './names.ts'
import {parseQuery, type Query} from './query.ts'
import {type Ranking, rank} from './rank.ts'
import {shardsFor, type TextEvidence, textEvidence} from './text.ts'

export interface Hit {
  readonly id: string
  /** Below the site's base. */
  readonly url: string
  readonly title: string
  readonly score: number
}

/** Gives a file of the index, parsed. Rejects where it can't be had. */
export type Load = (path: string) => Promise<unknown>

/** A site's search: the same for its pages and the command line, which hand in how files are loaded. */
export interface Finder {
  readonly names: Names
  /** By names alone, at once. */
  readonly byName: (text: string) => Ranking
  /** By names and, where they leave words open, by the full text. */
  readonly find: (text: string) => Promise<Ranking>
}

/** Each file is asked for once; one that failed is asked for again. */
function remembering(load: Load): Load {
  const asked = new Map<string, Promise<unknown>>()
  return (path) => {
    const known = asked.get(path)
    if (known) return known
    const loading = load(path).catch((error: unknown) => {
      asked.delete(path)
      throw error
    })
    asked.set(path, loading)
    return loading
  }
}

export async function openFinder(given: Load): Promise<Finder> {
  const load = remembering(given)
  const names = openNames((await load(namesFile)) as NamesFile)
  const evidence = async (query: Query): Promise<TextEvidence> => {
    const file = (await load(textFile)) as TextFile
    const shards = await Promise.all(
      shardsFor(file, query).map(async (n) => [n, (await load(shardFile(n))) as ShardFile] as const),
    )
    return textEvidence(file, new Map(shards), query)
  }
  return {
    names,
    byName: (text) => rank(names, parseQuery(text), null),
    async find(text) {
      const query = parseQuery(text)
      const first = rank(names, query, null)
      return first.open && query.terms.length > 0 ? rank(names, query, await evidence(query)) : first
    },
  }
}

/** A ranked guide as it is shown. */
export function toHit({guides, roles, companies}: Names, guide: number, score: number): Hit {
  const row = guides[guide]
  const id = row?.id ?? ''
  const title = `${roles[row?.role ?? -1]?.name}, ${companies[row?.company ?? -1]?.name}`
  return {id, url: `/guides/${id}/`, title, score}
}
