import {mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {Server} from '../../src/io/local.ts'
import {serve} from '../../src/io/serve.ts'
import {bandstand} from '../run.ts'
import {findingsAt} from './axe.ts'
import {launch} from './chromium.ts'

let browser: Browser
let server: Server
let out: string

beforeAll(async () => {
  out = mkdtempSync(path.join(os.tmpdir(), 'bandstand-browser-'))
  const site = path.join(out, 'site')
  expect(bandstand(['build', '--out', site]).code).toBe(0)
  server = await serve(site, 0)
  browser = await launch()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(out, {recursive: true, force: true})
})

/** A page that notes every error, failed request and request to another host. */
async function open(width: number, scheme: 'light' | 'dark'): Promise<{page: Page; faults: string[]}> {
  // axe is injected, which the pages' own policy would refuse.
  const context = await browser.newContext({viewport: {width, height: 844}, colorScheme: scheme, bypassCSP: false})
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`))
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`))
  page.on('request', (request) => !request.url().startsWith(server.origin) && faults.push(`foreign: ${request.url()}`))
  return {page, faults}
}

for (const width of [1280, 390])
  it(`leads from a search to a guide, to a level elsewhere and back, at ${width}`, async () => {
    const {page, faults} = await open(width, 'light')
    await page.goto(`${server.origin}/`)
    await page.fill('#q', 'security engineer hugging face')
    await page.waitForSelector('[role="option"]')
    expect(await page.textContent('[role="option"]')).toContain('Security Engineer, Hugging Face Enterprise')
    await page.keyboard.press('ArrowDown')
    expect(await page.getAttribute('#q', 'aria-activedescendant')).toBe('hit-0')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/guides/huggingface-enterprise/security-engineer/')
    await page.click('a.chip:has-text("Google L4-L5")')
    await page.waitForURL('**/guides/google/security-engineer/')
    await page.click('#levels .list a:has-text("Hugging Face Enterprise")')
    await page.waitForURL('**/guides/huggingface-enterprise/security-engineer/')
    expect(faults).toEqual([])
    await page.context().close()
  })

it('places an offer in its band, sums it up, and neither sends it nor puts it into the address', async () => {
  const {page, faults} = await open(1280, 'light')
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) => console.error(`refused: ${event.violatedDirective}`)),
  )
  await page.goto(`${server.origin}/guides/huggingface-enterprise/security-engineer/`, {waitUntil: 'networkidle'})
  const address = page.url()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.fill('#offer [name="base"]', '207.5K')
  expect(await page.textContent('#answer b')).toBe('50%')
  await page.fill('#offer [name="base"]', '300K')
  expect(await page.textContent('#answer b')).toBe('Above')
  await page.fill('#offer [name="base"]', '200K')
  await page.fill('#offer [name="bonus"]', '10%')
  await page.fill('#offer [name="stock"]', '240K')
  await page.fill('#offer [name="signing"]', '40K')
  await page.selectOption('#offer [name="vests"]', '10 20 30 40')
  // 200K and 20K a year, 24K of the grant and the signing bonus in the first; all of the grant over four.
  expect(await page.textContent('#answer dl')).toBe('Year one$284,000Four-year average$290,000')
  expect(await page.locator('svg line.you').count()).toBe(2)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.fill('[data-fills="company"]', 'Initech')
  expect(await page.textContent('[data-slot="company"]')).toBe('Initech')
  expect(page.url()).toBe(address)
  expect([...asked, ...faults]).toEqual([])
  await page.context().close()
})

it('keeps offers side by side in this browser until they are forgotten', async () => {
  const {page, faults} = await open(1280, 'light')
  for (const [company, amount] of [
    ['google', '210K'],
    ['meta', '205K'],
  ]) {
    await page.goto(`${server.origin}/guides/${company}/security-engineer/`, {waitUntil: 'networkidle'})
    await page.fill('#offer [name="base"]', amount ?? '')
    await page.click('#keep')
  }
  expect(await page.locator('#offers thead th').count()).toBe(2)
  expect(await page.textContent('#offers')).toContain('$210,000')
  expect(page.url()).not.toContain('205')
  await page.click('#offers thead button >> nth=0')
  expect(await page.locator('#offers thead th').count()).toBe(1)
  await page.click('#forget')
  expect(await page.isVisible('#offers')).toBe(false)
  expect(await page.evaluate(() => localStorage.getItem('offers'))).toBeNull()
  expect(faults).toEqual([])
  await page.context().close()
})

