import {expect, it} from 'vitest'
import {alikeLists} from '../../src/link/alike.ts'

it('gives one list for all that hold the same', () => {
  const alike = alikeLists()
  const first = ['acme/L4', 'acme/L5']
  expect(alike(first)).toBe(first)
  expect(alike(['acme/L4', 'acme/L5'])).toBe(first)
  expect(alike([])).toBe(alike([]))
})

it('takes no list for another', () => {
  const alike = alikeLists()
  const lists = [[], [''], ['', ''], ['acme/L4'], ['acme/L4', 'L5'], ['acme/L4 L5'], ['L5', 'acme/L4']]
  for (const list of lists) alike(list)
  for (const list of lists) expect(alike([...list])).toEqual(list)
})
