import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, it} from 'vitest'
import {bandstand, cliFile, folder, guide, root, write} from '../run.ts'

/** One digest for a whole tree. */
function treeHash(tree: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(tree, {recursive: true, encoding: 'utf8'}).sort()) {
    const file = path.join(tree, name)
    try {
      hash.update(name).update(readFileSync(file))
    } catch {
      // A folder has a name and no bytes.
    }
  }
  return hash.digest('hex')
}

/** Whether a site is whole: each file that its manifest lists is there with its digest. */
function isWhole(site: string): boolean {
  const {files} = JSON.parse(readFileSync(path.join(site, 'api/v1/manifest.json'), 'utf8')) as {
    files: {path: string; sha256: string}[]
  }
  return (
    files.length > 5 &&
    files.every(
      (file) =>
        createHash('sha256')
          .update(readFileSync(path.join(site, file.path)))
          .digest('hex') === file.sha256,
    )
  )
}

it('the same input gives the same bytes, wherever it lies', () => {
  const base = folder()
  write(base, {'a/acme/data-engineer.md': guide(), 'a/beta/data-engineer.md': guide('Data Engineer', 'Beta')})
  write(base, {'b/c/beta/data-engineer.md': guide('Data Engineer', 'Beta'), 'b/c/acme/data-engineer.md': guide()})
  expect(bandstand(['build', '--content', 'a', '--out', 'one'], base).code).toBe(0)
  expect(bandstand(['build', '--content', 'b/c', '--out', 'two'], base).code).toBe(0)
  expect(treeHash(path.join(base, 'one'))).toBe(treeHash(path.join(base, 'two')))
})

it('a folder that no build made is never cleared', () => {
  const base = folder()
  write(base, {'content/acme/data-engineer.md': guide(), 'mine/thesis.txt': 'years of work'})
  const {code, err} = bandstand(['build', '--content', 'content', '--out', 'mine'], base)
  expect(code).toBe(2)
  expect(err).toContain('was not made by Bandstand')
  expect(readFileSync(path.join(base, 'mine/thesis.txt'), 'utf8')).toBe('years of work')
  expect(readdirSync(base).sort()).toEqual(['content', 'mine'])
})

it('a build that is killed leaves the old site whole, and the next one sweeps up', async () => {
  const base = folder()
  const site = path.join(base, 'site')
  const args = ['build', '--content', path.join(root, 'content'), '--out', site]
  expect(bandstand(args).code).toBe(0)
  for (const after of [80, 200, 300, 380, 450, 520, 600, 700]) {
    const child = spawn(process.execPath, [cliFile, ...args], {stdio: 'ignore'})
    const gone = new Promise((done) => child.once('exit', done))
    await wait(after)
    child.kill('SIGKILL')
    await gone
    // Between the two renames the old site stands aside; the next build puts it back.
    if (existsSync(site)) expect(isWhole(site)).toBe(true)
    else expect(readdirSync(base).some((name) => name.endsWith('-old'))).toBe(true)
  }
  expect(bandstand(args).code).toBe(0)
  expect(isWhole(site)).toBe(true)
  expect(readdirSync(base)).toEqual(['site'])
})

it('two builds at once leave one whole site', async () => {
  const base = folder()
  const site = path.join(base, 'site')
  const run = () =>
    new Promise<number | null>((done) =>
      spawn(process.execPath, [cliFile, 'build', '--content', path.join(root, 'content'), '--out', site], {
        stdio: 'ignore',
      }).once('exit', done),
    )
  const codes = await Promise.all([run(), run(), run()])
  expect(codes).toContain(0)
  expect(isWhole(site)).toBe(true)
})
