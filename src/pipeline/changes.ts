import {type Changes, type GuideFile, publishedChanges, type Release, readRelease} from '../feed/index.ts'

/** A release with all its guides. */
export const wholeRelease = readRelease

/** What is new where nothing is compared. */
export const publishedNothing = (release: string | null): Changes => publishedChanges(null, {release, guides: []})

/** Gives the text of a file of a published site, or null where there is none. */
type ReadText = (path: string) => Promise<string | null>

const guideFile = (id: string): string => `api/v1/guides/${id}.json`

function parse<T>(text: string | null): T | null {
  try {
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

/** Of the guides with these ids what a published site says; null where one of them can't be read. */
async function guidesOf(ids: Iterable<string>, read: ReadText): Promise<GuideFile[] | null> {
  const guides: GuideFile[] = []
  for (const id of ids) {
    const guide = parse<GuideFile>(await read(guideFile(id)))
    if (!guide) return null
    guides.push(guide)
  }
  return guides
}

/**
 * What is new since an earlier release. Only guides whose files differ are read, by the digests that each release lists; those that
 * are the same can't have changed. `current`: the digest of each guide's file, by id.
 */
export async function changesSince(
  before: ReadText,
  now: ReadText,
  current: ReadonlyMap<string, string>,
  {release, redirects}: {readonly release: string | null; readonly redirects: Readonly<Record<string, string>>},
): Promise<Changes> {
  const listed = parse<{guides: Record<string, [number, string]>}>(await before('api/v1/guides/digests.json'))
  const old = listed && new Map(Object.entries(listed.guides))
  const differing = new Set<string>()
  if (old) {
    for (const [id, [, digest]] of old) if (current.get(id) !== digest) differing.add(id)
    for (const id of current.keys()) if (!old.has(id)) differing.add(id)
    // Where a guide that is gone leads is compared with it.
    for (const id of old.keys()) {
      const to = current.has(id) ? undefined : redirects[id]
      if (to !== undefined) differing.add(to)
    }
  }
  const were = old && (await guidesOf([...differing].filter((id) => old.has(id)).sort(), before))
  const previous: Release | null = were && {
    release: parse<{release?: string | null}>(await before('api/v1/manifest.json'))?.release ?? null,
    guides: were,
    changes: parse<Changes>(await before('api/v1/changes.json')),
  }
  const guides = previous ? await guidesOf([...differing].filter((id) => current.has(id)).sort(), now) : []
  return publishedChanges(guides ? previous : null, {release, guides: guides ?? []}, redirects)
}
