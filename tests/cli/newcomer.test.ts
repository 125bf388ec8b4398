import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {dev} from '../live.ts'
import {bandstand, folder} from '../run.ts'

interface Checked {
  readonly counts: Readonly<Record<'error' | 'warning' | 'info', number>>
  readonly diagnostics: readonly {
    readonly rule: string
    readonly path: string
    readonly span: {readonly line: number}
  }[]
}

it('a newcomer makes a collection, writes a guide in it, mends it, sees it and publishes it', async () => {
  const top = folder()
  expect(bandstand(['init', 'pay'], top).code).toBe(0)
  const cwd = path.join(top, 'pay')
  const checked = (): Checked => JSON.parse(bandstand(['check', '--json'], cwd).out)
  expect(checked().diagnostics).toEqual([])

  // A guide of a company that is there, in its form; it says what is to be filled in, and nothing else.
  const {code, out} = bandstand(['new', 'acme', 'Data Engineer'], cwd)
  expect([code, out]).toEqual([0, 'content/acme/data-engineer.md\n'])
  const file = path.join(cwd, out.trim())
  const drafted = readFileSync(file, 'utf8')
  const toFill = new Set(checked().diagnostics.map(({rule, path: at}) => `${at} ${rule}`))
  expect(toFill).toEqual(new Set(['acme/data-engineer.md blank-unfilled', 'acme/data-engineer.md figures-missing']))

  // Filled in by hand, with marks that no collection wants and a total that can't be.
  const row = /^\|([^|\n]+)\| — \| — \| — \| — \|$/m
  expect(drafted).toMatch(row)
  const cells = ' $150K -- $200K | $80K–$160K | 10% | $400K–$500K |'
  const written = drafted
    .replace(row, (_, place: string) => `|${place}|${cells}`)
    .replace(/^.*\| — \|.*\n/gm, '')
    .replace(/\[[^\]\n]*\](?!\()/g, 'said')
  writeFileSync(file, written)
  const found = checked().diagnostics
  const line = written.split('\n').findIndex((each) => each.includes(cells)) + 1
  expect(found).toContainEqual(expect.objectContaining({rule: 'total-adds-up', span: expect.objectContaining({line})}))
  expect(found.map(({rule}) => rule)).toContain('range-dash')
  const told = bandstand(['check'], cwd).out
  expect(told).toContain(`content/acme/data-engineer.md:${line}:`)
  expect(told).toContain('^^^')

  // What is safe is mended, and no figure; the rest is the author's.
  expect(bandstand(['check', '--fix'], cwd).code).toBe(0)
  const fixed = readFileSync(file, 'utf8')
  expect(fixed).toContain('$150K–$200K')
  expect(fixed.replace(/[–-]+| /g, '')).toBe(written.replace(/[–-]+| /g, ''))
  expect(checked().diagnostics.map(({rule}) => rule)).not.toContain('range-dash')

  // The page follows while the total is put right, and what is said of it goes.
  const server = await dev(cwd)
  const page = async (): Promise<string> => (await server.get('/guides/acme/data-engineer/')).text()
  expect(await page()).toContain('$500K')
  const right = fixed.replace('$400K–$500K', '$185K–$260K')
  writeFileSync(file, right)
  await expect.poll(page, {timeout: 15_000}).toContain('$260K')
  expect(await server.stop()).toBe(0)
  expect(checked().diagnostics.map(({rule}) => rule)).not.toContain('total-adds-up')

  expect(bandstand(['build'], cwd).code).toBe(0)
  const read = (name: string): string => readFileSync(path.join(cwd, 'dist', name), 'utf8')
  const {bands} = JSON.parse(read('api/v1/guides/acme/data-engineer.json'))
  expect(bands).toMatchObject([{base: {raw: '$150K–$200K'}, total: {values: [{min: 185000, max: 260000}]}}])
  expect(read('guides/acme/data-engineer/index.html')).toContain('$260K')
  expect(read('companies/acme/index.html')).toContain('/guides/acme/data-engineer/')
  const hits = JSON.parse(bandstand(['search', 'acme data engineer', '--json'], cwd).out)
  expect(hits[0]).toMatchObject({id: 'acme/data-engineer'})
})
