import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
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

describe.runIf(!sample)('the sample is absent', () => {
  it('its pages are not validated', () => expect(sample).toBeNull())
})
