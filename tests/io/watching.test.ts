import {execFile} from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {promisify} from 'node:util'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {filesOf} from '../hostile/files.ts'
import {type Dev, dev} from '../live.ts'
import {cliFile, folder, guide, write} from '../run.ts'

/** `npm run watching` does a thousand. */
const operations = Number(process.env.BANDSTAND_OPERATIONS ?? 50)
/** So many follow on one another before everything is compared. */
const burst = 25

const companies = ['acme', 'beta', 'gamma', 'delta']
const names = companies.flatMap((company) => [`${company}/data-engineer.md`, `${company}/security-engineer.md`])
const data = [
  '[{"id": "acme", "name": "Acme Works", "aliases": ["AW"]}]',
  '[]',
  '[{"id": "acme", ',
  '[{"id": "beta", "name": "Beta & Sons"}]',
]

const operation = fc.record({
  kind: fc.constantFrom(
    'save',
    'save',
    'save',
    'write',
    'append',
    'touch',
    'remove',
    'rename',
    'folder',
    'gone',
    'data',
    'bytes',
    'stray',
  ),
  file: fc.constantFrom(...names),
  other: fc.constantFrom(...names),
  n: fc.nat(99),
  /** Milliseconds until the next. */
  pause: fc.constantFrom(0, 0, 1, 5, 20, 60),
})
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

/** As editors save: a new file beside it, then its name. */
function save(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(file), {recursive: true})
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.swp`)
  writeFileSync(beside, text)
  renameSync(beside, file)
}

const textOf = (file: string, n: number): string => {
  const company = file.charAt(0).toUpperCase() + file.slice(1, file.indexOf('/'))
  const role = file.includes('data') ? 'Data Engineer' : 'Security Engineer'
  return guide(role, company, `$${130 + n}K–$${240 + n}K`).replace('Google L4', `Google L${3 + (n % 5)} = Beta L4`)
}

function act(content: string, {kind, file, other, n}: Operation): void {
  const at = path.join(content, file)
  const to = path.join(content, other)
  const isThere = existsSync(at)
  if (kind === 'save') save(at, textOf(file, n))
  else if (kind === 'bytes') save(at, new Uint8Array([0xff, 0xfe, n]))
  else if (kind === 'write') write(content, {[file]: textOf(file, n)})
  else if (kind === 'data') save(path.join(content, '_data/companies.json'), data[n % data.length] ?? '')
  else if (kind === 'stray')
    write(content, {[`${path.dirname(file)}/.${n}.tmp`]: 'x', [`${path.dirname(file)}/notes-${n % 3}.txt`]: 'x'})
  else if (kind === 'gone') rmSync(path.dirname(at), {recursive: true, force: true})
  else if (kind === 'remove') rmSync(at, {force: true})
  else if (!isThere) return
  else if (kind === 'append') appendFileSync(at, `\n- More of ${n} (2026)\n`)
  else if (kind === 'touch') utimesSync(at, n, n)
  else {
    const [from, target] = kind === 'rename' ? [at, to] : [path.dirname(at), path.dirname(to)]
    if (from === target) return
    rmSync(target, {recursive: true, force: true})
    mkdirSync(path.dirname(target), {recursive: true})
    renameSync(from, target)
  }
}

/** The page without what `dev` puts beside it. */
const bare = (html: string): string =>
  html.replace(/<link rel="stylesheet" href="\/__dev\/[^>]*><script src="\/__dev\/[^>]*><\/script>/, '')

const watchedPages = [
  '',
  'companies/',
  'levels/',
  'search/',
  'api/v1/manifest.json',
  'search/names.json',
  'feed.json',
  ...names.flatMap((name) => [`guides/${name.slice(0, -3)}/`, `api/v1/guides/${name.slice(0, -3)}.json`]),
]

interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

/** Asks over a connection of its own: one that is kept may be closed by the server while this process is busy. */
const ask = (server: Dev, address: string): Promise<Answer> =>
  new Promise((done, fail) => {
    http
      .get(new URL(`/${address}`, server.url), {agent: false}, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () =>
          done({status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text}),
        )
        response.on('error', fail)
      })
      .on('error', fail)
  })

/** Reads without a stop until it is told to; gives how much it read, and what of it was not whole. */
function reader(server: Dev) {
  const torn: string[] = []
  let asked = 0
  let goesOn = true
  const done = (async () => {
    for (let n = 0; goesOn; n++) {
      const address = watchedPages[n % watchedPages.length] as string
      const {status, type, text} = await ask(server, address)
      asked++
      const isJson = type.startsWith('application/json')
      const isWhole = isJson ? isParsed(text) : text.trimEnd().endsWith('</html>')
      if (!isWhole || ![200, 404].includes(status)) torn.push(`${status} ${address}: ${text.slice(-80)}`)
    }
  })()
  return {
    stop: async () => {
      goesOn = false
      await done
      return {asked, torn}
    },
  }
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Files that differ between what is served and a clean build. */
async function differing(server: Dev, base: string): Promise<string[]> {
  const clean = path.join(base, 'clean')
  rmSync(clean, {recursive: true, force: true})
  const args = [cliFile, 'build', '--out', 'clean', '--no-cache']
  // Guides with errors are published too.
  await promisify(execFile)(process.execPath, args, {cwd: base}).catch((error) =>
    expect([error.code, error.stderr]).toEqual([1, error.stderr]),
  )
  const files = filesOf(clean).filter((file) => file !== '.bandstand-site' && !file.startsWith('.'))
  const other: string[] = []
  for (const file of files) {
    const {text} = await ask(server, file)
    if (bare(text) !== readFileSync(path.join(clean, file), 'utf8')) other.push(file)
  }
  for (const name of names) {
    const page = `guides/${name.slice(0, -3)}/index.html`
    if (!files.includes(page) && (await ask(server, page)).status !== 404) other.push(`${page} is still there`)
  }
  return other
}

it(`after ${operations} saves, writes, renames and removals everything that \`dev\` serves is as in a clean build, and no answer was torn meanwhile`, async () => {
  const base = folder()
  const content = path.join(base, 'content')
  write(content, Object.fromEntries(names.slice(0, 5).map((name, n) => [name, textOf(name, n)])))
  const server = await dev(base)
  // What it tells is read, or it would wait for a reader.
  void (async () => {
    for (;;) await server.next('settled')
  })().catch(() => {})
  const seed = Number(process.env.BANDSTAND_SEED ?? 7)
  const all = fc.sample(operation, {numRuns: operations, seed})
  const reading = reader(server)
  for (let done = 0; done < all.length; done += burst) {
    for (const each of all.slice(done, done + burst)) {
      act(content, each)
      await wait(each.pause)
    }
    await expect
      .poll(() => differing(server, base), {
        timeout: 60_000,
        interval: 300,
        message: `after ${done + burst} of seed ${seed}`,
      })
      .toEqual([])
  }
  const {asked, torn} = await reading.stop()
  expect(torn).toEqual([])
  expect(asked).toBeGreaterThan(operations)
}, 3_600_000)
