import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Output, SiteConfig} from '../model/site.ts'

/** Where the compiled package keeps the sheet, the scripts and the icon. */
const folder = path.resolve(import.meta.dirname, '..', '..', 'assets')

/** Script and sheet of what `dev` shows beside a page; no part of a site. */
export async function readBeside(): Promise<{readonly script: string; readonly sheet: string}> {
  const read = (name: string): Promise<string> => readFile(path.join(folder, '..', 'dev', name), 'utf8')
  return {script: await read('overlay.js'), sheet: await read('overlay.css')}
}

export interface Assets {
  readonly outputs: readonly Output[]
  /** Name without digest -> address below the site's base. */
  readonly urls: SiteConfig['assets']
}

/** The assets with their digests in their names. Scripts that load others keep their names, in a folder named by all their digests. */
export async function readAssets(): Promise<Assets> {
  const names = (await readdir(folder)).sort()
  const files = await Promise.all(names.map(async (name) => ({name, content: await readFile(path.join(folder, name))})))
  const digest = createHash('sha256')
  for (const {name, content} of files) digest.update(name).update(content)
  const all = digest.digest('hex').slice(0, 12)
  const address = (name: string): string => {
    const at = name.lastIndexOf('.')
    return `assets/${name.slice(0, at)}.${all}${name.slice(at)}`
  }
  // The loader imports the search by its address, so both names carry the same digest.
  return {
    outputs: files.map(({name, content}) => ({
      path: address(name),
      content: name.endsWith('.js') ? content.toString('utf8').replaceAll('__DIGEST__', all) : content,
    })),
    urls: {css: `/${address('site.css')}`, js: `/${address('site.js')}`, icon: `/${address('icon.svg')}`},
  }
}

/** The same with sheets of the site's own, as they are now. */
export async function withStyles({outputs, urls}: Assets, files: readonly string[]): Promise<Assets> {
  if (files.length === 0) return {outputs, urls}
  const sheets = await Promise.all(
    files.map(async (file, n) => {
      const content = await readFile(file)
      return {
        path: `assets/own-${n + 1}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}.css`,
        content,
      }
    }),
  )
  return {outputs: [...outputs, ...sheets], urls: {...urls, styles: sheets.map(({path: sheet}) => `/${sheet}`)}}
}
