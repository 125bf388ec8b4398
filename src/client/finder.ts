import {type Finder, openFinder} from '../search/find.ts'
import {base} from './page.ts'

/** A file of the site, as text. Rejects where the answer is no success. */
export const loadText = async (path: string): Promise<string> => {
  const response = await fetch(`${base()}/${path}`)
  if (!response.ok) throw new Error(`${response.status} for ${path}`)
  return response.text()
}

export const loadJson = async (path: string): Promise<unknown> => JSON.parse(await loadText(path))

let opening: Promise<Finder> | null = null

/** The site's finder, opened once; asked for again where it could not be loaded. */
export const finder = (): Promise<Finder> => {
  opening ??= openFinder(loadJson).catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}
