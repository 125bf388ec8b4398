import {describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {noSiteData, type SiteData} from '../../src/model/data.ts'
import type {LinkedTerm} from '../../src/model/library.ts'
import {readGuide} from '../../src/read/index.ts'

const guide = (id: string, name: string, mapping = 'nothing') =>
  readGuide({
    path: `${id}.md`,
    sha256: '',
    messages: [],
    text: `# ${id.endsWith('engineer') ? 'Software Engineer' : 'Product Manager'} | ${name} Global Negotiation Guide\n\n**Level Mapping:** ${mapping}\n`,
  })

/** What a term leads to among these companies, each with a guide for software engineers. */
function led(
  term: string,
  companies: Readonly<Record<string, string>>,
  data: SiteData = noSiteData,
): LinkedTerm | undefined {
  const {entries} = link(
    [
      guide('zzz/software-engineer', 'Zzz', `Zzz SWE = ${term}`),
      ...Object.entries(companies).map(([id, name]) => guide(`${id}/software-engineer`, name)),
    ],
    data,
  )
  return entries.find(({id}) => id === 'zzz/software-engineer')?.terms[1]
}

describe('a company is known by what people call it', () => {
  it.each([
    ['AWS SDE II', 'amazon'],
    ['Twitch SDE II', 'amazon'],
    ['Chase SWE', 'jpmorgan-chase'],
    ['Slack SWE', 'salesforce'],
    ["Sam's Club SWE", 'walmart-global-tech'],
    ['a16z SWE', 'andreessen-horowitz'],
    ['BofA SWE', 'bank-of-america'],
    ['Cash App SWE', 'block'],
    ['Block/Square SWE', 'block'],
    ['Square SWE', 'square'],
    ['CockroachDB SWE', 'cockroach-labs'],
    ['DE Shaw SWE', 'de-shaw'],
    ['Epic SWE', 'epic-games'],
    ['E*TRADE SWE', 'etrade'],
    ['Google DeepMind L5', 'google'],
    ['Looker SWE', 'google'],
    ['GCP L4', 'google'],
    ['IBKR SWE', 'interactive-brokers'],
    ['ICE SWE', 'intercontinental-exchange'],
    ['JPMorgan SWE', 'jpmorgan-chase'],
    ['Meta FAIR SWE', 'meta'],
    ['Azure SDE', 'microsoft'],
    ['PANW SWE', 'palo-alto-networks'],
    ['Cisco SWE', 'splunk-cisco'],
    ['UHG SWE', 'unitedhealth-group'],
    ['Veeva SWE', 'veeva-systems'],
    ['Walmart SWE', 'walmart-global-tech'],
  ])('%s leads to %s', (term, id) => {
    expect(led(term, {[id]: 'Any'})).toMatchObject({company: {id}, guide: `${id}/software-engineer`})
  })
})

describe('twin folders are kept apart', () => {
  const twins = {
    elastic: 'Elastic',
    'elastic-security': 'Elastic (Security)',
    plaid: 'Plaid',
    'plaid-identity': 'Plaid',
  }

  it.each([
    ['Elastic SWE', 'elastic'],
    ['Elastic Security SWE', 'elastic-security'],
    ['Plaid SWE', 'plaid'],
    ['Plaid Identity SWE', 'plaid-identity'],
  ])('%s leads to %s', (term, id) => {
    expect(led(term, twins)?.guide).toBe(`${id}/software-engineer`)
  })

  it('where only one of them has guides, that one is meant if it is called so', () => {
    expect(led('Brex SWE', {'brex-ai': 'Brex'})?.guide).toBe('brex-ai/software-engineer')
  })

  it("what the site's own data calls a company goes before a folder's name", () => {
    const data = {
      ...noSiteData,
      companies: [{id: 'huggingface-enterprise', name: 'Hugging Face Enterprise', aliases: ['Hugging Face']}],
    }
    expect(led('Hugging Face SWE', {'huggingface-enterprise': 'HF Enterprise'}, data)?.guide).toBe(
      'huggingface-enterprise/software-engineer',
    )
  })
})

it('a well-known firm without a folder is understood and gets no id; with a folder it is a company', () => {
  expect(led('Bloomberg SWE', {})).toMatchObject({company: null, guide: null})
  expect(led('Bain Capital SWE', {bain: 'Bain'})).toMatchObject({company: null, guide: null})
  expect(led('S&P SWE', {'s-p-global': 'S&P Global'})?.guide).toBe('s-p-global/software-engineer')
})

it.each(['Bloomberg', 'Nasdaq', 'Credit Suisse (Legacy)'])('nobody is told that %s is unknown', (name) => {
  const {entries} = link(
    [
      guide(
        'zzz/software-engineer',
        'Zzz',
        `\n\n| Zzz Level | ${name} Equivalent | Globex Equivalent |\n|---|---|---|\n| SWE | Engineer | Engineer |`,
      ),
    ],
    noSiteData,
  )
  expect(entries[0]?.messages.map(({rule, actual}) => [rule, actual])).toEqual([['company-unresolved', 'Globex']])
})

it.each(['MBB', 'Big Tech', 'FAANG', 'Series B', 'Eindhoven'])('%s is no company', (name) => {
  expect(led(`${name} SWE`, {})?.company).toBeNull()
})

describe('a company that has no id keeps its name', () => {
  it.each([
    ['Bloomberg SWE', 'Bloomberg'],
    ['IBM Band 8 Data Scientist', 'IBM'],
    ['Lam Research Data Scientist', 'Lam Research'],
    ['Globex DE', 'Globex'],
    ['Globex Research Data Scientist', 'Globex Research'],
    ['The Initech Desk Staff Engineer', 'The Initech Desk'],
    ['M.C. Globex SWE (higher TC)', 'M.C. Globex'],
    ['globex44 Principal SWE', 'globex44'],
    ['mGlobex VP Eng', 'mGlobex'],
    ['GlobexDB ML Eng', 'GlobexDB'],
    ['Globex Senior/Staff ML', 'Globex'],
    ['Globex of Ohio L5', 'Globex of Ohio'],
    ['Globex SDE-2', 'Globex'],
    ['15Globex Engineer II', '15Globex'],
    ['Senior SWE at Globex', 'Globex'],
  ])('%s: %s', (term, firm) => expect(led(term, {})).toMatchObject({company: null, firm}))

  it.each([
    'FAANG Senior SWE',
    'L6 at FAANG-tier companies',
    'Series B SWE',
    'Eindhoven SWE',
    'L4/L5 (mid-senior) across the industry',
    'semiconductor industry Senior Data Engineer',
    'Staff Engineer elsewhere',
    'Something that nobody calls an equal',
    'IC4',
    'Google SWE',
  ])('%s names none', (term) => expect(led(term, {})?.firm).toBeNull())
})

it.each([
  ['Google', 'google'],
  ['Google/Meta', null],
  ['Google Ads/Google Cloud', 'google'],
  ['Globex/Samsung', null],
  ['Block/Square', 'block'],
])('an offer of %s is of %s', (company, id) => {
  const text = `nothing\n\n> **Negotiate Up Strategy:** "I have a competing offer from [${company}] at $300K TC."`
  expect(link([guide('zzz/software-engineer', 'Zzz', text)], noSiteData).entries[0]?.offerCompanies).toEqual([id])
})

it('a term leads nowhere where its company has no guide for the role', () => {
  expect(led('Notion PM', {notion: 'Notion'})?.company?.id).toBe('notion')
  expect(led('Netskope SWE', {})?.guide).toBeNull()
})

it('a line that a slash has parted once is parted by its other slashes too', () => {
  const {entries} = link(
    [guide('zzz/software-engineer', 'Zzz', 'Zzz SWE = Google L5 SWE / Meta E5 / Amazon SDE / Microsoft 63–64')],
    noSiteData,
  )
  expect(entries[0]?.terms.slice(1).map(({company}) => company?.id)).toEqual(['google', 'meta', 'amazon', 'microsoft'])
})

describe('the role that a term means', () => {
  /** A guide of its own role with one line, beside some of another company. */
  const meant = (role: string, slug: string, line: string) => {
    const one = (id: string, name: string, mapping: string) =>
      readGuide({
        path: `${id}.md`,
        sha256: '',
        messages: [],
        text: `# ${name} Global Negotiation Guide\n\n**Level Mapping:** ${mapping}\n`,
      })
    const {entries} = link(
      [
        one(`zzz/${slug}`, `${role} | Zzz`, line),
        one('amazon/devops-engineer', 'DevOps Engineer | Amazon', 'none'),
        one('amazon/software-engineer', 'Software Engineer | Amazon', 'none'),
        one('amazon/senior-software-engineer', 'Senior Software Engineer | Amazon', 'none'),
      ],
      noSiteData,
    )
    return entries.find(({id}) => id === `zzz/${slug}`)?.terms ?? []
  }

  it.each([
    // A guide's own rung is of its own role, in whatever words.
    [
      'Tide+ Platform Engineer',
      'tide-plus-platform-engineer',
      'Zzz Tide+ Platform Engineer = Amazon L5',
      0,
      'own',
      null,
    ],
    ['Senior Software Engineer', 'senior-software-engineer', 'Zzz Manager (Tech) = Amazon L5', 0, 'own', null],
    // Any engineer and any platform engineer are what the guide's own role is.
    [
      'Tide Platform Engineer',
      'tide-platform-engineer',
      'Zzz = Amazon Staff Platform Engineer',
      1,
      'own',
      'devops-engineer',
    ],
    ['Tide Platform Engineer', 'tide-platform-engineer', 'Zzz = Amazon Platform Eng', 1, 'own', 'devops-engineer'],
    ['Data Engineer', 'data-engineer', 'Zzz = Amazon Platform Eng', 1, 'DevOps Engineer', 'devops-engineer'],
    ['Tide Engineer', 'tide-engineer', 'Zzz = Amazon Process Engineer', 1, 'own', null],
    ['Security Engineer', 'security-engineer', 'Zzz = Amazon Senior Engineer', 1, 'own', null],
    ['Solutions Architect', 'solutions-architect', 'Zzz = Amazon Implementation Engineer', 1, 'own', null],
    ['Product Manager', 'product-manager', 'Zzz = Amazon Planning Manager', 1, 'own', null],
    ['Technical Program Manager', 'technical-program-manager', 'Zzz = Amazon TPM SDE-III', 1, 'own', null],
    // What is named is meant.
    [
      'Tide Engineer',
      'tide-engineer',
      'Zzz = Amazon Senior SWE',
      1,
      'Senior Software Engineer',
      'senior-software-engineer',
    ],
    [
      'Software Engineer',
      'software-engineer',
      'Zzz = Amazon Senior Engineer',
      1,
      'Senior Software Engineer',
      'senior-software-engineer',
    ],
    // Among software engineers a rank is a role, and `Senior SWE` names no SWE.
    ...(
      [
        ['Software Engineer', 'Amazon Senior SWE (L6)', 'Senior Software Engineer'],
        ['Software Engineer', 'Amazon SDE III', 'Senior Software Engineer'],
        ['Software Engineer', 'Amazon Lead Software Engineer', 'Senior Software Engineer'],
        ['Software Engineer', 'Amazon SDE II-III', 'own'],
        ['Software Engineer', 'Amazon SDE/Senior SDE', 'own'],
        ['Software Engineer', 'Amazon Senior', 'Senior Software Engineer'],
        ['Software Engineer', 'Amazon Senior Consultant', 'own'],
        ['Software Engineer', 'Amazon Member of Technical Staff', 'own'],
        ['Senior Software Engineer', 'Amazon SWE L6', 'own'],
        ['Senior Software Engineer', 'Amazon Senior/Staff SWE', 'own'],
        ['Senior Software Engineer', 'Amazon L6 (Staff)', 'own'],
        ['Senior Software Engineer', 'Amazon SDE II', 'Software Engineer'],
      ] as const
    ).map(([own, line, meaning]): [string, string, string, number, string, string] => {
      const slug = own.toLowerCase().replaceAll(' ', '-')
      return [
        own,
        slug,
        `Zzz = ${line}`,
        1,
        meaning,
        (meaning === 'own' ? own : meaning).toLowerCase().replaceAll(' ', '-'),
      ]
    }),
    [
      'Security Engineer',
      'security-engineer',
      'Zzz = Amazon Platform Engineer',
      1,
      'DevOps Engineer',
      'devops-engineer',
    ],
  ])('%s (%s): %s', (role, slug, line, n, meaning, guide) => {
    const term = meant(role, slug, line)[n]
    expect(term?.role).toBe(meaning === 'own' ? role : meaning)
    if (n > 0) expect(term?.guide).toBe(guide === null ? null : `amazon/${guide}`)
  })
})

it('a place that is remote work in a land has its name and kind', () => {
  const {places} = link(
    [
      readGuide({
        path: 'acme/software-engineer.md',
        sha256: '',
        messages: [],
        text: '# Software Engineer | Acme Global Negotiation Guide\n\n| Region | Base Salary |\n|---|---|\n| Berlin / Remote Germany | €90K |\n',
      }),
    ],
    noSiteData,
  )
  expect(places.map(({id, name, kind, country}) => [id, name, kind, country])).toEqual([
    ['de-berlin', 'Berlin', 'city', 'DE'],
    ['de-remote', 'Remote Germany', 'remote', 'DE'],
  ])
})
