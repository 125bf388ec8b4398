import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {readWholePack} from '../../src/io/pack.ts'
import {bandstand, folder, guide, root, write} from '../run.ts'

// What is compiled, as users run it: its assets lie beside it.
const compiled = path.join(root, 'lib/src/index.js')
const {openSession} = (await import(compiled)) as typeof import('../../src/index.ts')

const sequences = Number(process.env.BANDSTAND_SEQUENCES ?? 20)

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
      const differing: string[] = []
      for (const name of pathsOf(clean)) {
        const made = await session.file(name)
        if (!made || !Buffer.from(made.content).equals(readFileSync(path.join(clean, name)))) differing.push(name)
      }
      expect(differing).toEqual([])
    }),
    {numRuns: Math.max(3, sequences / 20)},
  )
  await session.close()
}, 3_600_000)

const companies = ['acme', 'beta', 'gamma']
const names = companies.flatMap((company) => [`${company}/data-engineer.md`, `${company}/security-engineer.md`])
const data = {
  'companies.json': ['[{"id": "acme", "name": "Acme Works", "aliases": ["AW"]}]', '[]', '[{"id": '],
  'places.json': [
    '[{"id": "us-seattle-lake", "name": "Lake", "aliases": ["Seattle"], "kind": "city", "country": "US", "currency": "USD"}]',
    '[]',
    '{}',
  ],
  'ladders.json': [
    '[{"company": "acme", "track": "ic", "rungs": [{"code": "L3"}, {"code": "L4"}], "gauge": true}]',
    '[]',
  ],
  'redirects.json': ['{"acme/engineer": "acme/data-engineer"}', '{"acme/engineer": null}', '{}'],
} as const

const edit = fc.oneof(
  fc.record({
    kind: fc.constantFrom('words', 'pay', 'mapping', 'cut', 'draft', 'bytes'),
    file: fc.constantFrom(...names),
    n: fc.nat(90),
  }),
  fc.record({kind: fc.constant('remove'), file: fc.constantFrom(...names), n: fc.nat(90)}),
  fc.record({kind: fc.constant('rename'), file: fc.constantFrom(...names), n: fc.nat(names.length - 1)}),
  fc.record({kind: fc.constant('folder'), file: fc.constantFrom(...companies), n: fc.nat(companies.length - 1)}),
  fc.record({kind: fc.constant('data'), file: fc.constantFrom(...Object.keys(data)), n: fc.nat(3)}),
)

/** Does to a folder what an author might; what can't be done is left. */
function change(base: string, {kind, file, n}: {kind: string; file: string; n: number}): void {
  const at = (name: string): string => path.join(base, 'content', name)
  const company = `${file.charAt(0).toUpperCase()}${file.slice(1).split('/')[0]}`
  const text = guide(n % 2 ? 'Data Engineer' : 'Security Engineer', company)
  const texts: Readonly<Record<string, string | Uint8Array>> = {
    words: text.replace('rebuilt', `rebuilt ${n}`),
    pay: text.replace('$150K', `$${150 + n}K`),
    mapping: text.replace('= Google L4', `= Google L${3 + (n % 5)} = Beta Data Engineer (L4)`),
    cut: text.slice(0, n * 8),
    draft: `---\ndraft: true\n---\n${text}`,
    bytes: new Uint8Array([0xff, 0xfe, n]),
  }
  if (kind === 'remove') rmSync(at(file), {force: true})
  else if (kind === 'rename' || kind === 'folder') {
    const to = (kind === 'rename' ? names : companies)[n] as string
    if (!existsSync(at(file)) || to === file) return
    mkdirSync(path.dirname(at(to)), {recursive: true})
    rmSync(at(to), {recursive: true, force: true})
    renameSync(at(file), at(to))
  } else if (kind === 'data') {
    const said = data[file as keyof typeof data][n]
    if (said === undefined) rmSync(at(`_data/${file}`), {force: true})
    else write(base, {[`content/_data/${file}`]: said})
  } else write(base, {[`content/${file}`]: texts[kind] as string})
}

type Open = Awaited<ReturnType<typeof openSession>>

/** Messages, and files that tell of everything: all of the data by its digests, pages of every kind. */
const stateOf = async (session: Open) => ({
  messages: await session.messages(),
  said: [session.counts(), session.general(), session.count()],
  files: await Promise.all(
    [
      'api/v1/manifest.json',
      'feed.xml',
      'sitemap.xml',
      'index.html',
      'companies/index.html',
      'quality/index.html',
      'levels/index.html',
      'search/index/index.html',
      'guides/acme/engineer/index.html',
      ...companies.map((company) => `companies/${company}/index.html`),
      ...names.flatMap((name) => [`guides/${name.slice(0, -3)}/index.html`, `guides/${name.slice(0, -3)}/index.md`]),
    ].map(async (file) => {
      const made = await session.file(file)
      return [file, made && Buffer.from(made.content).toString(), session.guideOf(file)]
    }),
  ),
})

