import {renameSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {dev} from '../live.ts'
import {folder, guide, write} from '../run.ts'
import {findingsAt} from './axe.ts'
import {launch} from './chromium.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
}, 60_000)

afterAll(() => browser?.close())

const acme = '/guides/acme/data-engineer/'
const beta = '/guides/beta/data-engineer/'
/** Two currencies in one range, which no band can have. */
const faulty = guide().replace('$80K–$160K', '$80K–€160K')

async function started() {
  const base = folder()
  write(base, {
    'content/acme/data-engineer.md': guide(),
    // A table of its own: what one guide says of another's row would change with that.
    'content/beta/data-engineer.md': guide('Data Engineer', 'Beta', '$131K–$177K'),
  })
  const server = await dev(base)
  const file = path.join(base, 'content/acme/data-engineer.md')
  /** As editors save: a new file beside it, then its name. */
  const save = (text: string): void => {
    writeFileSync(`${file}~`, text)
    renameSync(`${file}~`, file)
  }
  const open = async (address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context = await browser.newContext({viewport: {width: 1280, height: 600}, ...options})
    const page = await context.newPage()
    await page.goto(new URL(address, server.url).href)
    await page.waitForSelector('#dev-overlay .file')
    await expect.poll(() => page.textContent('#dev-overlay button')).toMatch(/message|note|warning|error/)
    return page
  }
  return {save, open, settled: () => server.next('settled')}
}

const said = (page: Page): Promise<string | null> => page.textContent('#dev-overlay button')

it('a save shows what is wrong with it beside the page, which stays where it was, and its repair takes it away', async () => {
  const {save, open} = await started()
  const page = await open(acme)
  const other = await open(beta)
  for (const each of [page, other]) await each.evaluate(() => Object.assign(window, {loaded: 'once'}))
  await page.evaluate(() => scrollTo({top: 700, behavior: 'instant'}))
  const heading = (): Promise<number> =>
    page.evaluate(() => document.querySelector('#levels')?.getBoundingClientRect().top ?? Number.NaN)
  const before = await heading()
  // Asked again where the page is loaded meanwhile: an edit loads it, and what follows from it may load it once more.
  const stands = (): Promise<void> =>
    expect.poll(async () => Math.abs((await heading()) - before), {timeout: 15_000}).toBeLessThan(40)
  const words = await said(page)
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(400)

  save(faulty)
  await expect.poll(() => said(page), {timeout: 15_000}).toMatch(/\d warning/)
  await expect.poll(() => page.evaluate(() => 'loaded' in window), {timeout: 15_000}).toBe(false)
  await stands()
  await page.click('#dev-overlay button[aria-controls]')
  const found = page.locator('#dev-messages li', {hasText: 'currency-mixed-in-range'})
  expect(await found.textContent()).toContain('content/acme/data-engineer.md:7:')
  const frame = found.locator('pre')
  expect(await frame.textContent()).toContain('| Seattle | $150K–$200K | $80K–€160K | 10% | $185K–$260K |')
  expect(await frame.locator('mark').first().textContent()).toContain('^^^^^^^^^^')
  expect(await found.locator('a').getAttribute('href')).toBe('/rules/currency-mixed-in-range/')

  save(guide())
  await expect.poll(() => said(page), {timeout: 15_000}).toBe(words)
  expect(await found.count()).toBe(0)
  await stands()
  expect(await other.evaluate(() => 'loaded' in window)).toBe(true)
})

it('what stands beside pages is as accessible as they are, light and dark, wide and narrow', async () => {
  const {save, open, settled} = await started()
  save(faulty)
  // The page is not loaded again under the check.
  await settled()
  const page = await open(acme, {bypassCSP: true})
  await expect.poll(() => said(page), {timeout: 15_000}).toMatch(/\d warning/)
  await page.click('#dev-overlay button[aria-controls]')
  expect(await findingsAt(page, [390, 1280])).toEqual([])
})
