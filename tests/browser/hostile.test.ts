import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Server} from '../../src/io/local.ts'
import {serve} from '../../src/io/serve.ts'
import {encode} from '../../src/model/address.ts'
import {collectionOf, siteName} from '../hostile/collection.ts'
import {filesOf} from '../hostile/files.ts'
import {payloads} from '../hostile/payloads.ts'
import {startDev} from '../live.ts'
import {bandstand, folder, write} from '../run.ts'
import {launch} from './chromium.ts'
import {watched} from './watched.ts'

/** `npm run payloads` opens every page of every payload; the suite those of a few, of each family. */
const isWhole = process.env.BANDSTAND_PAYLOADS === 'all'

const some = payloads.filter((_, n) => isWhole || n % 17 === 3)

const own = mkdtempSync(path.join(os.tmpdir(), 'bandstand-payloads-'))
const site = path.join(own, 'site')
let browser: Browser
let server: Server
let addresses: string[]

const addressOf = (file: string): string => `/${encode(file.replace(/index\.html$/, ''))}`

beforeAll(async () => {
  write(own, collectionOf(some))
  const {code, err} = bandstand(['build', '--content', 'content', '--out', 'site', '--name', siteName], own)
  expect([code, err]).toEqual([expect.toBeOneOf([0, 1]), err])
  const pages = filesOf(site).filter((file) => file.endsWith('.html'))
  // Of pages that are made alike, a few.
  const isShown = (file: string, n: number): boolean => isWhole || /^guides\//.test(file) || n % 5 === 0
  addresses = pages.filter(isShown).map(addressOf)
  server = await serve(site, 0)
  browser = await launch()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(own, {recursive: true, force: true})
})