it('copies a script as its author wrote it, with what the reader filled in and a blank for an offer that is not theirs', async () => {
  const {page} = await open(1280, 'light')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${server.origin}/guides/huggingface-enterprise/security-engineer/`, {waitUntil: 'networkidle'})
  const copied = async (button: string): Promise<string> => {
    await page.click(`[data-copy="${button}"]`)
    await page.waitForFunction(
      (name) => document.querySelector(`[data-copy="${name}"]`)?.textContent?.startsWith('Copied'),
      button,
    )
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const written = (await page.textContent('#script-2'))?.trim().replace(/^"|"$/g, '')
  expect(await copied('script-2')).toBe(written)
  expect(await copied('script-3')).toContain('[your first other offer]')
  await page.fill('[data-fills="offer-1"]', 'Initech is at $230K')
  expect(await copied('script-3')).toContain('Initech is at $230K')
  await page.context().close()
})

it('compares guides that the address names, from the feed', async () => {
  const {page, faults} = await open(1280, 'light')
  await page.goto(`${server.origin}/compare/?g=google/security-engineer&g=meta/security-engineer`)
  await page.waitForSelector('table.vs')
  expect(await page.textContent('table.vs')).toContain('$175K–$265K')
  expect(await page.locator('#side-by-side svg.strip').count()).toBeGreaterThan(1)
  await page.click('button:has-text("Take out") >> nth=0')
  expect(page.url()).not.toContain('google')
  expect(faults).toEqual([])
  await page.context().close()
})

it('axe finds nothing on any kind of page, light and dark, from 320 to 1280', async () => {
  const context = await browser.newContext({bypassCSP: true})
  const page = await context.newPage()
  const found: string[] = []
  for (const url of [
    '/',
    '/roles/',
    '/places/',
    '/companies/',
    '/guides/huggingface-enterprise/security-engineer/',
    '/guides/crowdstrike/security-engineer/',
    '/guides/spotify/ml-ai-engineer/',
    '/companies/google/',
    '/roles/security-engineer/',
    '/places/gb-london/',
    '/search/',
    '/compare/?g=google/security-engineer&g=meta/security-engineer',
    '/levels/',
    '/quality/',
    '/rules/total-adds-up/',
    '/data/',
    '/404.html',
  ]) {
    await page.goto(server.origin + url, {waitUntil: 'networkidle'})
    found.push(...(await findingsAt(page, [320, 768, 1280])).map((finding) => `${url} ${finding}`))
  }
  expect(found).toEqual([])
  await context.close()
}, 240_000)

it('is complete without a script', async () => {
  const context = await browser.newContext({javaScriptEnabled: false})
  const page = await context.newPage()
  await page.goto(`${server.origin}/guides/huggingface-enterprise/security-engineer/`)
  for (const words of [
    'EUR153K–EUR200K',
    'My floor is $212K',
    'Signed Artifacts',
    'Levels.fyi security engineer compensation',
  ])
    expect(await page.textContent('main')).toContain(words)
  expect(await page.isVisible('.needs-js')).toBe(false)
  await page.goto(`${server.origin}/search/`)
  expect(await page.locator('#all a[href*="/guides/"]').count()).toBe(24)
  await context.close()
})

it('prints a guide on one page', async () => {
  const {page} = await open(1280, 'light')
  await page.goto(`${server.origin}/guides/huggingface-enterprise/security-engineer/`, {waitUntil: 'networkidle'})
  const pdf = (await page.pdf({format: 'A4', printBackground: true})).toString('latin1')
  expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1)
  await page.context().close()
})
