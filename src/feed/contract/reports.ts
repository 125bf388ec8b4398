import {z} from 'zod'
import {component, count, reading, sha256, span, strings, type Wire} from './common.ts'
import {diagnostic} from './guide.ts'

const bySeverity = z.object({error: count, warning: count, info: count}).meta({id: 'BySeverity'})

const finding = diagnostic
  .extend({
    guide: z.string().nullable().describe('null for a message about no single guide'),
    path: z.string(),
    related: z.object({path: z.string(), span, message: z.string()}).optional(),
  })
  .meta({id: 'Finding'})

export const diagnostics = z.object({counts: bySeverity, diagnostics: z.array(finding)}).meta({id: 'Diagnostics'})

const figureMove = z
  .object({
    band: z.string().describe('Place and level as written'),
    component: component,
    currency: z.string().nullable(),
    end: z.enum(['bottom', 'top', 'both']),
    before: z.number(),
    after: z.number(),
    percent: z.number().nullable().describe('null where the old figure was 0'),
    big: z.boolean().describe('More than 20 %'),
    text: z.string(),
  })
  .meta({id: 'FigureMove'})

const guideChange = z
  .object({
    id: z.string(),
    title: z.string(),
    moves: z.array(figureMove),
    notes: strings.describe('Everything else that changed, in words'),
  })
  .meta({id: 'GuideChange'})

export const changes = z
  .object({
    release: z.string().nullable(),
    previous: z.object({release: z.string().nullable()}).nullable().describe('null where nothing was compared'),
    added: strings,
    removed: strings,
    renamed: z.array(z.object({from: z.string(), to: z.string()})),
    changed: z.array(guideChange),
  })
  .meta({id: 'Changes'})

const file = z.object({path: z.string(), bytes: count, sha256}).meta({id: 'DataFile'})

export const digests = z
  .object({
    guides: z.record(z.string(), z.tuple([count, sha256])).describe('By guide id: bytes and SHA-256 of its JSON'),
  })
  .meta({id: 'Digests'})

export const manifest = z
  .object({
    version: z.literal('v1'),
    name: z.string(),
    origin: z.string(),
    base: z.string(),
    release: z.string().nullable(),
    counts: z.object({
      guides: count,
      articles: count,
      companies: count,
      roles: count,
      places: count,
      bands: count,
      values: count,
      levers: count,
      sources: count,
      messages: bySeverity,
    }),
    reading: reading.describe(
      'How much of the guides was read, kept as text, and failed; by company in `companies.json`',
    ),
    guides: z
      .object({page: z.string(), json: z.string(), markdown: z.string(), digests: z.string()})
      .describe('Addresses of one guide, with {id} for its id; and the file that lists bytes and SHA-256 of each'),
    files: z.array(file).describe('Paths below the root of the site'),
  })
  .meta({id: 'Manifest'})

export type Finding = Wire<typeof finding>
export type Diagnostics = Wire<typeof diagnostics>
export type FigureMove = Wire<typeof figureMove>
export type GuideChange = Wire<typeof guideChange>
export type Changes = Wire<typeof changes>
export type Digests = Wire<typeof digests>
export type Manifest = Wire<typeof manifest>
export type DataFile = Wire<typeof file>