it('after any edits, additions, renames and removals a session is as one that was just opened, pages and messages', async () => {
  const base = folder()
  write(base, {
    'content/acme/data-engineer.md': guide(),
    'content/beta/data-engineer.md': guide('Data Engineer', 'Beta'),
  })
  const session = await openSession(optionsOf(base))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({edit, waits: fc.boolean()}), {minLength: 1, maxLength: 6}), async (steps) => {
      // Some edits come while those before are still being linked.
      for (const {edit: each, waits} of steps) {
        change(base, each)
        const {settled} = await session.update()
        if (waits) await settled
      }
      await (await session.update()).settled
      const clean = await openSession(optionsOf(base))
      const [is, wanted] = await Promise.all([stateOf(session), stateOf(clean)])
      await clean.close()
      expect(is).toEqual(wanted)
    }),
    {numRuns: sequences},
  )
  await session.close()
}, 3_600_000)

it('the page of an edit and what it says by itself are there before its links are made again', async () => {
  const base = folder()
  for (const file of files.slice(0, 3)) apply(base, {file, change: 'words', n: 0})
  const session = await openSession(optionsOf(base))
  apply(base, {file: 'acme/data-engineer.md', change: 'words', n: 7})
  const {changed, settled} = await session.update()
  expect(changed).toEqual(['/guides/acme/data-engineer/'])
  expect(String((await session.file('guides/acme/data-engineer/index.html'))?.content)).toContain('rebuilt 7')
  expect(await session.file('guides/nobody/nothing/index.html')).toBeNull()
  await settled

  const rulesOf = () => session.guideOf('guides/acme/data-engineer/index.html')?.messages.map(({rule}) => rule)
  const wrong = guide().replace('$150K–$200K', '$250K–$200K')
  write(base, {'content/acme/data-engineer.md': wrong})
  const after = await session.update(['acme/data-engineer.md'])
  const meanwhile = rulesOf()
  expect(meanwhile).toContain('range-ordered')
  await after.settled
  expect(rulesOf()).toContain('range-ordered')
  write(base, {'content/acme/data-engineer.md': guide()})
  await session.update(['acme/data-engineer.md'])
  expect(rulesOf()).not.toContain('range-ordered')
  await session.close()
})

it('what was linked before is taken where nothing has changed, and made again where something has', async () => {
  const base = folder()
  for (const file of files.slice(0, 3)) apply(base, {file, change: 'words', n: 0})
  const options = {...optionsOf(base), cache: path.join(base, 'cache')}
  const first = await openSession(options)
  const wanted = await stateOf(first)
  await first.close()
  expect(readdirSync(options.cache, {recursive: true}).map(String)).toContainEqual(
    expect.stringMatching(/linked\.state$/),
  )
  const again = await openSession(options)
  expect(await stateOf(again)).toEqual(wanted)
  await again.close()
  apply(base, {file: 'beta/data-engineer.md', change: 'remove', n: 0})
  apply(base, {file: 'acme/data-engineer.md', change: 'pay', n: 7})
  const other = await openSession(options)
  const clean = await openSession({...options, cache: null})
  expect(await stateOf(other)).toEqual(await stateOf(clean))
  await Promise.all([other.close(), clean.close()])
})

it('what a session read is kept for the next one, beside what was kept before', async () => {
  const base = folder()
  for (const file of files.slice(0, 3)) apply(base, {file, change: 'words', n: 0})
  const options = {...optionsOf(base), cache: path.join(base, 'cache')}
  const keys = (): Set<string> =>
    new Set(
      readdirSync(options.cache, {recursive: true, encoding: 'utf8'})
        .filter((name) => name.endsWith('.pack'))
        .flatMap((name) => [...(readWholePack(path.join(options.cache, name))?.keys() ?? [])]),
    )
  const session = await openSession(options)
  await (await session.update()).settled
  const first = keys()
  expect(first.size).toBe(3)
  apply(base, {file: 'acme/data-engineer.md', change: 'words', n: 1})
  await (await session.update(['acme/data-engineer.md'])).settled
  write(base, {'content/new/notes.md': guide('Notes', 'New')})
  await (await session.update(['new/notes.md'])).settled
  await session.close()
  const last = keys()
  expect(last.size).toBe(5)
  expect([...first].every((key) => last.has(key))).toBe(true)
})

it('a guide whose address comes from another file than before is known by that file alone', async () => {
  const base = folder()
  write(base, {'content/acme/data-engineer.md': guide()})
  const session = await openSession(optionsOf(base))
  const at = (name: string): string => path.join(base, 'content/acme', name)
  renameSync(at('data-engineer.md'), at('data-engineer.markdown'))
  await (await session.update()).settled
  expect(session.guideOf('guides/acme/data-engineer/index.html')?.path).toBe('acme/data-engineer.markdown')
  expect(session.text('acme/data-engineer.md')).toBeUndefined()
  expect(session.text('acme/data-engineer.markdown')).toBe(guide())
  await session.close()
})

it('opening is given up at once where nobody waits for it any more, and what is closed begins nothing', async () => {
  const base = folder()
  write(base, {'content/acme/data-engineer.md': guide()})
  const abort = new AbortController()
  const opening = openSession(optionsOf(base), {signal: abort.signal})
  abort.abort(new Error('enough'))
  await expect(opening).rejects.toThrow('enough')
  const session = await openSession(optionsOf(base))
  await session.close()
  await expect(session.file('companies/index.html')).rejects.toThrow('closed')
})
