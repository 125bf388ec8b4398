import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {parseQuery} from '../../src/search/query.ts'
import {beginning, slipped} from '../../src/search/words.ts'
import {indexOf, open, own, type Site, texts} from './library.ts'

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

const telAviv = '| Tel Aviv | ₪500K–₪600K | ₪100K–₪150K | 10% | ₪600K–₪700K |'
const remoteUs = '| Remote US | $150K–$200K | $80K–$160K | 10% | $185K–$260K |'

/** Companies whose names are slips, words, parts or other names of something else. */
const namesakes: Readonly<Record<string, string>> = {
  'avidxchange/software-engineer.md': own('Software Engineer', 'AvidXchange', 'Invoices'),
  'intercontinental-exchange/software-engineer.md': own('Software Engineer', 'Intercontinental Exchange', 'Trades'),
  'snowflake-ai/senior-software-engineer.md': own('Senior Software Engineer', 'Snowflake AI', 'Models'),
  'databricks/software-engineer.md': own('Software Engineer', 'Databricks', 'Snowflake offers'),
  'alibaba/devops-engineer.md': own('DevOps Engineer', 'Alibaba', 'Warehouses'),
  'alibaba/alibaba-cloud-engineer.md': own('Alibaba Cloud Engineer', 'Alibaba', 'Warehouses'),
  'bank-of-america/data-engineer.md': own('Data Engineer', 'Bank of America', 'Warehouses'),
  'deutsche-bank/data-engineer.md': own('Data Engineer', 'Deutsche Bank', 'Warehouses'),
  'disney/software-engineer.md': own('Software Engineer', 'Disney', 'Guests'),
  'github/copilot-ai-platform-engineer.md': own('Copilot AI Platform Engineer', 'GitHub', 'Completions'),
  'github/devops-engineer.md': own('DevOps Engineer', 'GitHub', 'Runners'),
  'google/data-engineer.md': own('Data Engineer', 'Google', 'Warehouses').replaceAll('(L4)', '(L3-L4)'),
  'google/engineering-manager.md': own('Engineering Manager', 'Google', 'Teams').replaceAll('(L4)', '(L6)'),
  'google/product-manager.md': own('Product Manager', 'Google', 'Launches').replaceAll('(L4)', '(L5-L6)'),
  'google/software-engineer.md': own('Software Engineer', 'Google', 'Search').replaceAll('(L4)', '(L3-L5)'),
  'groq/software-engineer.md': own('Software Engineer', 'Groq', 'Chips'),
  'kkr/data-engineer.md': own('Data Engineer', 'KKR', 'Warehouses'),
  'meta/software-engineer.md': own('Software Engineer', 'Meta', 'Feeds', remoteUs),
  'notion/software-engineer.md': own(
    'Software Engineer',
    'Notion',
    'Stripe offers | Junior hires | Graph',
    telAviv,
  ).replace('- Levels.fyi', 'Layouts are drawn.\n- Levels.fyi'),
  'notion/product-manager.md': own('Product Manager', 'Notion', 'Notes').replace(
    '- Levels.fyi',
    'The graph has layouts of its own.\n- Levels.fyi',
  ),
  'point72/software-engineer.md': own('Software Engineer', 'Point72', 'Alpha'),
  'rapyd/data-engineer.md': own('Data Engineer', 'Rapyd', 'Payments', telAviv),
  'remote/software-engineer.md': own('Software Engineer', 'Remote.com', 'Payroll'),
  'stripe/software-engineer.md': own('Software Engineer', 'Stripe', 'Cards'),
  'tesla/software-engineer.md': own('Software Engineer', 'Tesla', 'Cars', remoteUs.replace('Remote US', 'Austin')),
  'vast-data/software-engineer.md': own('Software Engineer', 'Vast Data', 'Disks', telAviv),
}

