import {expect, it} from 'vitest'
import {amount, short} from '../../src/model/format.ts'

it.each([
  [950, '950'],
  [224_000, '224K'],
  [322_250, '322.25K'],
  [1_085_000, '1.085M'],
  [1_234_567, '1,234,567'],
  [1_900_000_000, '1.9B'],
  [1_230_500_000, '1230.5M'],
  [1_234_567_890, '1,234,567,890'],
  [-5000, '-5K'],
  [0, '0'],
])('%d is written %s', (figure, written) => expect(short(figure)).toBe(written))

it('a range is written with the unit of each of its ends', () => {
  expect(amount('IDR', 420_000_000, 1_030_000_000)).toBe('IDR 420M–IDR 1.03B')
  expect(amount('VND', 700_000_000, 1_300_000_000)).toBe('VND 700M–VND 1.3B')
})
