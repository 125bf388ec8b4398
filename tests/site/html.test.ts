import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {HtmlValidate} from 'html-validate'
import type {Nodes} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {parseMarkdown} from '../../src/read/markdown.ts'
import {bandstand, root} from '../run.ts'
import {shared} from '../shared.ts'

const sample = shared('corpus')

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A title holds company and role as the author named them, however long.
    'long-title': 'off',
    // A table that scrolls sideways is a region for the keyboard, not a section of the page; a combobox has a listbox.
    'prefer-native-element': ['error', {exclude: ['region', 'listbox']}],
    // The offer is worked out while it is typed: there is nothing to submit, and nowhere to send it.
    'wcag/h32': 'off',
  },
})

interface Site {
  readonly files: ReadonlySet<string>
  readonly pages: ReadonlyMap<string, string>
}

function siteOf(folder: string): Site {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')] as const)
  return {files: new Set(files), pages: new Map(pages)}
}

const attribute = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'),
  )

/** The links and anchors of a site that lead nowhere, as `page -> target`. */
function brokenLinks({files, pages}: Site): string[] {
  const anchors = new Map([...pages].map(([file, html]) => [file, new Set(attribute(html, 'id'))]))
  const broken: string[] = []
  for (const [file, html] of pages) {
    for (const target of [...attribute(html, 'href'), ...attribute(html, 'src')]) {
      if (/^[a-z]+:/i.test(target)) continue
      const url = new URL(target, `http://site/${file}`)
      const named = decodeURIComponent(url.pathname.slice(1))
      const found = named === '' || named.endsWith('/') ? `${named}index.html` : named
      // Lines of a guide's own text are named as editors do: `index.md#L12`.
      const anchored =
        url.hash === '' || !found.endsWith('.html') || anchors.get(found)?.has(decodeURIComponent(url.hash.slice(1)))
      if (!files.has(found) || !anchored) broken.push(`${file} -> ${target}`)
    }
  }
  return broken
}

describe.each([['our own guides', path.join(root, 'content')], ...(sample ? [['the sample', sample]] : [])])(
  'the site of %s',
  (_name, content) => {
    let folder: string
    let site: Site

    beforeAll(() => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'bandstand-html-'))
      const out = path.join(folder, 'site')
      expect(bandstand(['build', '--content', content ?? '', '--out', out]).code).toBeLessThan(2)
      site = siteOf(out)
    }, 120_000)

    afterAll(() => rmSync(folder, {recursive: true, force: true}))

    it('has no link and no anchor that leads nowhere', () => {
      expect(site.pages.size).toBeGreaterThan(50)
      expect(brokenLinks(site).slice(0, 20)).toEqual([])
    })

    it('is valid HTML on every page', async () => {
      const faults: string[] = []
      for (const [file, html] of site.pages) {
        const {results} = await validator.validateString(html)
        for (const {messages} of results)
          for (const {ruleId, line, column, message} of messages)
            faults.push(`${file}:${line}:${column} ${ruleId} ${message}`)
      }
      expect(faults.slice(0, 20)).toEqual([])
    }, 240_000)
  },
)

/** Words of markdown as a reader sees them, without flags such as `:hong_kong:`. */
const markdownWords = (node: Nodes): string[] => {
  if (node.type === 'html' || 'value' in node) return words(String((node as {value: string}).value))
  if (!('children' in node)) return 'alt' in node ? words(node.alt ?? '') : []
  const phrasing = ['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'delete', 'link'].includes(node.type)
  return phrasing ? words(plainText(node)) : node.children.flatMap(markdownWords)
}
const words = (text: string): string[] => text.replace(/:[a-z_]+:/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []

/** The text of a page's main part; blocks part words, phrases don't. */
const pageWords = (html: string): string[] =>
  words(
    html
      .slice(html.indexOf('<main'), html.indexOf('</main>'))
      .replace(
        /<\/?(?:p|li|td|th|h\d|div|section|br|blockquote|tr|dt|dd|summary|caption|ul|ol|table|label|aside)\b[^>]*>/g,
        ' ',
      )
      .replace(/<[^>]+>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  )

const countOf = (list: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'number'
      ? [String(value)]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(strings)
        : []

describe.runIf(sample)('nothing that an author of the sample wrote is lost', () => {
  let out: string

  beforeAll(() => {
    out = mkdtempSync(path.join(os.tmpdir(), 'bandstand-whole-'))
    expect(bandstand(['build', '--content', sample ?? '', '--out', path.join(out, 'site')]).code).toBeLessThan(2)
  }, 120_000)

  afterAll(() => rmSync(out, {recursive: true, force: true}))

  it('every word of a guide is on its page and in its JSON, as often as it was written', () => {
    const files = readdirSync(sample ?? '', {recursive: true, encoding: 'utf8'}).filter((file) =>
      /\/.*\.md$/.test(file),
    )
    expect(files.length).toBeGreaterThan(400)
    const lost = files.flatMap((file) => {
      const id = file.slice(0, -'.md'.length)
      const said = countOf(markdownWords(parseMarkdown(readFileSync(path.join(sample ?? '', file), 'utf8'))))
      const page = countOf(pageWords(readFileSync(path.join(out, 'site', 'guides', id, 'index.html'), 'utf8')))
      const feed: unknown = JSON.parse(
        readFileSync(path.join(out, 'site', 'api', 'v1', 'guides', `${id}.json`), 'utf8'),
      )
      const json = countOf(strings(feed).flatMap(words))
      return [...said].flatMap(([word, times]) => [
        ...((page.get(word) ?? 0) >= times
          ? []
          : [`${id}: ${word} ${times} times, ${page.get(word) ?? 0} on its page`]),
        ...((json.get(word) ?? 0) >= times
          ? []
          : [`${id}: ${word} ${times} times, ${json.get(word) ?? 0} in its JSON`]),
      ])
    })
    expect(lost).toEqual([])
  }, 60_000)
})

describe.runIf(!sample)('the sample is absent', () => {
  it('its pages are not validated', () => expect(sample).toBeNull())
})
