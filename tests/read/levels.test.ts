import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readGuide} from '../../src/read/index.ts'
import {formatChains, readChain} from '../../src/read/level-chain.ts'
import {formatLevels, levelCodes} from '../../src/read/level-code.ts'

const terms = (text: string) =>
  readChain(text).terms.map(({start, end, relation}) => `${relation} ${text.slice(start, end)}`)

describe('level mappings in a line', () => {
  it.each([
    ['Acme SRE (T4) = Initech L5 SRE = Hooli E5', ['self Acme SRE (T4)', 'equal Initech L5 SRE', 'equal Hooli E5']],
    [
      'Acme PM ≈ Initech L5 PM · Hooli PM (IC5)',
      ['self Acme PM', 'approximate Initech L5 PM', 'approximate Hooli PM (IC5)'],
    ],
    ['Acme PM ~ Initech L5 | Hooli E5', ['self Acme PM', 'approximate Initech L5', 'approximate Hooli E5']],
    [
      'Engineer at Acme (P3) = L4-L5 at Initech, E4 at Hooli',
      ['self Engineer at Acme (P3)', 'equal L4-L5 at Initech', 'equal E4 at Hooli'],
    ],
    [
      'Acme DE maps to Initech L4, Hooli IC4, and retail industry Senior DE.',
      ['self Acme DE', 'equal Initech L4', 'equal Hooli IC4', 'equal retail industry Senior DE'],
    ],
    [
      'Designer at Acme maps to D3–D4 in the Hooli ladder, depending on scope.',
      ['self Designer at Acme', 'equal D3–D4 in the Hooli ladder'],
    ],
    [
      'A3 = Initech L4, Hooli E4 | A4 = Initech L5, Hooli E5',
      ['self A3', 'equal Initech L4', 'equal Hooli E4', 'self A4', 'equal Initech L5', 'equal Hooli E5'],
    ],
    [
      'Acme SWE = J.P. Initech SWE = Hooli E4. In Toronto pay is lower.',
      ['self Acme SWE', 'equal J.P. Initech SWE', 'equal Hooli E4'],
    ],
    [
      'Acme PD (D2–D3) = Initech L4 UX | Hooli Designer–Sr. PD | Globex UX II',
      ['self Acme PD (D2–D3)', 'equal Initech L4 UX', 'equal Hooli Designer–Sr. PD', 'equal Globex UX II'],
    ],
    [
      'T4 (Initech L4, Hooli SDE-2) | T5 (Initech L5, Hooli SDE-3)',
      ['self T4', 'equal Initech L4', 'equal Hooli SDE-2', 'self T5', 'equal Initech L5', 'equal Hooli SDE-3'],
    ],
    ['T4 (Initech L4) | Hooli E4', ['self T4 (Initech L4)', 'equal Hooli E4']],
    ['Acme FDE = No direct equivalent at most firms = Initech L5', ['self Acme FDE', 'equal Initech L5']],
    ['Acme T4 = Initech L5 = N/A = No Exact Counterpart (Specialized)', ['self Acme T4', 'equal Initech L5']],
    [
      'Analyst at Acme maps to IC3 equivalent at peer security companies (Initech Analyst, Hooli Engineer) and L4–L5 Engineer at Globex.',
      [
        'self Analyst at Acme',
        'equal IC3 equivalent at peer security companies',
        'equal Initech Analyst',
        'equal Hooli Engineer',
        'equal L4–L5 Engineer at Globex',
      ],
    ],
    [
      'Analyst at Acme maps to L4/L5 across the industry. Equivalent titles include Scientist (Initech), Statistician (Hooli/Globex), and Analyst (Umbrella). Bands vary.',
      [
        'self Analyst at Acme',
        'equal L4/L5 across the industry',
        'equal Scientist (Initech)',
        'equal Statistician (Hooli/Globex)',
        'equal Analyst (Umbrella)',
      ],
    ],
    [
      'Engineer at Acme = L6/L7 at Initech, E6/E7 at Hooli',
      ['self Engineer at Acme', 'equal L6/L7 at Initech', 'equal E6/E7 at Hooli'],
    ],
    [
      "Acme's Senior Engineer is roughly a Google L5, an Initech E5, and a Hooli L3.",
      ["self Acme's Senior Engineer", 'approximate Google L5', 'approximate Initech E5', 'approximate Hooli L3'],
    ],
    ['Equivalent levels: Initech L5, Hooli E5', ['equal Initech L5', 'equal Hooli E5']],
    // Signs that no sample has.
    ['Acme T4 ↔ Initech L5 ↔ Hooli E5', ['self Acme T4', 'equal Initech L5', 'equal Hooli E5']],
    [
      'Acme T4 corresponds to Initech L5; comparable to Hooli E5',
      ['self Acme T4', 'equal Initech L5', 'approximate Hooli E5'],
    ],
    ['Acme T4 <=> Initech L5 ⇔ Hooli E5', ['self Acme T4', 'equal Initech L5', 'equal Hooli E5']],
    ['Acme T4 aligns with Initech L5 and Hooli E5.', ['self Acme T4', 'equal Initech L5', 'equal Hooli E5']],
    ['Equivalent to Initech L5, Hooli E5', ['equal Initech L5', 'equal Hooli E5']],
    ['Acme T4: Initech L5, Hooli E5', ['self Acme T4', 'equal Initech L5', 'equal Hooli E5']],
    ['Acme T4 – Initech L5 – Hooli E5', ['self Acme T4', 'equal Initech L5', 'equal Hooli E5']],
    ['Acme T4 (Initech L5, Hooli E5)', ['self Acme T4', 'equal Initech L5', 'equal Hooli E5']],
    [
      'PM at Acme maps to T3-T4 (L5-L6 equivalent at Initech, E5 at Hooli). Five years or more.',
      ['self PM at Acme', 'equal T3-T4', 'equal L5-L6 equivalent at Initech', 'equal E5 at Hooli'],
    ],
    ['Acme T4 = Initech L5/Hooli E5', ['self Acme T4', 'equal Initech L5', 'equal Hooli E5']],
    [
      'Acme EM = Initech L6 / Hooli SDM / Globex 64 Manager',
      ['self Acme EM', 'equal Initech L6', 'equal Hooli SDM', 'equal Globex 64 Manager'],
    ],
    ['Acme Analyst / Senior Analyst = Initech L3', ['self Acme Analyst / Senior Analyst', 'equal Initech L3']],
    ['T1 = L3, T2 = L4, T3 = L5', ['self T1', 'equal L3', 'self T2', 'equal L4', 'self T3', 'equal L5']],
    [
      'Acme T4 = Initech L5. Acme T5 = Initech L6.',
      ['self Acme T4', 'equal Initech L5', 'self Acme T5', 'equal Initech L6'],
    ],
    ['Career ladder: Engineer -> Senior Engineer -> Staff Engineer', []],
    // A rung between two others is near both.
    ['Acme T4 sits between Initech L4 and L5.', ['self Acme T4', 'approximate Initech L4 and L5']],
    [
      'Acme T4 is generally somewhere between an Initech L4 and an Initech L5; Hooli E4',
      ['self Acme T4', 'approximate Initech L4 and an Initech L5', 'approximate Hooli E4'],
    ],
    ['Acme T4 straddles L4 and L5 at Initech', ['self Acme T4', 'approximate L4 and L5 at Initech']],
    ['Acme T4 = between Initech L4 and L5', ['self Acme T4', 'approximate Initech L4 and L5']],
    ['Acme T4: between Initech L4 and L5', ['self Acme T4', 'approximate Initech L4 and L5']],
    [
      'Acme T4 falls between Initech L4 and Hooli E5',
      ['self Acme T4', 'approximate Initech L4', 'approximate Hooli E5'],
    ],
    [
      'Acme T4 lies between Initech L4–L5 and Hooli E4–E5',
      ['self Acme T4', 'approximate Initech L4–L5', 'approximate Hooli E4–E5'],
    ],
    // Other signs and verbs; the verbs relate where a level stands on both sides.
    ['Acme T4 ⇄ Initech L5 ⟶ Hooli E5', ['self Acme T4', 'equal Initech L5', 'equal Hooli E5']],
    ['Acme T4 (= Initech L5 = Hooli E5)', ['self Acme T4', 'equal Initech L5', 'equal Hooli E5']],
    [
      'Acme T4 equals Initech L5, Hooli E5 or Globex 63/64',
      ['self Acme T4', 'equal Initech L5', 'equal Hooli E5', 'equal Globex 63/64'],
    ],
    ['Acme T4 lines up with Initech L5 and Hooli E5', ['self Acme T4', 'equal Initech L5', 'equal Hooli E5']],
    ['Acme T4 translates to Initech L5', ['self Acme T4', 'equal Initech L5']],
    ['Acme T4 is closest to Initech L5', ['self Acme T4', 'approximate Initech L5']],
    ['Acme T4 would be L5 at Initech', ['self Acme T4', 'equal L5 at Initech']],
    ['Pay at Acme would be in line with Initech', ['self Pay at Acme would be in line with Initech']],
    // What is above or below a rung is no equal of it.
    ['Acme T5 > Initech L5 = Hooli E5', ['self Acme T5']],
    ['Acme T5 ≥ Initech L5, Hooli E5', ['self Acme T5']],
    [
      'Acme T4 = Initech L4 | Acme T5 < Initech L6 | Acme T6 = Initech L6',
      ['self Acme T4', 'equal Initech L4', 'self Acme T5', 'self Acme T6', 'equal Initech L6'],
    ],
    [
      'Acme T4 is one level below Initech L5. Acme T5 = Initech L5.',
      ['self Acme T4', 'self Acme T5', 'equal Initech L5'],
    ],
    ['Acme T5 and above = Initech L6', ['self Acme T5 and above', 'equal Initech L6']],
    // Without levels on both sides the sign parts terms, as some authors have it.
    [
      'Acme SWE = No Direct Equivalent (Specialized) > Initech SWE = Hooli SWE > Globex Tech SWE',
      ['self Acme SWE', 'equal Initech SWE', 'equal Hooli SWE', 'equal Globex Tech SWE'],
    ],
  ])('%s', (text, expected) => expect(terms(text)).toEqual(expected))

  it('what is written reads back', () => {
    const company = fc.constantFrom('Initech', 'Hooli', 'Globex', 'Umbrella Labs', 'Soylent & Sons', 'Stark (Robotics)')
    const rung = fc.constantFrom('L5', 'E4-E5', 'Senior Engineer', 'SDE II', '(IC4)', 'Staff PM (M2)', 'Band 8 Analyst')
    const term = fc.tuple(company, rung).map((words) => words.join(' '))
    const peer = fc.record({text: term, relation: fc.constantFrom('equal' as const, 'approximate' as const)})
    const chain = fc.record({self: term, peers: fc.array(peer, {minLength: 1, maxLength: 5})})
    fc.assert(
      fc.property(fc.array(chain, {minLength: 1, maxLength: 4}), (chains) => {
        expect(terms(formatChains(chains))).toEqual(
          chains.flatMap(({self, peers}) => [
            `self ${self}`,
            ...peers.map(({text, relation}) => `${relation} ${text}`),
          ]),
        )
      }),
    )
  })

  it('terms lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'AceL45 =~≈|,;./()[]-–at\n'), maxLength: 80}), (text) => {
        let at = 0
        for (const {start, end} of readChain(text).terms) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('grade codes', () => {
  it.each([
    ['Initech L5', ['L5']],
    ['Initech L4-L5 SRE', ['L4', 'L5']],
    ['Hooli IC4-5', ['IC4', 'IC5']],
    ['Hooli E4/E5', ['E4', 'E5']],
    ['Initech M1/L6', ['M1', 'L6']],
    ['Umbrella SDE 61–62', ['61', '62']],
    ['Globex Band 8', ['8']],
    ['Globex level 5', ['5']],
    ['grade 7 at Globex', ['7']],
    ['Globex L-5', ['L5']],
    ['Globex IC-4 to IC-5', ['IC4', 'IC5']],
    ['Globex L-4–L-5 SRE', ['L4', 'L5']],
    ['Initech L4 and L5', ['L4', 'L5']],
    ['Mid (IC3 & IC4)', ['IC3', 'IC4']],
    ['Initech JG 14', ['14']],
    ['Initech Pay Grade 9', ['9']],
    ['Initech L4 and an Initech L5', ['L4', 'L5']],
    ['Initech L4 and Initech L5', ['L4', 'L5']],
    ['L5 and L4 reports', ['L5']],
    ['L4 and E5', ['L4']],
    // A grade and a step in it; what may be a range is one only beside another step or its company's name.
    ['Hooli 2-2', ['2-2']],
    ['Hooli 3-1/3-2', ['3-1', '3-2']],
    ['Hooli 1-2 to 2-2', ['1-2', '2-2']],
    ['TikTok 1-2', ['1-2']],
    ['Engineer 1-2', []],
    ['3-1 years', []],
    ['2-1-1', []],
    ['L4 and 10 years', ['L4']],
    ['Initech SDE II', []],
    ['Initech senior level 5+ years', []],
    ['a level 3 months later', []],
    ['a band 10% higher', []],
    ['entry level 2026 grads', []],
    ['entry-level 2, high-level 3', []],
    ['L-1 visa, E-3 status, M-1 visas', []],
    ['L-5 and an L-1 visa', ['L5']],
    ['Initech E-commerce, B-52', []],
    ['C3.ai SWE', []],
    ['C3 AI Senior SWE (IC4)', ['IC4']],
    ['N26 Senior Engineer', []],
    ['Initech C3', ['C3']],
    ['Uber L5a', ['L5a']],
    ['Uber L5A/L5B', ['L5a', 'L5b']],
    ['Hooli L4–L5B', ['L4', 'L5b']],
    ['Initech PM (PM2-PM3)', ['PM2', 'PM3']],
    ['Senior TPM (TPM3)', ['TPM3']],
    ['DS3–DS4 at Initech', ['DS3', 'DS4']],
    ['Initech PM2', []],
    ['Initech SDE (SDE2)', []],
    ['Series B, Q3 2026, SOC 2', []],
  ])('%s', (text, codes) => expect(levelCodes(text)).toEqual(codes))

  it('are formatted so that they read back', () => {
    const prefix = fc.constantFrom('L', 'E', 'IC', 'ICT', 'P', 'T', 'M', 'D')
    const code = fc.tuple(prefix, fc.integer({min: 1, max: 14})).map((parts) => parts.join(''))
    const bare = fc.integer({min: 1, max: 99}).map(String)
    fc.assert(
      fc.property(fc.oneof(fc.tuple(code), fc.tuple(code, code), fc.tuple(bare)), (codes) => {
        expect(levelCodes(formatLevels(codes))).toEqual(codes)
      }),
    )
  })

  it('read back as they are written', () => {
    const code = fc.tuple(fc.constantFrom('L', 'E', 'IC', 'ICT', 'P', 'T'), fc.integer({min: 1, max: 14}))
    fc.assert(
      fc.property(
        code,
        fc.integer({min: 1, max: 3}),
        fc.constantFrom('-', '–', '/', ' - ', ' to '),
        ([prefix, low], more, dash) => {
          const range = [`${prefix}${low}`, `${prefix}${low + more}`]
          expect(levelCodes(`Initech ${range.join(dash)} Engineer`)).toEqual(range)
          expect(levelCodes(`Initech ${range[0]}${dash}${low + more} Engineer`)).toEqual(range)
          expect(levelCodes(`Initech Engineer (${range[0]})`)).toEqual([range[0]])
        },
      ),
    )
  })
})

describe('columns of a mapping table', () => {
  const read = (table: string) =>
    readGuide({
      path: 'acme/software-engineer.md',
      sha256: '',
      messages: [],
      text: `# Software Engineer | Acme Global Negotiation Guide\n\n#### Level Mapping\n\n${table}\n`,
    }).levelMapping?.terms.map(({companyText, raw}) => [companyText, raw])

  it('a column of statements, of pay or of time is no company’s, whatever its head says', () => {
    expect(
      read(
        '| Acme Level | Initech | Remit | Cash | Tenure | Reports to |\n|---|---|---|---|---|---|\n' +
          '| SWE I | Engineer | Owns a service; on call every sixth week | $150K–$180K | 2–5 years | Manager |\n' +
          '| SWE II | Senior Engineer | Sets the direction of three services for two teams and reviews | $190K–$220K | 5+ yrs | Director |',
      ),
    ).toEqual([
      [null, 'SWE I'],
      ['Initech', 'Engineer'],
      [null, 'SWE II'],
      ['Initech', 'Senior Engineer'],
    ])
  })

  it('a column under a name that nobody knows is a company’s', () => {
    expect(read('| Acme Level | Globex | Bank of Hooli |\n|---|---|---|\n| SWE I | Engineer II | Associate |')).toEqual(
      [
        [null, 'SWE I'],
        ['Globex', 'Engineer II'],
        ['Bank of Hooli', 'Associate'],
      ],
    )
  })

  it('a cell that says that there is no equal names none', () => {
    expect(
      read(
        '| Acme Level | Globex | Initech |\n|---|---|---|\n| FDE | (No direct equivalent -- a new role) | n/a |\n| SWE | Engineer | None |',
      ),
    ).toEqual([
      [null, 'FDE'],
      [null, 'SWE'],
      ['Globex', 'Engineer'],
    ])
  })

  it('a rung above or below is no equal, and is told with its place; one between two others is near both', () => {
    const {levelMapping, messages} = readGuide({
      path: 'acme/software-engineer.md',
      sha256: '',
      messages: [],
      text: '# Software Engineer | Acme Global Negotiation Guide\n\n#### Level Mapping\n\n| Acme Level | Globex | Initech |\n|---|---|---|\n| SWE I | > L3 | ~E3 |\n| SWE II | between L4 and L5 | below E5 |\n',
    })
    expect(levelMapping?.terms.map(({raw, relation, levels}) => [raw, relation, levels])).toEqual([
      ['SWE I', 'self', []],
      ['~E3', 'approximate', ['E3']],
      ['SWE II', 'self', []],
      ['between L4 and L5', 'approximate', ['L4', 'L5']],
    ])
    expect(messages.map(({rule, actual, span}) => [rule, actual, span.line, span.column])).toEqual([
      ['level-unequal', '>', 7, 11],
      ['level-unequal', 'below', 8, 32],
    ])
  })

  it('of rows that are attributes only titles and levels are rungs', () => {
    expect(
      read(
        '| | Acme | Initech |\n|---|---|---|\n| Title | SWE II | Senior Engineer |\n| Scope | One service | A platform |\n| Typical YOE | 3–5 years | 5–8 years |\n| Comp Parity | Base | Comparable |',
      ),
    ).toEqual([
      [null, 'SWE II'],
      ['Initech', 'Senior Engineer'],
    ])
  })
})

describe('the column of a guide’s own company', () => {
  it.each([
    ['Intercontinental Exchange (ICE)', 'ICE Level', true],
    ['American Express', 'AmEx Level', true],
    ['Bank of America', 'BofA', true],
    ['Electronic Arts', 'EA Level', true],
    ['Charles Schwab', 'Schwab', true],
    ['HashiCorp (IBM)', 'IBM', false],
    ['Citadel Securities', 'Citi', false],
    ['Epic Systems', 'EY', false],
    ['Morgan Stanley', 'Meta', false],
  ])('%s: %s', (company, head, isOwn) => {
    const {levelMapping} = readGuide({
      path: 'acme/software-engineer.md',
      sha256: '',
      messages: [],
      text: `# Software Engineer | ${company} Global Negotiation Guide\n\n#### Level Mapping\n\n| ${head} | Initech |\n|---|---|\n| SWE I | Engineer II |\n`,
    })
    expect(levelMapping?.terms[0]?.relation).toBe(isOwn ? 'self' : 'equal')
  })
})

describe('an own rung that is called by its role has its grade in brackets', () => {
  it.each([
    ['Data Scientist', 'DS1 (L3-L4)', ['L3', 'L4']],
    ['Product Manager', 'P1 (L3-L4)', ['L3', 'L4']],
    ['Product Designer', 'D3 (L6+)', ['L6']],
    // Codes of ladders of their own, and words beside the grade.
    ['Product Manager', 'IC4 (L5)', ['IC4']],
    ['Engineering Manager', 'M2 (L6)', ['M2']],
    ['Product Manager', 'P1 (L3 at Initech)', ['P1']],
  ])('%s: %s', (role, rung, levels) => {
    const read = (mapping: string) =>
      readGuide({
        path: 'acme/role.md',
        sha256: '',
        messages: [],
        text: `# ${role} | Acme Global Negotiation Guide\n\n#### Level Mapping\n\n${mapping}\n`,
      }).levelMapping?.terms
    expect(read(`| Internal Level | Initech |\n|---|---|\n| ${rung} | P1 (L4) |`)).toMatchObject([
      {relation: 'self', levels},
      {relation: 'equal', levels: ['P1']},
    ])
    expect(read(`${rung} = Initech E5`)?.[0]?.levels).toEqual(levels)
  })
})

it('the own rung may have two names', () => {
  const {levelMapping} = readGuide({
    path: 'acme/data-engineer.md',
    sha256: '',
    messages: [],
    text: '# Data Engineer | Acme Global Negotiation Guide\n\n**Level Mapping:** Data Engineer (IC3) | Acme Data Band 3 | Equivalent: Initech L4, Hooli P4\n',
  })
  expect(levelMapping?.terms.map(({raw, relation}) => [raw, relation])).toEqual([
    ['Data Engineer (IC3)', 'self'],
    ['Acme Data Band 3', 'self'],
    ['Initech L4', 'equal'],
    ['Hooli P4', 'equal'],
  ])
})

it('a line that puts one level above another keeps its words, equates nothing and is told of', () => {
  const text =
    '# Data Engineer | Acme Global Negotiation Guide\n\n**Level Mapping:** Acme IC5 is well above Initech L5\n'
  const {levelMapping, sections, messages} = readGuide({path: 'acme/data-engineer.md', sha256: '', messages: [], text})
  expect(levelMapping).toBeNull()
  expect(sections.map(({title}) => title)).toEqual(['Level Mapping'])
  expect(messages).toMatchObject([
    {rule: 'level-unequal', actual: 'is well above', span: {line: 3, column: 29, endColumn: 42}},
  ])
})

describe('signs of equality that are rarely written', () => {
  it.each(['≙', '≜'])('Acme E3 %s Initech L4', (sign) => {
    const {terms} = readChain(`Acme E3 ${sign} Initech L4; Acme E4 ${sign} Initech L5`)
    expect(terms.map(({relation, chain}) => [relation, chain])).toEqual([
      ['self', 0],
      ['equal', 0],
      ['self', 1],
      ['equal', 1],
    ])
  })
})

describe('a mapping under a label that leads its line in', () => {
  it.each(['Leveling equivalents', 'Levels map', 'Internal level comparison', 'Level crosswalk'])('%s', (label) => {
    const {levelMapping} = readGuide({
      path: 'acme/software-engineer.md',
      sha256: '',
      messages: [],
      text: `# Software Engineer | Acme Global Negotiation Guide\n\n**${label}:** G7 is comparable to Initech L4 and Hooli E4.\n`,
    })
    expect(levelMapping?.terms.map(({raw, relation}) => [raw, relation])).toEqual([
      ['G7', 'self'],
      ['Initech L4', 'approximate'],
      ['Hooli E4', 'approximate'],
    ])
  })

  it.each(['How the levels line up', 'How Acme Levels Compare', 'Level Translation'])(
    'under a heading: %s',
    (label) => {
      const {levelMapping} = readGuide({
        path: 'acme/software-engineer.md',
        sha256: '',
        messages: [],
        text: `# Software Engineer | Acme Global Negotiation Guide\n\n#### ${label}\n- Acme G7 = Initech L4 = Hooli E4\n`,
      })
      expect(levelMapping?.terms.map(({raw}) => raw)).toEqual(['Acme G7', 'Initech L4', 'Hooli E4'])
    },
  )
})
