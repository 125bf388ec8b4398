import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {expect, it} from 'vitest'
import {folder, guide, root, write} from '../run.ts'

it('a collection gives one tree of bytes on other machines, and no guide that breaks changes a byte of another’s files', () => {
  const base = folder()
  write(base, {
    'content/acme/data-engineer.md': guide(),
    'content/beta/data-engineer.md': guide('Data Engineer', 'Beta'),
    'content/ısı/i.md': guide('Ingenieur', 'Isı'),
  })
  const script = path.join(root, 'scripts', 'determinism.mjs')
  const {status, stdout, stderr} = spawnSync(process.execPath, [script, path.join(base, 'content'), '--quick'], {
    encoding: 'utf8',
  })
  expect(stdout.split('\n').filter((line) => line.startsWith('OTHER'))).toEqual([])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout.match(/^same /gm)).toHaveLength(11)
}, 240_000)
