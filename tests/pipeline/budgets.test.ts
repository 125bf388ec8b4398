import {expect, it} from 'vitest'
import {weighed} from '../../src/pipeline/budgets.ts'

const page = (bytes: number) => ({part: 'guide page', bytes}) as const

it('weighs guide pages by their median, so that one long guide breaks nothing', () => {
  const [pages] = weighed([page(6000), page(90_000), page(7000)])
  expect(pages).toMatchObject({bytes: 7000, holds: true})
})

it('is exceeded by one byte over', () => {
  expect(weighed([page(14 * 1024)])[0]?.holds).toBe(true)
  expect(weighed([page(14 * 1024 + 1)])[0]?.holds).toBe(false)
  expect(weighed([{part: 'style sheet', bytes: 12 * 1024 + 1}])[1]?.holds).toBe(false)
  expect(weighed([{part: 'script', bytes: 15 * 1024 + 1}])[2]?.holds).toBe(false)
})

it('adds scripts up', () => {
  const script = {part: 'script', bytes: 8 * 1024} as const
  expect(weighed([script, script])[2]).toMatchObject({bytes: 16 * 1024, holds: false})
})
