import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  readonly run: (
    root: Document,
    options: unknown,
  ) => Promise<{violations: {id: string; nodes: {target: string[]; failureSummary: string}[]}[]}>
}

/** What axe finds on a page as it stands, and whether the page scrolls sideways. The page's context must bypass its policy. */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(async () => {
    const {violations} = await (window as unknown as {axe: Axe}).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    const sideways = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1
    return [
      ...violations.map(({id, nodes}) => `${id}: ${nodes[0]?.target.join(' ')}`),
      ...(sideways ? ['scrolls sideways'] : []),
    ]
  })
}

/** The same at several widths, light and dark, without loading the page again. */
export async function findingsAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({width, height: 844})
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme})
      found.push(...(await findings(page)).map((finding) => `${width} ${colorScheme} ${finding}`))
    }
  }
  return found
}
