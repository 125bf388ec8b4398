import {describe, expect, it} from 'vitest'
import {guideJson, withdrawn} from '../../src/feed/index.ts'
import {band, config, entry, library} from './fixture.ts'

const before = {
  release: '2026-02-01',
  guides: [entry('a/engineer'), entry('b/engineer')].map((each) => guideJson(each, config)),
}
const lost = (now: ReturnType<typeof library>, stated: Record<string, string | null> = {}) =>
  withdrawn(before, now, stated).map(({actual}) => actual)

describe('an address that the release before has', () => {
  it('is an error where nothing has it now', () => {
    const [message, ...more] = withdrawn(before, library([entry('a/engineer')]), {})
    expect(more).toEqual([])
    expect(message).toMatchObject({rule: 'address-withdrawn', severity: 'error', path: '_data/redirects.json'})
    expect(message?.message).toBe(
      'Unexpected loss of `/guides/b/engineer/`, which release `2026-02-01` has; expected `"b/engineer"` to lead elsewhere, or to be `null`',
    )
  })

  it('is kept by a redirect, or given up by `null`', () => {
    const now = library([entry('a/engineer')])
    expect(lost({...now, redirects: {'b/engineer': 'a/engineer'}})).toEqual([])
    expect(lost(now, {'b/engineer': null})).toEqual([])
  })

  it('is an error for a row too, unless its guide keeps the anchor', () => {
    const renamed = {bands: [band('Cambridge', {})]}
    const now = (anchors: Record<string, string[]>) =>
      library([{...entry('a/engineer', renamed), anchors}, entry('b/engineer')])
    expect(lost(now({}))).toEqual(['a/engineer#boston'])
    expect(lost(now({cambridge: ['boston']}))).toEqual([])
    expect(lost(now({}), {'a/engineer#boston': null})).toEqual([])
  })
})
