import type {Band, LevelTerm, Pay, WholeGuide} from '../../src/model/guide.ts'
import {type Entry, type Library, noOthers} from '../../src/model/library.ts'
import type {SiteConfig} from '../../src/model/site.ts'
import type {Span} from '../../src/model/span.ts'
import type {Component, Move, Value} from '../../src/model/value.ts'

/** A library made by hand: what reading and linking would give for two small guides. */

export const at = (line: number): Span => ({line, column: 1, endLine: line, endColumn: 20})

export const usd = (min: number, max: number): Value => ({kind: 'money', currency: 'USD', min, max, per: 'year'})

export const config: SiteConfig = {
  name: 'Test guides',
  origin: 'https://guides.example',
  base: '',
  repository: null,
  assets: {css: '/assets/a.css', js: '/assets/a.js', icon: '/assets/a.svg'},
  release: '2026-03-01',
}

export const pay = (header: string, raw: string, ...values: Value[]): Pay => ({header, raw, span: at(7), values})

export const band = (label: string, cells: Partial<Record<Component, Pay>>, id = label.toLowerCase()): Band => ({
  id,
  region: {id: `us-${id}`, label, raw: label, country: 'US', kind: 'city', places: [`us-${id}`]},
  level: null,
  base: null,
  stock: null,
  bonus: null,
  signing: null,
  total: null,
  ...cells,
  other: [],
  span: at(7),
})

const ask: Move = {
  component: 'base',
  kind: 'money',
  currency: 'USD',
  min: 228000,
  max: 228000,
  text: '$228K',
  span: at(20),
}

const term = (raw: string, relation: LevelTerm['relation'], companyText: string | null): LevelTerm => ({
  raw,
  span: at(11),
  relation,
  companyText,
  roleText: null,
  levels: ['L4', 'L5'],
  row: null,
})

const sum = 'a'.repeat(64)
const none = {read: 0, text: 0, failed: 0}

export function guide(id: string, change: Partial<WholeGuide> = {}): WholeGuide {
  const [company = '', role = ''] = id.split('/')
  return {
    id,
    path: `${id}.md`,
    sha256: sum,
    kind: 'guide',
    title: `${role} | ${company} Guide`,
    titleSpan: at(1),
    role: {slug: role, name: role, levels: []},
    company: {slug: company, name: company},
    tagline: {text: 'Base | 2026 Focus: Growth', tags: ['Base'], focus: {year: 2026, text: 'Growth'}, span: at(3)},
    asOf: {from: 2025, to: 2026},
    bands: [
      band('Boston', {
        base: pay('Base', '$180K–$235K', usd(180000, 235000)),
        stock: {
          ...pay('Stock', '$140K+', {...usd(140000, 140000), per: 'grant', years: 4, open: true} as Value),
          instrument: 'RSU',
        },
        bonus: pay('Bonus', '5–10%', {kind: 'percent', min: 5, max: 10}),
        total: pay('Total', '$235K–$330K', usd(235000, 330000)),
      }),
    ],
    signature: false,
    labels: [],
    levelMapping: {
      raw: 'A = B ≈ C',
      span: at(11),
      note: null,
      terms: [term('A', 'self', null), term('B', 'equal', 'B'), term('C', 'approximate', 'Nobody')],
    },
    levers: [
      {
        id: 'rare',
        title: 'Rare skill',
        text: 'Say it at [company].',
        scripts: [{text: 'at [company]', placeholders: [{token: '[company]', start: 3, end: 12}], span: at(15)}],
        amounts: [ask],
        span: at(15),
      },
    ],
    strategy: {
      text: 'I need $228K.',
      scripts: [],
      asks: [ask],
      floor: [],
      offers: [{company: 'B', amounts: [ask]}],
      span: at(20),
    },
    sections: [{id: 'why', title: 'Why', kind: 'prose', span: at(9)}],
    sources: [{text: 'Levels.fyi (2025-2026)', publisher: 'Levels.fyi', years: [2025, 2026], url: null, span: at(30)}],
    frontMatter: null,
    prose: {
      levelMapping: '<p>A = B ≈ C</p>',
      levers: ['<p>Say it at [company].</p>'],
      strategy: '<p>I need $228K.</p>',
      sections: ['<p>Because &#x3C;b> &#x26; "you"</p>'],
    },
    messages: [],
    counts: {cells: none, levers: none, asks: none},
    ...change,
  }
}

