import {describe, expect, it} from 'vitest'
import {changes} from '../../src/feed/changes.ts'
import {readRelease} from '../../src/feed/release.ts'
import {built} from './built.ts'
import {entry, library, sample} from './fixture.ts'

const reader = (files: ReadonlyMap<string, string>) => async (path: string) => files.get(path) ?? null
const textsOf = (site: typeof sample) => new Map(built(site).map(({path, content}) => [path, String(content)]))

describe('a published site', () => {
  it('is read back as the release that it holds', async () => {
    const release = await readRelease(reader(textsOf(sample)))
    expect(release).toMatchObject({release: '2026-03-01', changes: {previous: null}})
    expect(release?.guides.map(({id}) => id)).toEqual(['a/engineer', 'b/engineer'])
  })

  it('can be compared with another', async () => {
    const before = await readRelease(reader(textsOf(sample)))
    const after = await readRelease(reader(textsOf(library([entry('a/engineer')]))))
    expect(before && after && changes(before, after).removed).toEqual(['b/engineer'])
  })

  it('is no release where it is missing or was cut short', async () => {
    expect(await readRelease(reader(new Map()))).toBeNull()
    expect(await readRelease(reader(new Map([['api/v1/guides.ndjson', '{"id":']])))).toBeNull()
  })
})
