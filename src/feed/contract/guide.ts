import {z} from 'zod'
import {
  move,
  placeKind,
  ref,
  relation,
  severity,
  sha256,
  span,
  strings,
  totalBasis,
  value,
  type Wire,
} from './common.ts'

const region = z
  .object({
    id: z.string().nullable().describe('Place id; null where unresolved'),
    label: z.string().describe('As written, without flags and currency hints'),
    raw: z.string().optional().describe('As written'),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
    kind: placeKind,
    places: strings.describe('Every place that the label names, where it names several'),
  })
  .meta({id: 'Region'})

const payShape = {
  raw: z.string().describe("The author's text"),
  span,
  header: z.string(),
  values: z.array(value).describe('Empty where the cell holds no figure'),
}

const pay = z.object(payShape).meta({id: 'Pay'})

const stock = z.object({...payShape, instrument: z.string().nullable()}).meta({id: 'Stock'})

const computed = z
  .object({
    currency: z.string(),
    min: z.number(),
    max: z.number(),
    open: z.literal(true).optional().describe('A part has no upper end: nothing is known beyond `max`'),
    formula: z.string(),
  })
  .meta({id: 'ComputedTotal', description: 'What the parts add up to; never replaces the stated total'})

const total = z.object({...payShape, computed: computed.optional()}).meta({id: 'Total'})

const band = z
  .object({
    id: z.string().describe("Unique in the guide; the row's anchor on the page"),
    region: region.nullable(),
    level: z.object({label: z.string(), codes: strings}).nullable(),
    base: pay.nullable(),
    stock: stock.nullable(),
    bonus: pay.nullable(),
    signing: pay.nullable(),
    total: total.nullable(),
    other: z.array(pay).describe('Columns that are none of these'),
    span,
  })
  .meta({id: 'Band', description: 'The pay of one place and level. null: the table has no such column'})

const levelTerm = z
  .object({
    raw: z.string(),
    span,
    relation,
    company: z.object({id: z.string().nullable(), name: z.string()}).nullable(),
    role: z.string().nullable(),
    levels: strings,
    nodes: strings.describe('The same as node ids of levels.json; empty where a code is on no ladder'),
    guide: z.string().nullable().describe('The guide that the term means'),
    candidates: strings.optional().describe('Guides that it might mean, where that is ambiguous'),
    row: z.int().nullable(),
  })
  .meta({id: 'LevelTerm'})

export const script = z
  .object({
    text: z.string(),
    placeholders: z.array(z.object({token: z.string(), start: z.int(), end: z.int()})),
    span,
  })
  .meta({id: 'Script'})

const lever = z
  .object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    scripts: z.array(script),
    amounts: z.array(move),
    span,
  })
  .meta({id: 'Lever'})

const strategy = z
  .object({
    text: z.string(),
    scripts: z.array(script),
    asks: z.array(move),
    floor: z.array(move),
    offers: z.array(z.object({company: z.string(), companyId: z.string().nullable(), amounts: z.array(move)})),
    span,
  })
  .meta({id: 'Strategy'})

const section = z
  .object({id: z.string(), title: z.string(), kind: z.enum(['prose', 'note', 'table']), html: z.string(), span})
  .meta({id: 'Section'})

const citation = z
  .object({
    text: z.string(),
    publisher: z.string().nullable(),
    years: z.array(z.int()),
    url: z.string().nullable(),
    span,
  })
  .meta({id: 'Source'})

const label = z
  .object({
    part: z.enum(['tagline', 'column', 'levels', 'levers', 'lever', 'strategy', 'sources']),
    text: z.string(),
    span,
  })
  .meta({id: 'Label'})

export const diagnostic = z
  .object({
    rule: z.string(),
    severity,
    message: z.string(),
    span,
    url: z.string(),
    actual: z.string().optional(),
    expected: strings.optional(),
  })
  .meta({id: 'Diagnostic'})

export const asOf = z.object({from: z.int(), to: z.int()}).nullable().describe('Years that the sources state')

export const guide = z
  .object({
    id: z.string(),
    url: z.string(),
    kind: z.enum(['guide', 'article']).describe('article: a file with none of the parts of a guide'),
    title: z.string(),
    role: z.object({id: z.string(), name: z.string(), levels: strings}),
    company: ref,
    tagline: z
      .object({
        text: z.string(),
        tags: strings,
        focus: z.object({year: z.int(), text: z.string()}).nullable(),
      })
      .nullable(),
    asOf,
    totalBasis,
    bands: z.array(band),
    levelMapping: z.object({raw: z.string(), span, note: z.string().nullable(), terms: z.array(levelTerm)}).nullable(),
    levers: z.array(lever),
    strategy: strategy.nullable(),
    sections: z.array(section),
    sources: z.array(citation),
    labels: z.array(label).optional().describe("The author's own words for the parts, in their order"),
    links: z.object({mapsTo: strings, mappedFrom: strings, sameRole: strings, sameCompany: strings}),
    diagnostics: z.array(diagnostic),
    source: z.object({path: z.string(), sha256, updated: z.string().nullable()}),
  })
  .meta({id: 'Guide'})

export type GuideFile = Wire<typeof guide>
export type BandFile = Wire<typeof band>
export type PayFile = Wire<typeof pay>
export type MoveFile = Wire<typeof move>
export type ValueFile = Wire<typeof value>
export type TermFile = Wire<typeof levelTerm>
export type DiagnosticFile = Wire<typeof diagnostic>