describe('among names that are like one another, a query finds its guide', () => {
  let among: Site
  beforeAll(async () => {
    among = await open(indexOf(namesakes))
  })
  for (const [kind, text, id] of [
    ['by initials with points', 'K.K.R. data engineer', 'kkr/data-engineer'],
    ['by a plus written as a word', 'disneyplus swe', 'disney/software-engineer'],
    ['by a name without its small words', 'bank america de', 'bank-of-america/data-engineer'],
    ['by a ticker', 'fb swe', 'meta/software-engineer'],
    ['by how new somebody is', 'stripe new grad', 'stripe/software-engineer'],
    ['with a slip in three letters', 'grq software engineer', 'groq/software-engineer'],
    ['with a slip beside a number', 'pont72 software engineer', 'point72/software-engineer'],
    ['by a role that holds its company', 'alibaba cloud engineer', 'alibaba/alibaba-cloud-engineer'],
    ['by a role that has all its words', 'copilot platform engineer', 'github/copilot-ai-platform-engineer'],
    ['by its role, not half a company', 'data engineer tel aviv', 'rapyd/data-engineer'],
    ['by a place that is a company elsewhere', 'software engineer remote us', 'meta/software-engineer'],
    ['by a twin that is alone', 'snowflake swe', 'snowflake-ai/senior-software-engineer'],
    ['by two words that are nearly one', 'avid exchange swe', 'avidxchange/software-engineer'],
    ['by the state of a city', 'software engineer texas', 'tesla/software-engineer'],
    ['by a city with its state', 'engineer austin tx', 'tesla/software-engineer'],
    ['by a level alone, a software engineer', 'google l4', 'google/software-engineer'],
    ['by one of two levels', 'google l5-l6 manager', 'google/engineering-manager'],
    ['by its company, not who speaks of it', 'how much does stripe pay in tel aviv', 'stripe/software-engineer'],
    ['by its company, whatever rare word is with it', 'google junior software engineer', 'google/software-engineer'],
    ['by words that one sentence has', 'graph layouts', 'notion/product-manager'],
  ] as const)
    it(`${kind}: ${text}`, async () => expect((await among.ids(text))[0]).toBe(id))
})

it('what is special in a role says more than that it is an engineer', async () => {
  const roles = [
    'LPU Inference Platform',
    'Software',
    'DevOps',
    'Security',
    'Data',
    'Hub Platform',
    'API Platform',
    'Flink',
    'EUV',
  ]
  const guides = roles.map((role) => [
    `groq/${role.toLowerCase().replaceAll(' ', '-')}-engineer.md`,
    own(`${role} Engineer`, 'Groq', 'Inference'),
  ])
  const site = await open(indexOf(Object.fromEntries(guides)))
  expect((await site.ids('groq inference engineer'))[0]).toBe('groq/lpu-inference-platform-engineer')
  expect((await site.ids('groq engineer'))[0]).toBe('groq/software-engineer')
})

describe('what is typed is read as it is meant', () => {
  it.each([
    ['SDE2', ['sde', 'ii']],
    ['engineer 3', ['engineer', 'iii']],
    ['ict 4', ['ict4']],
    ['staff+ at W&B', ['staff', 'w&b']],
    ['D.E. Shaw', ['de', 'shaw']],
    ['j and j', ['j&j']],
    ['Plaid, Inc. total comp', ['plaid']],
  ])('%s', (text, terms) => expect(parseQuery(text).terms).toEqual(terms))

  it('words are joined as they were typed, a plural too', () => {
    expect(parseQuery('sales force').joined).toEqual(['salesforce'])
  })

  it('letters swapped are a smaller slip than a letter left out, and no digit is one', () => {
    expect(slipped('sanp', 'snap', false)).toBeGreaterThan(slipped('sanp', 'sap', false))
    expect(slipped('point73', 'point72', false)).toBe(0)
  })

  it('the beginning of a word says more where it is no word itself', () => {
    expect(beginning('bridgew', 'bridgewater', true)).toBeGreaterThan(beginning('bridgew', 'bridgewater', false))
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
