import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {type DefaultTreeAdapterTypes as Html, parse} from 'parse5'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {bandstand, folder, root, write} from '../run.ts'
import {collectionOf, siteName} from './collection.ts'
import {filesOf} from './files.ts'
import {payloads} from './payloads.ts'

type Found = ReadonlyMap<string, ReadonlySet<string>>

function elementsOf(node: Html.Node): Html.Element[] {
  const own = 'tagName' in node ? [node] : []
  // What a template holds is inert, and stands beside its children.
  const inside = 'content' in node ? elementsOf(node.content) : []
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return [...own, ...inside, ...children]
}

const pagesOf = (site: string): {file: string; elements: Html.Element[]}[] =>
  filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({file, elements: elementsOf(parse(readFileSync(path.join(site, file), 'utf8')))}))

/** Each element with the attributes that some page gives it. */
function vocabulary(site: string): Found {
  const found = new Map<string, Set<string>>()
  for (const {elements} of pagesOf(site))
    for (const {tagName, attrs} of elements) {
      const known = found.get(tagName) ?? new Set()
      for (const {name} of attrs) known.add(name)
      found.set(tagName, known)
    }
  return found
}

/** What markdown may add to the words of a page. */
const prose: Found = new Map(
  Object.entries({
    a: ['href'],
    em: [],
    del: [],
    pre: [],
    code: ['class'],
    ol: ['start'],
    hr: [],
    br: [],
    h6: [],
    sup: [],
    input: ['type', 'disabled', 'checked'],
  }).map(([name, attributes]) => [name, new Set(attributes)]),
)

/** Names and classes come from templates, and some only where there is little or much to show. */
const harmless = new Set(['class', 'id'])
const addresses = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'xlink:href', 'ping'])
const isPlain = (tag: string, target: string): boolean => {
  const url = new URL(target, 'https://site.invalid/guides/')
  if (tag !== 'a' && tag !== 'link') return url.host === 'site.invalid'
  return ['https:', 'http:', 'mailto:'].includes(url.protocol)
}

/** What of a page runs, loads or leads somewhere that no page of ours would. */
function liveParts(site: string, clean: Found): string[] {
  return pagesOf(site).flatMap(({file, elements}) =>
    elements.flatMap(({tagName, attrs}) => {
      if (!clean.has(tagName) && !prose.has(tagName)) return [`${file}: <${tagName}>`]
      return attrs.flatMap(({name, value}) => {
        const isKnown = harmless.has(name) || clean.get(tagName)?.has(name) || prose.get(tagName)?.has(name)
        if (!isKnown || name.startsWith('on') || name === 'style') return [`${file}: <${tagName} ${name}>`]
        return addresses.has(name) && !isPlain(tagName, value) ? [`${file}: ${tagName} ${name}="${value}"`] : []
      })
    }),
  )
}

describe('whatever is written, in whichever place', () => {
  const own = mkdtempSync(path.join(os.tmpdir(), 'bandstand-hostile-'))
  let site: string
  let clean: Found

  beforeAll(() => {
    write(own, collectionOf(payloads))
    site = path.join(own, 'site')
    const {code, err} = bandstand(
      ['build', '--content', 'content', '--out', 'site', '--name', siteName, '--base-url', 'https://site.invalid/'],
      own,
    )
    expect([code, err]).toEqual([expect.toBeOneOf([0, 1]), err])
    const plain = path.join(own, 'plain')
    bandstand(['build', '--content', path.join(root, 'content'), '--out', plain])
    clean = vocabulary(plain)
  }, 300_000)

  afterAll(() => rmSync(own, {recursive: true, force: true}))

  it('no page has an element, an attribute or an address that our own pages would not have', () => {
    expect(pagesOf(site).length).toBeGreaterThan(payloads.length * 2)
    expect([...new Set(liveParts(site, clean))].slice(0, 30)).toEqual([])
  }, 300_000)

  it('and what is live is found', () => {
    const own = folder()
    write(own, {
      'x.html': '<p onclick=x><iframe></iframe><a href="javascript:x">x</a><script src="//evil.example"></script>',
    })
    expect(liveParts(own, clean)).toEqual([
      'x.html: <p onclick>',
      'x.html: <iframe>',
      'x.html: a href="javascript:x"',
      'x.html: script src="//evil.example"',
    ])
  })

  it('feeds and maps are well-formed, and have no element but their own', () => {
    const names = new Set<string>()
    for (const file of ['feed.xml', 'sitemap.xml']) {
      const text = readFileSync(path.join(site, file), 'utf8')
      expect([file, malformed(text)]).toEqual([file, null])
      for (const [, name = ''] of text.matchAll(/<([a-zA-Z][\w:.-]*)/g)) names.add(name)
    }
    expect([...names].filter((name) => /^(?:script|img|svg|iframe|x)$/i.test(name))).toEqual([])
    expect([...names].length).toBeLessThan(25)
    expect(malformed('<a><b></a>')).toBe('</a>')
    expect(malformed('<a b="<"/>')).toBe('<a b="<"/>')
    expect(malformed('<a>&nbsp;</a>')).toBe('&nbsp;</a>')
  })

  it('data for machines parses, and holds no formula', () => {
    const files = filesOf(site)
    for (const file of files.filter((name) => /\.json$/.test(name)))
      expect(() => JSON.parse(readFileSync(path.join(site, file), 'utf8')), file).not.toThrow()
    const cells = rowsOf(readFileSync(path.join(site, 'api/v1/bands.csv'), 'utf8')).flat()
    expect(cells.length).toBeGreaterThan(1000)
    expect(cells.filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell))).toEqual([])
    for (const file of files.filter((name) => name.endsWith('.ndjson')))
      for (const line of readFileSync(path.join(site, file), 'utf8').split('\n').filter(Boolean))
        expect(() => JSON.parse(line), file).not.toThrow()
    const rows = readFileSync(path.join(site, 'api/v1/levels.sssom.tsv'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    expect(new Set(rows.map((row) => row.split('\t').length)).size).toBe(1)
    expect(rows.flatMap((row) => row.split('\t')).filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell))).toEqual([])
    for (const {file, elements} of pagesOf(site))
      for (const {tagName, attrs, childNodes} of elements)
        if (tagName === 'script' && attrs.some(({value}) => value === 'application/ld+json'))
          for (const child of childNodes)
            expect(() => JSON.parse('value' in child ? child.value : ''), file).not.toThrow()
  }, 120_000)
})

/** What is not well-formed in a text of XML: the first thing that is no element, reference or text, or an end without its beginning. */
function malformed(text: string): string | null {
  const token =
    /<\?xml[^<>]*\?>|<(\/?)([a-zA-Z][\w:.-]*)((?:\s+[\w:.-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)*")*)\s*(\/?)>|(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)+/gy
  const open: string[] = []
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const [found, ends, name, , empty] = token.exec(text) ?? []
    if (found === undefined || (ends && open.pop() !== name)) return text.slice(at, at + 80)
    if (name && !ends && !empty) open.push(name)
  }
  return open[0] ?? null
}

/** The cells of CSV by RFC 4180. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows
}