describe(`${some.length} payloads in every slot of a site, in a browser`, () => {
  it('run nothing, load nothing and are refused nothing on any page', async () => {
    expect(addresses.length).toBeGreaterThan(some.length * 3)
    const {page, faults, close} = await watched(browser, server.origin)
    for (const address of addresses) {
      await page.goto(server.origin + address)
      // Handlers that wait for the reader.
      await page.mouse.move(640, 400)
      await page.keyboard.press('Tab')
    }
    expect(faults).toEqual([])
    await close()
  }, 1_200_000)

  /** Waits until some element of the page says something like this. */
  const says = (page: Page, selector: string, words: RegExp): Promise<unknown> =>
    page.waitForFunction(([where, what]) => new RegExp(what).test(document.querySelector(where)?.textContent ?? ''), [
      selector,
      words.source,
    ] as const)

  it('are words in the search field, on the front page and on the page of the search', async () => {
    const {page, faults, close} = await watched(browser, server.origin)
    for (const address of ['/', '/search/']) {
      await page.goto(server.origin + address)
      await page.focus('#q')
      for (const payload of [...some, '\ud800']) {
        await page.evaluate(() => document.querySelector('#said')?.replaceChildren())
        // As a paste: what is no text of Unicode can't be typed.
        await page.$eval(
          '#q',
          (box, text) => {
            ;(box as HTMLInputElement).value = text
            box.dispatchEvent(new Event('input', {bubbles: true}))
          },
          payload,
        )
        await says(page, '#said', /guide|found/)
      }
    }
    await page.goto(server.origin)
    await page.fill('#q', '"><img src=x onerror=alert(1)> \ud800')
    await page.press('#q', 'Enter')
    await page.waitForURL('**/search/?q=*')
    await says(page, '#count', /for “"><img/)
    expect(faults).toEqual([])
    await close()
  }, 600_000)

  it('are words in addresses: queries and fragments of the search, of a comparison, of a page that is not there', async () => {
    const {page, faults, close} = await watched(browser, server.origin, {}, (url) => /\/(?:nobody|api)\//.test(url))
    for (const payload of [...some, '..', '../manifest', '__proto__', 'constructor']) {
      const text = encodeURIComponent(payload.replace(/\p{Surrogate}/gu, ''))
      const query = ['q', 'company', 'place', 'level', 'currency', 'min', 'pay'].map((name) => `${name}=${text}`)
      await page.goto(`${server.origin}/search/?${query.join('&')}#${text}`)
      await says(page, '#count', /Nothing|guide/)
      await page.goto(
        `${server.origin}/compare/?g=${text}&g=..%2F${text}&g=acme-0/${text}&g=__proto__/constructor#${text}`,
      )
      await says(page, '#compared', /There is no guide at/)
      await page.goto(`${server.origin}/#${text}`)
      await page.goto(`${server.origin}/nobody/${text}?${text}#${text}`)
    }
    expect(faults).toEqual([])
    await close()
  }, 1_200_000)

  it('are words in an offer that is kept and in a comparison', async () => {
    const {page, faults, close} = await watched(browser, server.origin)
    const guides = addresses.filter((address) => /^\/guides\/acme-/.test(address))
    expect(guides.length).toBeGreaterThan(5)
    for (const [n, address] of guides.entries()) {
      await page.goto(server.origin + address)
      if ((await page.locator('#keep').count()) > 0) {
        await page.fill('#offer [name="base"]', '190K')
        await page.click('#keep')
      }
      const id = address.slice('/guides/'.length, -1)
      const other = (guides[(n + 1) % guides.length] ?? '').slice('/guides/'.length, -1)
      await page.goto(`${server.origin}/compare/?g=${id}&g=${other}`)
      await page.waitForSelector('table.vs')
    }
    expect(await page.evaluate(() => localStorage.getItem('offers'))).toContain('acme-')
    expect(faults).toEqual([])
    await close()
  }, 600_000)

  it('and what does run or load is noted', async () => {
    const live = folder()
    write(live, {
      'index.html': `<!doctype html><body onload="alert(1)"><img src="http://evil.invalid/x.png"><script>alert(2)</script>`,
      '404.html': readFileSync(path.join(site, '404.html')),
    })
    const served = await serve(live, 0)
    const seen = async (bypassCSP: boolean): Promise<string[]> => {
      const {page, faults, close} = await watched(browser, served.origin, {bypassCSP})
      await page.goto(served.origin, {waitUntil: 'networkidle'})
      await close()
      return faults
    }
    const [refused, ran] = [await seen(false), await seen(true)]
    await served.close()
    expect(refused.filter((fault) => fault.includes('refused: script-src')).length).toBeGreaterThan(1)
    expect(refused).toContain('/: console refused: img-src http://evil.invalid/x.png')
    expect(ran.toSorted()).toEqual(
      expect.arrayContaining(['/: dialog 1', '/: dialog 2', '/: foreign http://evil.invalid/x.png']),
    )
  })
})

/** What messages beside a page are made of. */
const parts = new Set('ASIDE DIV SPAN BUTTON A OL LI P CODE PRE MARK'.split(' '))

it('are words in the messages that `dev` shows beside its pages', async () => {
  const dev = await startDev(own)
  try {
    const {page, faults, close} = await watched(browser, new URL(dev.url).origin)
    await page.addInitScript(() => sessionStorage.setItem('bandstand-overlay', 'open'))
    const found = new Set<string>()
    let shown = 0
    for (const address of addresses.filter((each, n) => /^\/guides\/[^/]+\/./.test(each) && (isWhole || n % 3 === 0))) {
      await page.goto(new URL(address, dev.url).href)
      await page.waitForFunction(() => /in all/.test(document.querySelector('#dev-overlay')?.textContent ?? ''))
      for (const name of await page.$$eval('#dev-overlay, #dev-overlay *', (all) => all.map(({tagName}) => tagName)))
        found.add(name)
      shown += await page.locator('#dev-messages li').count()
    }
    expect(shown).toBeGreaterThan(addresses.length / 3)
    expect([...found].filter((name) => !parts.has(name))).toEqual([])
    expect(faults).toEqual([])
    await close()
  } finally {
    await dev.stop()
  }
}, 600_000)
