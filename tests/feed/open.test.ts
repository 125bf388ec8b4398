import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openFeed} from '../../src/feed/open.ts'
import {openFeed as openPublished} from '../../src/open.ts'
import {built} from './built.ts'
import {entry, library, sample} from './fixture.ts'

const files = new Map(built(sample).map(({path, content}) => [path, Buffer.from(content)]))

const asked: string[] = []
const folder = async (path: string) => {
  asked.push(path)
  const bytes = files.get(path)
  if (!bytes) throw new Error(`no ${path}`)
  return bytes
}

const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('a published site on the disk', () => {
  it('is opened by its folder, or its file address', async () => {
    const out = mkdtempSync(path.join(tmpdir(), 'bandstand-open-'))
    try {
      for (const [name, bytes] of files) {
        mkdirSync(path.dirname(path.join(out, name)), {recursive: true})
        writeFileSync(path.join(out, name), bytes)
      }
      for (const source of [out, pathToFileURL(out), pathToFileURL(out).href])
        expect((await (await openPublished(source)).guide('a/engineer'))?.id).toBe('a/engineer')
      writeFileSync(path.join(out, 'api/v1/roles.json'), '{}')
      await expect((await openPublished(out)).roles()).rejects.toThrow('Unexpected digest')
      await expect(openPublished(path.join(out, 'nothing'))).rejects.toThrow('ENOENT')
    } finally {
      rmSync(out, {recursive: true, force: true})
    }
  })
})

describe('a feed from a folder', () => {
  it('reads the manifest and nothing else before it is asked', async () => {
    asked.length = 0
    const feed = await openFeed(folder)
    expect(feed.manifest.counts.guides).toBe(2)
    expect(asked).toEqual(['api/v1/manifest.json'])
  })

  it('gives guides, rows and lists', async () => {
    const feed = await openFeed(folder)
    expect((await feed.guide('a/engineer'))?.bands[0]?.base?.raw).toBe('$180K–$235K')
    expect((await all(feed.guides())).map(({id}) => id)).toEqual(['a/engineer', 'b/engineer'])
    expect(await all(feed.bands())).toHaveLength(8)
    expect(await all(feed.levers())).toHaveLength(2)
    expect(await feed.cards()).toHaveLength(2)
    expect((await feed.companies()).map(({id}) => id)).toEqual(['a', 'b'])
    expect((await feed.levels()).statements).toHaveLength(1)
    expect((await feed.changes()).previous).toBeNull()
  })

  it('has no guide of an unknown id, whatever it is called', async () => {
    const feed = await openFeed(folder)
    expect(await feed.guide('nobody/knows')).toBeNull()
    expect(await feed.guide('constructor')).toBeNull()
    expect(await feed.guide('../../manifest')).toBeNull()
  })

  it('refuses a file that is not the published one', async () => {
    const spoiled = async (path: string) =>
      path.endsWith('engineer.json') || path.endsWith('roles.json') ? Buffer.from('{"roles":[]}') : folder(path)
    const feed = await openFeed(spoiled)
    await expect(feed.roles()).rejects.toThrow(/Unexpected digest .* of `api\/v1\/roles.json`/)
    await expect(feed.guide('a/engineer')).rejects.toThrow('Unexpected digest')
  })

  it('reads a guide whose folder needs encoding or is named like a pattern', async () => {
    const id = '$&/ü &'
    const odd = new Map(built(library([entry(id)])).map(({path, content}) => [path, Buffer.from(content)]))
    const feed = await openFeed(async (path) => odd.get(path) ?? Promise.reject(new Error(path)))
    expect((await feed.guide(id))?.id).toBe(id)
  })
})

describe('a feed at an address', () => {
  const server = createServer((request, response) => {
    const bytes = files.get(decodeURIComponent(request.url ?? '').replace('/base/', ''))
    response.writeHead(bytes ? 200 : 404).end(bytes)
  })
  let address = ''
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/base`
  })
  afterAll(() => {
    server.close()
  })

  it('is read below its path, with or without the last slash', async () => {
    for (const home of [address, `${address}/`]) {
      const feed = await openFeed(home)
      expect((await feed.guide('b/engineer'))?.title).toBe('engineer | b Guide')
    }
  })

  it('says which address gave no feed', async () => {
    await expect(openFeed(`${address}/elsewhere`)).rejects.toThrow(/Unexpected status `404` of `http.*manifest.json`/)
  })
})

it('a guide can be asked for again after a request that failed', async () => {
  let down = true
  const feed = await openFeed(async (path) => {
    if (down && path.endsWith('digests.json')) throw new Error('offline')
    return folder(path)
  })
  await expect(feed.guide('a/engineer')).rejects.toThrow('offline')
  down = false
  expect((await feed.guide('a/engineer'))?.id).toBe('a/engineer')
})
