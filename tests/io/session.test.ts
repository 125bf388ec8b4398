import {readdirSync, readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {bandstand, folder, guide, root, write} from '../run.ts'

// What is compiled, as users run it: its assets lie beside it.
const compiled = path.join(root, 'lib/src/index.js')
const {openSession} = (await import(compiled)) as typeof import('../../src/index.ts')

const files = ['acme/data-engineer.md', 'beta/data-engineer.md', 'beta/security-engineer.md', 'new/notes.md']

const step = fc.record({
  file: fc.constantFrom(...files),
  change: fc.constantFrom('words', 'pay', 'remove'),
  n: fc.nat(40),
})

function apply(base: string, {file, change, n}: {file: string; change: string; n: number}): void {
  const name = `content/${file}`
  const text = guide('Data Engineer', file.startsWith('beta') ? 'Beta' : 'Acme')
  if (change === 'remove') rmSync(path.join(base, name), {force: true})
  else
    write(base, {
      [name]: change === 'pay' ? text.replace('$150K', `$${140 + n}K`) : text.replace('rebuilt', `rebuilt ${n}`),
    })
}

const pathsOf = (site: string): string[] =>
  readdirSync(site, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    // Compared with the release before, which a session has none of; and a mark of ours.
    .filter((name) => name !== '.bandstand-site')

const optionsOf = (base: string) => ({
  content: path.join(base, 'content'),
  out: path.join(base, 'none'),
  baseUrl: '',
  name: 'Bandstand',
  release: null,
  repository: null,
  rules: {},
  cache: null,
})

it('after any changes a session has the files of a clean build, byte for byte', async () => {
  const base = folder()
  for (const file of files.slice(0, 3)) apply(base, {file, change: 'words', n: 0})
  const session = await openSession(optionsOf(base))
  await fc.assert(
    fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 3}), async (steps) => {
      for (const each of steps) apply(base, each)
      await (await session.update()).settled
      const clean = path.join(base, 'clean')
      rmSync(clean, {recursive: true, force: true})
      bandstand(['build', '--content', 'content', '--out', 'clean', '--no-cache'], base)
      const differing = pathsOf(clean).filter(
        (name) => String(session.file(name)?.content) !== readFileSync(path.join(clean, name), 'utf8'),
      )
      expect(differing).toEqual([])
    }),
    {numRuns: 3},
  )
  await session.close()
}, 180_000)

it('the page of an edit is there before its links are made again', async () => {
  const base = folder()
  for (const file of files.slice(0, 3)) apply(base, {file, change: 'words', n: 0})
  const session = await openSession(optionsOf(base))
  apply(base, {file: 'acme/data-engineer.md', change: 'words', n: 7})
  const {changed, settled} = await session.update()
  expect(changed).toEqual(['/guides/acme/data-engineer/'])
  expect(String(session.file('guides/acme/data-engineer/index.html')?.content)).toContain('rebuilt 7')
  expect(session.file('guides/nobody/nothing/index.html')).toBeNull()
  await settled
  await session.close()
})
