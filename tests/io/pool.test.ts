import {expect, it} from 'vitest'
import {type Begun, begin, pool} from '../../src/io/pool.ts'
import {parseAt} from '../../src/io/stored.ts'
import type {Outline} from '../../src/model/guide.ts'
import {config} from '../feed/fixture.ts'

const entry = new URL('./thread.mjs', import.meta.url)
const memory = new SharedArrayBuffer(0)
const source = (path: string) => ({path, sha256: '0', bytes: {memory, start: 0, end: 0}, messages: []})

/** What a pool gives for guides at these paths: the path where one was read, the message where one was given up. */
async function readAll(...paths: string[]): Promise<unknown[]> {
  return readBy('', ...paths)
}

/** The same where threads do something before their first guide. */
async function readBy(before: string, ...paths: string[]): Promise<unknown[]> {
  const threads = pool({
    shared: {places: [], config: {...config, name: before}},
    staging: null,
    size: 2,
    deadline: 400,
    entry,
  })
  try {
    const read = await threads.read({kind: 'read', sources: paths.map(source)})
    return read.map((each) =>
      typeof each === 'string' ? each : [each.failed, parseAt<Outline>(each.named).messages[0]?.message],
    )
  } finally {
    await threads.close()
  }
}

it('a guide that takes too long is given up with a message, and the others are read', async () => {
  expect(await readAll('a', 'hang', 'b', 'c')).toEqual([
    'a',
    [true, 'Unreadable guide: it took longer than 0.4 s'],
    'b',
    'c',
  ])
})

it("a guide that the site's own plugins hold is read without them; where that does not help it is given up", async () => {
  const extensions = {from: '', remark: [], rehype: [], templates: {}}
  const threads = pool({
    shared: {places: [], config: {...config, name: ''}, extensions},
    staging: null,
    size: 1,
    deadline: 400,
    entry,
  })
  const read = await threads.read({kind: 'read', sources: ['a', 'plugin', 'hang', 'b'].map(source)})
  await threads.close()
  expect(read.map((each) => (typeof each === 'string' ? each : each.failed))).toEqual([
    'a',
    'plugin without plugins',
    true,
    'b',
  ])
})

it('a guide that throws or ends its thread is given up with a message, and the others are read', async () => {
  expect(await readAll('throw', 'a', 'exit', 'b', 'throw too')).toEqual([
    [true, 'Unreadable guide: no such form'],
    'a',
    [true, 'Unreadable guide: its reader ended'],
    'b',
    [true, 'Unreadable guide: no such form'],
  ])
})

it('jobs that a thread was given ahead are done by others where it ends', async () => {
  const threads = pool({
    shared: {places: [], config: {...config, name: ''}},
    staging: null,
    size: 1,
    deadline: 400,
    entry,
  })
  const paths = ['a', 'exit', 'b', 'throw', 'c', 'hang', 'd']
  const read = await Promise.all(paths.map((path) => threads.read({kind: 'read', sources: [source(path)]})))
  await threads.close()
  expect(read.map(([each]) => (typeof each === 'string' ? each : each?.failed))).toEqual([
    'a',
    true,
    'b',
    true,
    'c',
    true,
    'd',
  ])
})

it.each(['throw', 'exit', 'hang'])(
  'threads that %s before they read a guide are no guide’s fault, and nothing is published',
  async (does) => {
    await expect(readBy(does, 'a', 'b')).rejects.toThrow(/^threads end before they read a guide: /)
  },
)

it.each([
  ['reads, one of as many as there may be', async () => {}],
  ['is replaced where it ended before there was a pool', ({worker}: Begun) => worker.terminate()],
])('a thread that was begun before %s', async (_, meanwhile) => {
  const first = begin(entry)
  await meanwhile(first)
  const threads = pool({shared: {places: [], config: {...config, name: ''}}, staging: null, size: 1, entry, first})
  expect(await threads.read({kind: 'read', sources: ['a', 'exit', 'b'].map(source)})).toMatchObject([
    'a',
    {failed: true},
    'b',
  ])
  await threads.close()
  expect((await first.ended).message).toBe('its reader ended')
})
