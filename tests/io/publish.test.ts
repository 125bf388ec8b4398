import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, renameSync, rmSync, unlinkSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {bandstand, folder, guide, write} from '../run.ts'
import {treeHash} from './tree.ts'

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

it('a site that was moved aside is put back by the next build, unless it was being removed', () => {
  const base = folder()
  write(base, {'content/acme/data-engineer.md': guide(), 'public/none': ''})
  const site = path.join(base, 'public/site')
  const build = (content: string): number | null =>
    bandstand(['build', '--content', content, '--out', site, '--no-cache'], base).code
  expect(build('content')).toBe(0)
  const whole = treeHash(site)
  const {pid = 0} = spawnSync(process.execPath, ['--version'])
  const aside = path.join(base, `public/.site.bandstand-${pid}-old`)
  renameSync(site, aside)
  // It fails after it swept.
  write(base, {'bandstand.config.json': '{"remarkPlugins": ["./broken.mjs"]}', 'broken.mjs': 'throw new Error("no")'})
  expect(build('content')).toBe(2)
  expect(treeHash(site)).toBe(whole)
  renameSync(site, aside)
  unlinkSync(path.join(aside, '.bandstand-site'))
  rmSync(path.join(base, 'bandstand.config.json'))
  expect(build('content')).toBe(0)
  expect(treeHash(site)).toBe(whole)
  expect(readdirSync(path.join(base, 'public')).sort()).toEqual(['none', 'site'])
})
