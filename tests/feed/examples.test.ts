import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type RequestListener} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {buildSync} from 'esbuild'
import {chromium} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {built} from './built.ts'
import {sample} from './fixture.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const browser = '/usr/bin/chromium'

const folder = mkdtempSync(path.join(tmpdir(), 'bandstand-examples-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const files = new Map(built(sample).map(({path, content}) => [path, Buffer.from(content)]))
for (const [name, bytes] of files) {
  const file = path.join(folder, 'dist', name)
  mkdirSync(path.dirname(file), {recursive: true})
  writeFileSync(file, bytes)
}

const dist = path.join(folder, 'dist')
const run = (file: string, ...args: string[]): string =>
  execFileSync(process.execPath, [file, ...args], {encoding: 'utf8'})

/** The example as a reader would run it, with the package's own code of this moment in place of its compiled one. */
function bundled(name: string): string {
  const outfile = path.join(folder, name)
  buildSync({
    entryPoints: [path.join(root, 'examples', name)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: {'bandstand/feed': path.join(root, 'src/open.ts')},
  })
  return outfile
}

describe('the examples', () => {
  it('show one role over all companies', () => {
    const lines = run(bundled('role-table.mjs'), 'engineer', dist).trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^a +Boston +\$180K–\$235K +\$235K–\$330K$/)
  })

  it('answer questions in SQL as the JSON does', () => {
    const answers = run(path.join(root, 'examples', 'duckdb.mjs'), dist)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).answer)
    const rows = String(files.get('api/v1/bands.ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers[0]).toEqual([{role: 'engineer', currency: 'USD', top: 235000, bands: 2}])
    expect(answers[1]).toEqual(
      ['base', 'bonus', 'stock', 'total'].map((component) => ({
        component,
        values: rows.filter((row) => row.component === component).length,
      })),
    )
    expect(answers[2]).toEqual([{currency: 'USD', highest: 235000}])
  })
})

/** Headers that the emitted `_headers` gives a path. */
function headersOf(url: string): Record<string, string> {
  const found: Record<string, string> = {}
  let applies = false
  for (const line of String(files.get('_headers')).split('\n')) {
    if (!line.startsWith(' ')) applies = line.endsWith('*') ? url.startsWith(line.slice(0, -1)) : url === line
    else if (applies) found[line.slice(0, line.indexOf(':')).trim()] = line.slice(line.indexOf(':') + 1).trim()
  }
  return found
}

async function serve(listener: RequestListener): Promise<{url: string; close(): void}> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close()}
}

describe.runIf(existsSync(browser))('a page on another origin (wants Chromium)', () => {
  it('shows a band, by the headers that the feed says', async () => {
    const {readFile} = await import('node:fs/promises')
    const page = await readFile(path.join(root, 'examples', 'elsewhere.html'))
    const site = await serve((request, response) => {
      const url = request.url ?? '/'
      const bytes = files.get(url.slice(1))
      response.writeHead(bytes ? 200 : 404, headersOf(url)).end(bytes)
    })
    const other = await serve((_, response) => response.setHeader('Content-Type', 'text/html').end(page))
    const chrome = await chromium.launch({executablePath: browser, args: ['--no-sandbox']})
    try {
      const tab = await chrome.newPage()
      await tab.goto(`${other.url}?feed=${encodeURIComponent(site.url)}&guide=a/engineer`)
      await tab.locator('table tbody tr').first().waitFor()
      expect(await tab.locator('tbody tr').allInnerTexts()).toEqual(['Boston\t$180K–$235K\t$235K–$330K'])
      await tab.goto(`${other.url}?feed=${encodeURIComponent(site.url)}&guide=no/body`)
      await tab.getByText('No band: 404').waitFor()
    } finally {
      await chrome.close()
      site.close()
      other.close()
    }
  }, 30_000)
})
