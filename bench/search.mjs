// node bench/search.mjs [--count N] [--site DIR]
// Search on a full-size seeded site, in Chromium: size of the index, what a query loads, and how long after a key press its first result is painted.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {gzipSync} from 'node:zlib'
import {chromium} from 'playwright-core'
import {serve} from '../lib/src/io/serve.js'
import {writeCorpus} from './corpus.mjs'

const {values: option} = parseArgs({options: {count: {type: 'string', default: '4500'}, site: {type: 'string'}}})
const folder = mkdtempSync(path.join(os.tmpdir(), 'bandstand-bench-search-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

function build() {
  writeCorpus(path.join(folder, 'content'), {count: Number(option.count)})
  const out = path.join(folder, 'site')
  const cli = path.resolve(import.meta.dirname, '../lib/src/cli.js')
  spawnSync(process.execPath, [cli, 'build', '--content', path.join(folder, 'content'), '--out', out], {
    stdio: 'ignore',
  })
  if (!existsSync(path.join(out, 'search/names.json'))) throw new Error('the build made no index')
  return out
}

const site = option.site ?? build()
const compressed = (name) => gzipSync(readFileSync(path.join(site, name)), {level: 9}).byteLength
const names = JSON.parse(readFileSync(path.join(site, 'search/names.json'), 'utf8'))
const guides = names.guides.length
for (const name of ['search/names.json', 'search/pay.json', 'search/text.json'])
  console.log(
    `${name.padEnd(20)} ${compressed(name)} bytes compressed, ${(compressed(name) / guides).toFixed(1)} a guide`,
  )

const server = await serve(site, 0)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const page = await (await browser.newContext({viewport: {width: 1280, height: 900}})).newPage()
const loaded = []
page.on('response', (response) => loaded.push(new URL(response.url()).pathname))

/** In the page: notes each key press and the frame that first shows its results, and every task over 50 ms. */
await page.addInitScript(() => {
  window.measured = {keys: [], long: []}
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) window.measured.long.push(duration)
  }).observe({type: 'longtask', buffered: true})
  addEventListener(
    'input',
    () => {
      const start = performance.now()
      const list = document.querySelector('#hits') ?? document.querySelector('#found')
      const watch = new MutationObserver(() => {
        watch.disconnect()
        requestAnimationFrame(() => setTimeout(() => window.measured.keys.push(performance.now() - start)))
      })
      watch.observe(list, {childList: true})
    },
    true,
  )
})

const [company] = names.companies[Math.floor(names.companies.length / 2)].slice(1)
const texts = [
  `security engineer ${company.toLowerCase()}`,
  'sre zurich',
  'enginering manger berlin',
  'incident latency ledger',
]
for (const address of ['/', '/search/']) {
  await page.goto(server.origin + address, {waitUntil: 'networkidle'})
  for (const text of texts) {
    await page.fill('#q', '')
    await page.waitForTimeout(200)
    await page.evaluate(() => {
      window.measured.keys.length = 0
      window.measured.long.length = 0
    })
    loaded.length = 0
    await page.type('#q', text, {delay: 120})
    await page.waitForTimeout(600)
    const {keys, long} = await page.evaluate(() => window.measured)
    const bytes = loaded.reduce((sum, name) => sum + compressed(name.endsWith('/') ? `${name}index.html` : name), 0)
    const sorted = [...keys].sort((a, b) => a - b)
    console.log(
      `${address.padEnd(9)} ${text.padEnd(44)} first ${Math.round(keys[0])} ms, median ${Math.round(sorted[sorted.length >> 1])} ms, most ${Math.round(sorted.at(-1))} ms; tasks over 50 ms: ${long.map(Math.round).join(', ') || 'none'}; loaded ${Math.round(bytes / 1000)} KB in ${loaded.length}`,
    )
  }
}
await browser.close()
await server.close()
