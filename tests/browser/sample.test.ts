import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Server} from '../../src/io/local.ts'
import {serve} from '../../src/io/serve.ts'
import {bandstand} from '../run.ts'
import {shared} from '../shared.ts'
import {findings} from './axe.ts'
import {launch} from './chromium.ts'

const sample = shared('corpus')

/** So many of a list, evenly spread over it. */
const spread = <T>(list: readonly T[], n: number): T[] =>
  list.filter((_, at) => Math.floor((at * n) / list.length) !== Math.floor(((at - 1) * n) / list.length))

describe.runIf(sample)('guides of the sample in a browser', () => {
  let browser: Browser
  let server: Server
  let out: string
  let guides: string[]

  beforeAll(async () => {
    out = mkdtempSync(path.join(os.tmpdir(), 'bandstand-sample-'))
    const site = path.join(out, 'site')
    expect(bandstand(['build', '--content', sample ?? '', '--out', site]).code).toBeLessThan(2)
    guides = readdirSync(path.join(site, 'guides'), {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('index.html'))
      .map((file) => `/guides/${file.slice(0, -'index.html'.length)}`)
      .sort()
    server = await serve(site, 0)
    browser = await launch()
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(out, {recursive: true, force: true})
  })

  it('axe finds nothing on a hundred of them, and none scrolls sideways', async () => {
    const context = await browser.newContext({bypassCSP: true})
    const page = await context.newPage()
    const found: string[] = []
    for (const [n, url] of spread(guides, 100).entries()) {
      const width = [320, 768, 1280][n % 3] ?? 320
      const colorScheme = n % 2 === 0 ? 'light' : 'dark'
      await page.setViewportSize({width, height: 844})
      await page.emulateMedia({colorScheme})
      await page.goto(server.origin + url)
      found.push(...(await findings(page)).map((finding) => `${url} ${width} ${colorScheme} ${finding}`))
    }
    expect(found).toEqual([])
    await context.close()
  }, 180_000)

  it('prints each on one sheet, A4 and Letter, without a script', async () => {
    const context = await browser.newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    const over: string[] = []
    for (const [n, url] of spread(guides, 60).entries()) {
      await page.goto(server.origin + url)
      const format = n % 2 === 0 ? 'A4' : 'Letter'
      const pdf = (await page.pdf({format})).toString('latin1')
      const sheets = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length
      if (sheets !== 1) over.push(`${url} takes ${sheets} sheets of ${format}`)
    }
    expect(over).toEqual([])
    await context.close()
  }, 180_000)
})

describe.runIf(!sample)('the sample is absent', () => {
  it('its guides are not opened', () => expect(sample).toBeNull())
})
