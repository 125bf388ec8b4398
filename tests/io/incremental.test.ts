import {createHash} from 'node:crypto'
import {cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {bandstand, folder, guide, write} from '../run.ts'

const filesOf = (tree: string): string[] =>
  readdirSync(tree, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(tree, path.join(entry.parentPath, entry.name)))
    .sort()

const treeHash = (tree: string): string => {
  const hash = createHash('sha256')
  for (const file of filesOf(tree)) hash.update(file).update(readFileSync(path.join(tree, file)))
  return hash.digest('hex')
}

/** What tells whether a file was touched. */
const stamps = (tree: string): Map<string, string> =>
  new Map(
    filesOf(tree).map((file) => {
      const {ino, mtimeMs} = statSync(path.join(tree, file))
      return [file, `${ino} ${mtimeMs}`]
    }),
  )

const touched = (before: Map<string, string>, tree: string): string[] =>
  [...stamps(tree)].filter(([file, stamp]) => before.get(file) !== stamp).map(([file]) => file)

const companies = ['acme', 'beta', 'gamma', 'delta']
const roles = {'data-engineer': 'Data Engineer', 'security-engineer': 'Security Engineer'}
const collection = Object.fromEntries(
  companies.flatMap((company) =>
    Object.entries(roles).map(([slug, role]) => [
      `content/${company}/${slug}.md`,
      guide(role, company.charAt(0).toUpperCase() + company.slice(1)),
    ]),
  ),
)

const build = (base: string, out: string, ...more: string[]): number | null =>
  bandstand(['build', '--content', 'content', '--out', out, '--cache', 'cache', ...more], base).code

it('a build without a change touches no file', () => {
  const base = folder()
  write(base, collection)
  expect(build(base, 'site')).toBe(0)
  const before = stamps(path.join(base, 'site'))
  expect(build(base, 'site')).toBe(0)
  expect(touched(before, path.join(base, 'site'))).toEqual([])
})

it('an edit of prose rewrites the page of its guide, and no page of another', () => {
  const base = folder()
  write(base, collection)
  build(base, 'site')
  const before = stamps(path.join(base, 'site'))
  write(base, {
    'content/acme/data-engineer.md': guide('Data Engineer', 'Acme').replace(
      'I rebuilt the pipelines',
      'I have rebuilt the pipelines',
    ),
  })
  expect(build(base, 'site')).toBe(0)
  const pages = touched(before, path.join(base, 'site')).filter((file) => file.startsWith('guides/'))
  expect(pages).toEqual(['guides/acme/data-engineer/index.html', 'guides/acme/data-engineer/index.md'])
  const data = touched(before, path.join(base, 'site')).filter((file) => file.startsWith('api/v1/guides/'))
  expect(data).toEqual(['api/v1/guides/acme/data-engineer.json', 'api/v1/guides/digests.json'])
})

it('what links add is made again where a figure, a name or a level is another, or where it was torn, and not after an edit of words', () => {
  const base = folder()
  write(base, collection)
  const links = (): string => {
    const [file = ''] = filesOf(path.join(base, 'cache')).filter((name) => name.endsWith('links.state'))
    return path.join(base, 'cache', file)
  }
  const linked = (text: string): boolean => {
    const before = statSync(links()).ino
    write(base, {'content/acme/data-engineer.md': text})
    expect(build(base, 'site')).toBe(0)
    expect(build(base, 'clean', '--no-cache')).toBe(0)
    rmSync(path.join(base, 'clean/api/v1/changes.json'))
    const [site, clean] = ['site', 'clean'].map((name) => path.join(base, name)) as [string, string]
    for (const file of filesOf(clean).filter((name) => !/^(?:feed\.|api\/v1\/manifest)/.test(name)))
      expect(readFileSync(path.join(site, file), 'utf8'), file).toBe(readFileSync(path.join(clean, file), 'utf8'))
    return statSync(links()).ino !== before
  }
  const own = guide('Data Engineer', 'Acme')
  const words = own.replace('I rebuilt the pipelines', 'I have rebuilt the pipelines')
  build(base, 'site')
  expect(linked(words)).toBe(false)
  expect(linked(words.replace('$80K–$160K', '$90K–$160K'))).toBe(true)
  expect(linked(words.replace('$80K–$160K', '$90K–$160K').replace('I have', 'We have'))).toBe(false)
  const whole = readFileSync(links())
  writeFileSync(links(), whole.subarray(0, whole.length - 1))
  expect(linked(words.replace('$80K–$160K', '$90K–$160K'))).toBe(true)
  whole[whole.length - 1] = (whole.at(-1) ?? 0) ^ 1
  writeFileSync(links(), whole)
  expect(linked(words.replace('I have', 'They have').replace('$80K–$160K', '$90K–$160K'))).toBe(true)
})

it('addresses of an earlier release are missed by the build that is told of it, and by no other', () => {
  const base = folder()
  write(base, collection)
  build(base, 'release')
  rmSync(path.join(base, 'content/acme/data-engineer.md'))
  expect(build(base, 'site', '--previous', 'release')).toBe(1)
  expect(build(base, 'site')).toBe(0)
  expect(readFileSync(path.join(base, 'site/api/v1/diagnostics.json'), 'utf8')).not.toContain('address-withdrawn')
  expect(build(base, 'site', '--previous', 'release')).toBe(1)
})

it('a file of the site that was altered or lost is made again', () => {
  const base = folder()
  write(base, collection)
  build(base, 'site')
  const whole = treeHash(path.join(base, 'site'))
  writeFileSync(path.join(base, 'site/index.html'), 'something else')
  rmSync(path.join(base, 'site/guides/acme/data-engineer/index.html'))
  writeFileSync(path.join(base, 'site/api/v1/bands.csv'), 'x')
  build(base, 'site')
  expect(treeHash(path.join(base, 'site'))).toBe(whole)
})

it('what stands compressed beside a file is what that file is, whatever was done to it meanwhile', () => {
  const base = folder()
  write(base, collection)
  const page = path.join(base, 'site/guides/acme/data-engineer/index.html')
  const whole = (): boolean =>
    gunzipSync(readFileSync(`${page}.gz`)).equals(readFileSync(page)) &&
    brotliDecompressSync(readFileSync(`${page}.br`)).equals(readFileSync(page))
  build(base, 'site', '--precompress')
  expect(whole()).toBe(true)
  const before = stamps(path.join(base, 'site'))
  expect(build(base, 'site', '--precompress')).toBe(0)
  expect(touched(before, path.join(base, 'site'))).toEqual([])
  writeFileSync(`${page}.gz`, 'something else')
  rmSync(`${page}.br`)
  build(base, 'site', '--precompress')
  expect(whole()).toBe(true)
  // A build that keeps nothing replaces the site, and the next one makes the words of before again.
  const own = guide('Data Engineer', 'Acme')
  write(base, {'content/acme/data-engineer.md': own.replace('I rebuilt', 'I have rebuilt')})
  build(base, 'site', '--precompress', '--no-cache')
  write(base, {'content/acme/data-engineer.md': own})
  build(base, 'site', '--precompress')
  expect(whole()).toBe(true)
})

it('workers, the cache and what stands there already make no difference to any byte', () => {
  const base = folder()
  write(base, collection)
  const hashes = ['1', '2', '4'].map((workers) => {
    build(base, workers, '--no-cache', '--workers', workers)
    return treeHash(path.join(base, workers))
  })
  build(base, 'cold')
  build(base, 'warm')
  expect(new Set([...hashes, ...['cold', 'warm'].map((out) => treeHash(path.join(base, out)))]).size).toBe(1)
})

const step = fc.record({
  file: fc.constantFrom(...Object.keys(collection), 'content/omega/data-engineer.md', 'content/acme/notes.md'),
  change: fc.constantFrom('edit', 'pay', 'remove', 'break', 'draft'),
  n: fc.integer({min: 151, max: 199}),
})

function apply(base: string, {file, change, n}: {file: string; change: string; n: number}): void {
  const company = (file.split('/')[1] ?? '').replace(/^./, (first) => first.toUpperCase())
  const text = guide('Data Engineer', company)
  if (change === 'remove') rmSync(path.join(base, file), {force: true})
  else if (change === 'pay') write(base, {[file]: text.replace('$150K', `$${n}K`)})
  else if (change === 'break') write(base, {[file]: text.slice(0, n)})
  else if (change === 'draft') write(base, {[file]: `---\ndraft: true\n---\n${text}`})
  else write(base, {[file]: text.replace('Pipelines Rebuilt', `Pipelines ${n}`)})
}

it('after any edits, additions and removals an incremental build gives the bytes of a clean one', () => {
  const base = folder()
  write(base, collection)
  build(base, 'site')
  fc.assert(
    fc.property(fc.array(step, {minLength: 1, maxLength: 3}), (steps) => {
      for (const each of steps) apply(base, each)
      // Both are compared with the release that stands there, as `changes.json` says it.
      cpSync(path.join(base, 'site'), path.join(base, 'clean'), {recursive: true})
      build(base, 'site')
      build(base, 'clean', '--no-cache')
      expect(treeHash(path.join(base, 'site'))).toBe(treeHash(path.join(base, 'clean')))
      rmSync(path.join(base, 'clean'), {recursive: true})
    }),
    {numRuns: 3},
  )
}, 180_000)
