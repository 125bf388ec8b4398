import type {Library} from '../../model/library.ts'
import {exampleGuide} from '../example.ts'
import {spanOf} from '../lines.ts'
import {linkTargets, type Target} from '../links.ts'
import {perLibrary} from '../per-library.ts'
import type {Finding, Rule} from '../rule.ts'

const paths = perLibrary(
  ({entries}: Library) =>
    new Set(entries.flatMap(({id, guide}) => [guide.path, `guides/${id}`, `guides/${id}/index.md`])),
)

/** Path of a relative target below the content folder; null where it leads out of it. */
function resolve(target: string, from: string): string | null {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/'))
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '.' && part !== '') parts.push(part)
  return parts.join('/')
}

const isDecodable = (text: string): boolean => /^(?:[^%]|%[\da-f]{2})*$/i.test(text)

/** Why an address leads nowhere; null where it may lead somewhere. */
function webFault(target: string): string | null {
  if (!URL.canParse(target)) return 'it is no address'
  const {hostname} = new URL(target)
  if (!hostname.includes('.') || hostname.endsWith('.')) return `\`${hostname}\` is no host`
  return null
}

/** `levels.fyi/t/security` and `www.example.org` are addresses without a scheme; `pay.pdf` is a file. */
const isHost = (first: string, hasPath: boolean): boolean =>
  /^[\w-]+(?:\.[\w-]+)+$/.test(first) && !/\.(?:md|markdown)$/i.test(first) && (hasPath || first.startsWith('www.'))

/** Why a target leads nowhere, null where it leads somewhere, or the file of the collection that it leads to. */
function follow(target: string, from: string): string | null | {readonly file: string} {
  if (target === '') return 'it is empty'
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(target)?.[1]?.toLowerCase()
  if (scheme === 'http' || scheme === 'https') return webFault(target)
  if (scheme === 'mailto') return target.includes('@') ? null : 'it names no mailbox'
  if (scheme !== undefined) return `\`${scheme}:\` is not followed`
  if (target.startsWith('//')) return webFault(`https:${target}`)
  const path = target.split(/[?#]/)[0] ?? ''
  if (path === '') return null
  if (isHost(path.split('/')[0] ?? '', path.includes('/'))) return `expected \`https://${target}\``
  const file = isDecodable(path) ? resolve(decodeURI(path), from) : null
  if (file === null) return 'it leads out of the collection'
  // Other pages of the site are not known here.
  if (path.startsWith('/') && !file.startsWith('guides/')) return null
  return {file}
}

interface Kept extends Target {
  /** Below the content folder, or an address of the site. */
  readonly file: string
}

const finding = ({line, from, to, target}: Target, why: string): Finding => ({
  span: spanOf(line, from, to),
  message: `Broken link \`${target}\`: ${why}`,
  actual: target,
})

export const linkBroken: Rule<readonly Kept[]> = {
  name: 'link-broken',
  severity: 'warning',
  summary: 'A link that leads nowhere',
  why: 'A source that nobody can open proves nothing.',
  mend: 'Correct the address, or write the source without a link.',
  examples: [
    {
      title: 'A guide that is not there',
      guide: exampleGuide({sources: '**Evidence & Sources**\n- [Hooli](../hooli/data-engineer.md) (2026)'}),
      message: 'Broken link `../hooli/data-engineer.md`: there is no such guide',
    },
    {
      title: 'An address without its scheme',
      guide: exampleGuide({
        sources: '**Evidence & Sources**\n- [Pay](levels.fyi/pay) (2026)',
      }),
      message: 'Broken link `levels.fyi/pay`: expected `https://levels.fyi/pay`',
    },
    {
      title: 'A page that can be asked for',
      guide: exampleGuide({sources: '**Evidence & Sources**\n- [Pay](https://example.org/pay) (2026)'}),
      message: null,
    },
  ],
  *checkGuide({path}, text) {
    for (const each of linkTargets(text)) {
      const why = follow(each.target, path)
      if (typeof why === 'string') yield finding(each, why)
    }
  },
  keep({path}, text) {
    const found = linkTargets(text).flatMap((each): Kept[] => {
      const to = follow(each.target, path)
      return to !== null && typeof to === 'object' ? [{...each, ...to}] : []
    })
    return found.length > 0 ? found : undefined
  },
  *check({guide}, library, kept) {
    for (const each of kept(guide.path) ?? [])
      if (!paths(library).has(each.file)) yield finding(each, 'there is no such guide')
  },
}
