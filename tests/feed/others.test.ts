import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {guideJson, writeGuide} from '../../src/feed/guide.ts'
import {idsJson, idsOf} from '../../src/feed/others.ts'
import {json} from '../../src/feed/text.ts'
import {nearest} from '../../src/link/nearest.ts'
import {config, entry} from './fixture.ts'

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort()

describe('the others of a list', () => {
  it('are all but the guide itself, where they are few', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), {maxLength: 20}), fc.string(), (ids, id) => {
        const list = sorted(ids)
        expect(idsOf(nearest(list, id))).toEqual(list.filter((each) => each !== id))
      }),
    )
  })

  it('are the four hundred that stand nearest, where they are many', () => {
    const list = Array.from({length: 1000}, (_, n) => `a/${String(n).padStart(4, '0')}`)
    for (const n of [0, 1, 199, 200, 201, 500, 799, 800, 999]) {
      const ids = idsOf(nearest(list, list[n] ?? ''))
      const from = Math.min(Math.max(0, n - 200), 599)
      expect(ids).toEqual(list.slice(from, from + 401).filter((id) => id !== list[n]))
    }
  })

  it('are cut out of the JSON of the list as they would be written', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), {maxLength: 12}), fc.nat(12), fc.nat(12), fc.nat(12), (list, ...ends) => {
        const [from = 0, own = 0, to = 0] = ends.map((end) => Math.min(end, list.length)).sort((a, b) => a - b)
        const others = {list, from, own, to}
        expect(idsJson(others)).toBe(JSON.stringify(idsOf(others)))
      }),
    )
  })

  it('stand in a guide’s file where its object has them, whatever its words', () => {
    const list = ['a/x', 'b"/x', 'c/x']
    const one = {
      ...entry('b"/x', {title: '"sameRole":[],"sameCompany":[]'}),
      sameRole: nearest(list, 'b"/x'),
      sameCompany: nearest(['b"/x', 'b"/y'], 'b"/x'),
    }
    const {text} = writeGuide(one, config)
    expect(text).toBe(json(guideJson(one, config)))
    expect(text).toContain('"sameRole":["a/x","c/x"],"sameCompany":["b\\"/y"]')
  })
})
