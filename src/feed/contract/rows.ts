import {z} from 'zod'
import {component, move, span, totalBasis, type Wire} from './common.ts'
import {script} from './guide.ts'

/** A row of `bands.ndjson`; the columns of `bands.csv` are these fields in this order. */
export const bandRow = z
  .object({
    guide: z.string(),
    company: z.string(),
    role: z.string(),
    band: z.string().describe("The band's id in its guide"),
    place: z.string().nullable().describe('Place id; null where unresolved'),
    region: z.string().nullable().describe('The place as written'),
    country: z.string().nullable(),
    level: z.string().nullable(),
    component: z.enum([...component.options, 'other']),
    header: z.string(),
    instrument: z.string().nullable(),
    index: z.int().nonnegative().describe('Which value of the cell, from 0'),
    kind: z.enum(['money', 'percent', 'units']),
    currency: z.string().nullable(),
    min: z.number(),
    max: z.number(),
    per: z.string().nullable(),
    years: z.number().nullable(),
    unit: z.string().nullable(),
    open: z.boolean(),
    approximate: z.boolean(),
    totalBasis,
    raw: z.string(),
    line: z.int(),
    column: z.int(),
    rate: z.string().nullable(),
    upTo: z.boolean(),
  })
  .meta({id: 'BandRow', description: 'One value of one cell'})

export const leverRow = z
  .object({
    guide: z.string(),
    company: z.string(),
    role: z.string(),
    id: z.string(),
    title: z.string(),
    text: z.string(),
    scripts: z.array(script),
    amounts: z.array(move),
    span,
  })
  .meta({id: 'LeverRow'})

export type BandRow = Wire<typeof bandRow>
export type LeverRow = Wire<typeof leverRow>
