import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Server} from '../../src/io/local.ts'
import {serve} from '../../src/io/serve.ts'
import {bandstand} from '../run.ts'
import {launch} from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let server: Server
let out: string
let site: string

beforeAll(async () => {
  out = mkdtempSync(path.join(os.tmpdir(), 'bandstand-search-'))
  site = path.join(out, 'site')
  expect(bandstand(['build', '--out', site]).code).toBe(0)
  server = await serve(site, 0)
  browser = await launch()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(out, {recursive: true, force: true})
})

interface Opened {
  readonly page: Page
  /** Console errors, refused requests and policy reports. */
  readonly faults: string[]
  readonly asked: string[]
}

async function open(address: string, width = 1280): Promise<Opened> {
  const context = await browser.newContext({viewport: {width, height: 844}})
  const page = await context.newPage()
  const faults: string[] = []
  const asked: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`))
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(server.origin + address)
  return {page, faults, asked}
}

const found = (page: Page): Promise<string[]> => page.locator('#found h3').allTextContents()
const query = (page: Page): string => new URL(page.url()).search

it('loads nothing of search before it is used, and names alone for a name', async () => {
  const {page, faults, asked} = await open('/')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((each) => /search/.test(each))).toEqual([])
  await page.fill('#q', 'google security')
  await page.waitForSelector('[role="option"]')
  expect(asked.filter((each) => each.startsWith('/search/'))).toEqual(['/search/names.json'])
  expect(faults).toEqual([])
  await page.context().close()
})

it('the field is a combobox: arrows mark, Enter goes, Escape closes and then clears', async () => {
  const {page} = await open('/')
  const state = () =>
    page.$eval('#q', (box) => [box.getAttribute('aria-expanded'), box.getAttribute('aria-activedescendant')])
  await page.fill('#q', 'google')
  await page.waitForSelector('[role="option"]')
  expect(await state()).toEqual(['true', null])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await state()).toEqual(['true', 'hit-1'])
  expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await state()).toEqual(['false', null])
  expect(await page.inputValue('#q')).toBe('google')
  await page.keyboard.press('Escape')
  expect(await page.inputValue('#q')).toBe('')
  await page.fill('#q', 'google security')
  await page.waitForSelector('[role="option"]')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('q') === 'google security')
  await page.waitForSelector('#found h3')
  expect((await found(page))[0]).toBe('Security Engineer, Google')
  await page.context().close()
})

it('`/` leads to the field, and to the search page where there is none', async () => {
  const {page} = await open('/')
  await page.keyboard.press('/')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  await page.goto(`${server.origin}/guides/google/security-engineer/`)
  await page.locator('h1').click()
  await page.keyboard.press('/')
  await page.waitForURL('**/search/')
  await page.context().close()
})

it('an address is a search; going back shows the one before', async () => {
  const {page, faults} = await open('/search/?q=security&company=google')
  await page.waitForSelector('#found h3')
  expect(await found(page)).toEqual(['Security Engineer, Google'])
  expect(await page.isChecked('#narrow [value="google"]')).toBe(true)
  await page.click('#chosen button')
  await page.waitForFunction(() => document.querySelectorAll('#found h3').length > 1)
  expect(query(page)).toBe('?q=security')
  await page.fill('#q', 'data engineer')
  await page.waitForFunction(() => document.querySelector('#count')?.textContent?.includes('data engineer'))
  expect(query(page)).toBe('?q=data+engineer')
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('#count')?.textContent?.includes('“security”'))
  await page.goBack()
  await page.waitForFunction(() => document.querySelectorAll('#found h3').length === 1)
  expect(await page.isChecked('#narrow [value="google"]')).toBe(true)
  expect(faults).toEqual([])
  await page.context().close()
})

it('a range narrows in one currency', async () => {
  const {page} = await open('/search/')
  await page.waitForSelector('#narrow [name="role"]')
  expect(await page.isDisabled('#narrow [name="min"]')).toBe(true)
  await page.selectOption('#narrow [name="currency"]', 'GBP')
  await page.waitForSelector('#found h3')
  const all = (await found(page)).length
  await page.fill('#narrow [name="min"]', '150K')
  await page.press('#narrow [name="min"]', 'Enter')
  await page.waitForURL('**/search/?currency=GBP&min=150000')
  await page.waitForFunction((before) => document.querySelectorAll('#found h3').length < before, all)
  for (const figures of await page.locator('.pays dd:first-of-type').allTextContents()) expect(figures).toContain('£')
  await page.context().close()
})

it('the keyboard walks from the field along the results and back', async () => {
  const {page} = await open('/search/?q=engineer')
  await page.waitForSelector('#found h3')
  await page.focus('#q')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe((await found(page))[0])
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  await page.context().close()
})

it('marks the words of a text, and says which names are nearest where nothing is found', async () => {
  const {page} = await open('/search/?q=google+security')
  await page.waitForSelector('#found mark')
  expect((await page.locator('#found mark').first().textContent())?.toLowerCase()).toMatch(/google|security/)
  await page.fill('#q', 'gxxgle')
  await page.waitForSelector('#nearest a')
  expect(await page.textContent('#nearest')).toContain('Google')
  await page.context().close()
})

it('a hostile address is text', async () => {
  const {page, faults} = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> google')}&role=<b>x`)
  await page.waitForFunction(() => document.querySelector('#count')?.textContent !== '')
  expect(await page.locator('main img, main b b').count()).toBe(0)
  expect(faults).toEqual([])
  await page.context().close()
})

it('the page and the command line give the same order', async () => {
  for (const text of ['google', 'security engineer', 'london', 'l5 senior', 'zero trust']) {
    const {page} = await open(`/search/?q=${encodeURIComponent(text)}`)
    await page.waitForSelector('#found h3')
    await page.waitForLoadState('networkidle')
    const hits = JSON.parse(bandstand(['search', text, '--out', site, '--json']).out) as {title: string}[]
    expect(await found(page)).toEqual(hits.map(({title}) => title))
    await page.context().close()
  }
})

describe('axe finds nothing', () => {
  const look = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe)
    return page.evaluate(async () => {
      type Axe = {run: (root: Document, options: unknown) => Promise<{violations: {id: string}[]}>}
      const {violations} = await (window as unknown as {axe: Axe}).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })
      const sideways = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1
      return [...violations.map(({id}) => id), ...(sideways ? ['scrolls sideways'] : [])]
    })
  }
  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const)
      it(`with the list open and with results, ${width}, ${colorScheme}`, async () => {
        const context = await browser.newContext({viewport: {width, height: 844}, colorScheme, bypassCSP: true})
        const page = await context.newPage()
        await page.goto(`${server.origin}/`)
        await page.fill('#q', 'se')
        await page.waitForSelector('[role="option"]')
        await page.keyboard.press('ArrowDown')
        expect(await look(page)).toEqual([])
        await page.goto(`${server.origin}/search/?q=security&currency=USD&min=100000`)
        await page.waitForSelector('#found mark')
        if (width < 1000) await page.$eval('#narrow', (details) => details.setAttribute('open', ''))
        expect(await look(page)).toEqual([])
        await context.close()
      })
})

it('without a script every guide is listed', async () => {
  const context = await browser.newContext({javaScriptEnabled: false})
  const page = await context.newPage()
  await page.goto(`${server.origin}/search/`)
  expect(await page.isVisible('#q')).toBe(false)
  expect(await page.locator('#all a[href*="/guides/"]:visible').count()).toBeGreaterThan(20)
  await context.close()
})
