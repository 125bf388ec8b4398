import {readFileSync} from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {gzip} from 'node:zlib'
import type {SiteConfig} from '../model/site.ts'
import {type Budget, type Weight, weighed} from '../pipeline/budgets.ts'
import type {MadeFile} from '../pipeline/job.ts'

const compress = promisify(gzip)

/** Guide pages that are weighed: the median of so many, evenly spread, tells that of all. */
const most = 100

const isGuidePage = (file: string): boolean => file.startsWith('guides/') && file.endsWith('/index.html')

/** What readers load, compressed by gzip at its best, against its budgets. All is read before it gives anything: the folder may move then. */
export async function weigh(
  files: readonly Pick<MadeFile, 'path'>[],
  folder: string,
  {assets}: Pick<SiteConfig, 'assets'>,
): Promise<readonly Budget[]> {
  const pages = files.flatMap((file) => (isGuidePage(file.path) ? [file.path] : [])).sort()
  const every = Math.ceil(pages.length / most) || 1
  const parts: readonly (readonly [Weight['part'], string])[] = [
    ['style sheet', assets.css.slice(1)],
    ['script', assets.js.slice(1)],
    ...pages.filter((_, n) => n % every === 0).map((page) => ['guide page', page] as const),
  ]
  const weights = parts.map(async ([part, file]): Promise<Weight> => {
    const content = readFileSync(path.join(folder, file))
    return {part, bytes: (await compress(content, {level: 9})).length}
  })
  return weighed(await Promise.all(weights))
}
