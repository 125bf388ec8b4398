import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {bandstand, folder, guide, write} from '../run.ts'

const none = {read: 0, text: 0, failed: 0}

it('what was read, kept as text and failed is told by company: at the end of a build and in the feed', () => {
  const base = folder()
  write(base, {
    'content/acme/data-engineer.md': guide(),
    'content/acme/analyst.md': guide('Analyst', 'Acme', 'negotiable'),
    'content/globex/data-engineer.md': guide('Data Engineer', 'Globex', '150 to 2OO thousand §'),
    'content/globex/notes.md': '# Notes\n',
  })
  const {err} = bandstand(['build', '--content', 'content', '--out', 'site'], base)
  const feed = (name: string) => JSON.parse(readFileSync(path.join(base, 'site/api/v1', name), 'utf8'))
  const manifest = feed('manifest.json')
  const byCompany = Object.fromEntries(
    feed('companies.json').companies.map(({id, reading}: {id: string; reading: unknown}) => [id, reading]),
  )
  const cells = {acme: {read: 7, text: 1, failed: 0}, globex: {read: 3, text: 0, failed: 1}}
  expect(byCompany.acme).toMatchObject({cells: cells.acme, levers: {...none, read: 2}})
  expect(byCompany.globex).toMatchObject({cells: cells.globex, levers: {...none, read: 1}})
  expect(manifest.reading.cells).toEqual({read: 10, text: 1, failed: 1})
  expect(err).toContain('read 10 (1 kept as text, 1 failed) cells of pay')
  expect(err).toContain('not read: 1 of 4 cells at globex')
})
