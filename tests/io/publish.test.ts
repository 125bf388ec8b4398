import {readdirSync, readFileSync} from 'node:fs'
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