export function entry(id: string, change: Partial<WholeGuide> = {}): Entry<WholeGuide> {
  const [company = '', role = ''] = id.split('/')
  return {
    id,
    url: `/guides/${id}/`,
    guide: guide(id, change),
    company: {id: company, name: company},
    role: {id: role, name: role},
    totalBasis: 'annual',
    computed: {boston: {currency: 'USD', min: 224000, max: 322250, formula: 'base + bonus + stock / 4'}},
    anchors: {},
    terms: [
      {company: {id: company, name: company}, firm: null, role: null, guide: id, others: [], nodes: [], candidates: []},
      {
        company: {id: 'b', name: 'B'},
        firm: null,
        role: null,
        guide: 'b/engineer',
        others: [],
        nodes: [],
        candidates: [],
      },
      {company: null, firm: 'Nobody', role: null, guide: null, others: [], nodes: [], candidates: []},
    ],
    termsRead: 3,
    offerCompanies: ['b'],
    mapsTo: ['b/engineer'],
    mappedFrom: [{guide: 'b/engineer', raw: 'A', relation: 'equal', span: at(11), mutual: true}],
    sameRole: noOthers,
    sameCompany: noOthers,
    messages: [
      {
        rule: 'total-adds-up',
        severity: 'info',
        path: `${id}.md`,
        span: at(7),
        message: 'Unexpected total `$235K`, expected `$224K`',
        actual: '$235K',
        expected: ['$224K'],
        related: {path: `${id}.md`, span: at(7), message: 'The base'},
      },
    ],
  }
}

/** The library of the given entries, with lists that fit them. */
export function library(entries: readonly Entry<WholeGuide>[]): Library<WholeGuide> {
  const grouped = (of: (entry: Entry) => string): [string, string[]][] => {
    const groups = new Map<string, string[]>()
    for (const entry of entries) groups.set(of(entry), [...(groups.get(of(entry)) ?? []), entry.id])
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  }
  return {
    entries,
    companies: grouped(({company}) => company.id).map(([id, guides]) => ({
      id,
      name: id,
      aliases: [],
      url: `/companies/${id}/`,
      guides,
      totalBasis: 'annual',
    })),
    roles: grouped(({role}) => role.id).map(([id, guides]) => ({
      id,
      name: id,
      aliases: [],
      url: `/roles/${id}/`,
      guides,
    })),
    places: [
      {
        id: 'us-boston',
        name: 'Boston',
        country: 'US',
        kind: 'city',
        url: '/places/us-boston/',
        guides: entries.map(({id}) => id),
      },
    ],
    levels: {
      gauge: 'a',
      ladders: ['a', 'b'].map((id) => ({
        company: {id, name: id.toUpperCase()},
        track: 'engineering',
        source: 'inferred',
        rungs: [`${id}/L4`],
      })),
      nodes: ['a', 'b'].map((id, rank) => ({
        id: `${id}/L4`,
        company: {id, name: id.toUpperCase()},
        track: 'engineering',
        code: 'L4',
        rank,
        position: rank,
        titles: [],
        low: rank,
        high: rank,
        spread: 0,
        statements: 1,
        guides: 1,
        companies: 2,
        confidence: 'low',
      })),
      statements: [
        {
          guide: 'a/engineer',
          span: at(11),
          relation: 'equal',
          raw: ['A', 'B'],
          left: ['a/L4'],
          right: ['b/L4'],
          residual: 0,
          answer: 'one-sided',
        },
      ],
      conflicts: [
        {
          kind: 'outlier',
          nodes: ['a/L4'],
          guides: ['a/engineer'],
          message: 'Unexpected level',
          witness: [{guide: 'a/engineer', span: at(11), raw: 'A'}],
        },
      ],
    },
    redirects: {},
    messages: [{rule: 'unreadable', severity: 'error', path: 'x.md', span: at(1), message: 'Unexpected bytes'}],
  }
}

export const sample = library([entry('a/engineer'), entry('b/engineer')])
