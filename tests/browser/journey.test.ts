import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type Server, serve} from '../../src/io/serve.ts'
import {bandstand} from '../run.ts'
import {launch} from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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

async function findings(url: string, width: number, scheme: 'light' | 'dark'): Promise<string[]> {
  const context = await browser.newContext({viewport: {width, height: 844}, colorScheme: scheme, bypassCSP: true})
  const page = await context.newPage()
  await page.goto(server.origin + url, {waitUntil: 'networkidle'})
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const {violations} = await (
      window as unknown as {
        axe: {
          run: (root: Document, options: unknown) => Promise<{violations: {id: string; nodes: {target: string[]}[]}[]}>
        }
      }
    ).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    const sideways = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1
    return [
      ...violations.map(({id, nodes}) => `${id}: ${nodes[0]?.target.join(' ')}`),
      ...(sideways ? ['scrolls sideways'] : []),
    ]
  })
  await context.close()
  return found
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

it('places an offer in its band, and neither sends it nor puts it into the address', async () => {
  const {page, faults} = await open(1280, 'light')
  await page.goto(`${server.origin}/guides/huggingface-enterprise/security-engineer/`, {waitUntil: 'networkidle'})
  const address = page.url()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.fill('#offer [name="base"]', '207.5K')
  expect(await page.textContent('#answer b')).toBe('50%')
  await page.fill('#offer [name="base"]', '300K')
  expect(await page.textContent('#answer b')).toBe('Above')
  await page.fill('[data-fills="company"]', 'Initech')
  expect(await page.textContent('[data-slot="company"]')).toBe('Initech')
  expect(page.url()).toBe(address)
  expect([...asked, ...faults]).toEqual([])
  await page.context().close()
})

it('compares guides that the address names, from the feed', async () => {
  const {page, faults} = await open(1280, 'light')
  await page.goto(`${server.origin}/compare/?g=google/security-engineer&g=meta/security-engineer`)
  await page.waitForSelector('table.vs')
  expect(await page.textContent('table.vs')).toContain('$175K–$265K')
  expect(faults).toEqual([])
  await page.context().close()
})

describe('axe finds nothing', () => {
  const urls = [
    '/',
    '/guides/huggingface-enterprise/security-engineer/',
    '/guides/crowdstrike/security-engineer/',
    '/guides/spotify/ml-ai-engineer/',
    '/companies/google/',
    '/roles/security-engineer/',
    '/places/gb-london/',
    '/search/',
    '/compare/',
    '/levels/',
    '/quality/',
    '/rules/total-adds-up/',
    '/data/',
    '/404.html',
  ]
  for (const url of urls)
    it(url, async () => {
      for (const [width, scheme] of [
        [1280, 'light'],
        [390, 'dark'],
        [320, 'light'],
      ] as const)
        expect(await findings(url, width, scheme)).toEqual([])
    })
})

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
