import {expect, it} from 'vitest'
import {axisOf, labelledAxis} from '../../templates/axis.ts'

const many = Array.from({length: 400_000}, (_, n) => 100_000 + (n % 1000) * 900)

it('an axis holds the figures of any number of guides', () => {
  const axis = axisOf(many)
  expect(axis.from).toBeLessThan(100_000)
  expect(axis.to).toBeGreaterThan(900_000)
  expect(labelledAxis('USD', many, many).to).toBeGreaterThan(900_000)
})
