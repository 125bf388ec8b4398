import {expect, it} from 'vitest'
import {recent} from '../../src/pipeline/recent.ts'

/** Things by number, and how often each was made. */
function things(most: number, count: number) {
  const made = Array<number>(count).fill(0)
  const hold = recent<{readonly n: number}>(most)
  const all = made.map((_, n) =>
    hold(() => {
      made[n] = (made[n] ?? 0) + 1
      return {n}
    }),
  )
  return {made, get: (n: number) => all[n]?.()}
}

it('makes what it has room for once, and not before it is asked for', () => {
  const {made, get} = things(8, 8)
  expect(made).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  for (let round = 0; round < 3; round++) for (let n = 0; n < 8; n++) expect(get(n)).toEqual({n})
  expect(made).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  expect(get(3)).toBe(get(3))
})

it('holds the first of what there is no room for, and what was made last', () => {
  const {made, get} = things(16, 20)
  for (let round = 0; round < 3; round++) for (let n = 0; n < 20; n++) expect(get(n)).toEqual({n})
  expect(made.slice(0, 14)).toEqual(Array(14).fill(1))
  expect(made.slice(14)).toEqual(Array(6).fill(3))
  get(19)
  get(18)
  expect(made.slice(18)).toEqual([3, 3])
})

it('makes again what had to give way', () => {
  const {made, get} = things(1, 2)
  for (const n of [0, 1, 0, 0]) expect(get(n)).toEqual({n})
  expect(made).toEqual([2, 1])
})
