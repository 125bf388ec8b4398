import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {indexOf, open, type Site, texts} from './library.ts'

let site: Site
beforeAll(async () => {
  site = await open(indexOf(texts))
})
const first = async (text: string): Promise<string | undefined> => (await site.ids(text))[0]

describe('a query finds its guide', () => {
  for (const [kind, text, id] of [
    ['by its names', 'stripe software engineer', 'stripe/software-engineer'],
    ['in any order', 'engineer senior stripe software', 'stripe/senior-software-engineer'],
    ['by abbreviations', 'google sre', 'google/devops-engineer'],
    ['by abbreviations of two words', 'stripe sr swe', 'stripe/senior-software-engineer'],
    ['with slips', 'hugingface securty enginer', 'hugging-face/security-engineer'],
    ['with letters swapped', 'stirpe senior', 'stripe/senior-software-engineer'],
    ['with words written as one', 'huggingface security', 'hugging-face/security-engineer'],
    ['with one word written as two', 'goo gle tpm', 'google/technical-program-manager'],
    ['by beginnings', 'hug sec', 'hugging-face/security-engineer'],
    ['in the plural', 'data engineers disney', 'disney/data-engineer'],
    ['by place', 'devops london', 'google/devops-engineer'],
    ['by place without accents', 'sao paulo', 'google/devops-engineer'],
    ['by country', 'brazil', 'google/devops-engineer'],
    ['by currency', 'who pays in BRL', 'google/devops-engineer'],
    ['by the sign of a currency', 'R$', 'google/devops-engineer'],
    ['by level', 'disney p3', 'disney/data-engineer'],
    ['by a level between two that are stated', 'p4', 'disney/data-engineer'],
    ['by its tagline', 'error budgets', 'google/devops-engineer'],
    ['by a word of its text alone', 'zymurgy', 'stripe/ml-ai-engineer'],
    ['with capitals, signs and spaces', '  STRIPE, (ml/ai)!  ', 'stripe/ml-ai-engineer'],
  ] as const)
    it(`${kind}: ${text}`, async () => expect(await first(text)).toBe(id))

  it('and not what shares nothing with it', async () => {
    expect(await site.ids('qqqq zzzz')).toEqual([])
    expect(await site.ids('')).toEqual([])
    expect(await site.ids('?!')).toEqual([])
  })

  it('says which words no guide has', async () => {
    expect((await site.finder.find('stripe xylophone')).missing).toEqual(['xylophone'])
  })

  it('a name counts for more than a text that speaks of it', async () => {
    const found = await site.ids('google')
    expect(found.slice(0, 2).every((id) => id.startsWith('google/'))).toBe(true)
  })
})

describe('files are loaded as they are needed', () => {
  it('names alone for names, one shard for a word of a text, none twice', async () => {
    const fresh = await open(indexOf(texts))
    await fresh.finder.find('stripe software engineer')
    expect(fresh.loaded).toEqual(['search/names.json'])
    await fresh.finder.find('zymurgy')
    await fresh.finder.find('zymurgy')
    expect(fresh.loaded.map((path) => path.replace(/\d+/, 'n'))).toEqual([
      'search/names.json',
      'search/text.json',
      'search/text/n.json',
    ])
  })

  it('a file that could not be had is asked for again', async () => {
    const files = new Map(indexOf(texts))
    const text = files.get('search/text.json') ?? ''
    files.delete('search/text.json')
    const fresh = await open(files)
    await expect(fresh.finder.find('zymurgy')).rejects.toThrow()
    files.set('search/text.json', text)
    expect(await fresh.ids('zymurgy')).toEqual(['stripe/ml-ai-engineer'])
  })
})

describe('whatever is typed', () => {
  it('search never throws, and gives the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({unit: 'grapheme'}), fc.string()), async (text) => {
        expect(await site.finder.find(text)).toEqual(await site.finder.find(text))
      }),
      {numRuns: 200},
    )
  })

  it('words of the objects that JavaScript itself has are words', async () => {
    for (const text of ['constructor', '__proto__', 'toString valueOf', 'hasOwnProperty stripe'])
      expect(Array.isArray(await site.ids(text))).toBe(true)
  })
})

it('the same guides in any order give the same files', () => {
  const turned = Object.fromEntries(Object.entries(texts).reverse())
  expect([...indexOf(turned)]).toEqual([...indexOf(texts)])
})
