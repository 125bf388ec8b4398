import {gzipSync} from 'node:zlib'
import type {Output, SiteConfig} from '../model/site.ts'
import type {Weight} from '../pipeline/budgets.ts'

/** Guide pages that are weighed: the median of so many, evenly spread, tells that of all. */
const most = 100

/** Weighs outputs as they are written, compressed by gzip at its best, and keeps nothing of them but their sizes. */
export function scales(
  guides: number,
  {assets}: Pick<SiteConfig, 'assets'>,
): {readonly add: (output: Output) => void; readonly weights: readonly Weight[]} {
  const every = Math.ceil(guides / most) || 1
  const weights: Weight[] = []
  let pages = 0
  const partOf = (path: string): Weight['part'] | null => {
    if (`/${path}` === assets.css) return 'style sheet'
    if (`/${path}` === assets.js) return 'script'
    return path.startsWith('guides/') && path.endsWith('/index.html') && pages++ % every === 0 ? 'guide page' : null
  }
  return {
    weights,
    // The content of what is not weighed is never asked for.
    add: (output) => {
      const part = partOf(output.path)
      if (part) weights.push({part, bytes: gzipSync(output.content, {level: 9}).length})
    },
  }
}
