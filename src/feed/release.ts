import type {Release} from './changes.ts'
import type {GuideFile} from './contract/guide.ts'
import type {Changes, Manifest} from './contract/reports.ts'

/** Gives the text of a file below a published site, or null where there is none. */
export type ReadText = (path: string) => Promise<string | null>

/** Text as JSON; null where it is missing or was cut short. */
function parse<Shape>(text: string | null): Shape | null {
  try {
    return text === null ? null : (JSON.parse(text) as Shape)
  } catch {
    return null
  }
}

/** The release that a published site holds, to compare with; null where it holds none that can be read. */
export async function readRelease(read: ReadText): Promise<Release | null> {
  const lines = (await read('api/v1/guides.ndjson'))?.split('\n').filter(Boolean)
  const guides = lines?.map((line) => parse<GuideFile>(line))
  if (!guides?.every((guide) => guide !== null)) return null
  const manifest = parse<Manifest>(await read('api/v1/manifest.json'))
  return {release: manifest?.release ?? null, guides, changes: parse<Changes>(await read('api/v1/changes.json'))}
}
