import {type Changes, collection, digests, type Listed, manifest, streams} from '../feed/index.ts'
import {rules} from '../lint/index.ts'
import type {Library} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import type {Follows, Output, SiteConfig} from '../model/site.ts'
import {buildIndex, type Contribution, type Indexed, indexed} from '../search/build.ts'
import {fileOf, pages, type Theme} from '../site/index.ts'
import {templateFailed} from './template-failed.ts'

/** A file that is made when it is asked for. */
export interface SharedFile {
  readonly path: string
  /** What it follows from, as `sharedKeys` take it. */
  readonly follows: Follows | null
  readonly make: () => {readonly output: Output; readonly fault: Message | null}
}

/** Pages of companies, roles, places, levels, rules and all others that are no guide's own. `withLinked`: see `pages`. */
export function* sharedPages(
  library: Library,
  config: SiteConfig,
  theme?: Theme,
  withLinked = true,
): Iterable<SharedFile> {
  for (const {path, follows, make} of pages(library, config, rules, theme, withLinked))
    yield {
      path,
      follows,
      make: () => {
        const made = make()
        const output = {path, content: fileOf(made)}
        return {output, fault: made.fault && templateFailed(made.fault, made.fault.path)}
      },
    }
}

type Files = Parameters<typeof digests>[1]

/** What is made of the digests of all other files: first of guides', then of all. */
export const lastFiles = (
  library: Library,
  listed: readonly Listed[],
  config: SiteConfig,
): {readonly digests: (files: Files) => Output; readonly manifest: (files: Files) => Output} => ({
  digests: (files) => digests(library, files),
  manifest: (files) => manifest(library, listed, files, config),
})

/** Files in which every guide has its lines. */
export const streamFiles = streams

export {type Contribution, type Indexed, indexed}

/** The search index. `given`: what each guide contributes, in their order. */
export const searchFiles = (names: Indexed, given: Iterable<Contribution>): Iterable<Output> => buildIndex(names, given)

/** The feed's files of the whole collection, but its streams and what needs digests. */
export function* sharedData(
  library: Library,
  listed: readonly Listed[],
  config: SiteConfig,
  found: Changes,
): Iterable<SharedFile> {
  for (const output of collection(library, listed, config, found)) {
    const {path, follows} = output
    yield {path, follows, make: () => ({output, fault: null})}
  }
}
