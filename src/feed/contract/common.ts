import {z} from 'zod'

/**
 * What the contract's shapes are made of. Each shape is written once, here and in the files beside this one: JSON Schema
 * and `types.d.ts` are generated from it, and the emitters are typed by it.
 * Inside v1 fields are only ever added.
 */

type Frozen<T> = T extends object ? {readonly [Key in keyof T]: Frozen<T[Key]>} : T

/** The TypeScript type of a shape, read-only all the way down. */
export type Wire<Schema extends z.ZodType> = Frozen<z.infer<Schema>>

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const strings = z.array(z.string())
export const count = z.int().nonnegative()

export const span = z
  .object({line: z.int().min(1), column: z.int().min(1), endLine: z.int().min(1), endColumn: z.int().min(1)})
  .meta({id: 'Span', description: "A stretch of the author's file, 1-based, the end exclusive"})

export const ref = z.object({id: z.string(), name: z.string()}).meta({id: 'Ref'})

const certainty = {
  open: z.literal(true).optional().describe('Open-ended as written: nothing is known beyond `max`'),
  upTo: z.literal(true).optional().describe('"Up to" as written: nothing is known below `min`, the figure itself'),
  approximate: z.literal(true).optional(),
}

const periods = ['year', 'month', 'grant', 'once'] as const

const rate = z
  .enum(['week', 'day', 'hour'])
  .optional()
  .describe('What the amount is paid for where that is none of `per`, which is null then')

const figures = {min: z.number(), max: z.number()}

const money = z
  .object({
    kind: z.literal('money'),
    currency: z.string().nullable().describe('ISO 4217; null where it cannot be told'),
    ...figures,
    per: z.enum(periods).nullable().describe('What the amount covers; null where not stated'),
    years: z.number().optional().describe('Years that a grant vests over'),
    rate,
    ...certainty,
  })
  .meta({id: 'Money', description: 'Whole units of a currency: $180K–$235K is 180000 to 235000'})

const percent = z.object({kind: z.literal('percent'), ...figures, ...certainty}).meta({id: 'Percent'})

const units = z
  .object({kind: z.literal('units'), ...figures, unit: z.string(), ...certainty})
  .meta({id: 'Units', description: 'A count of options, shares or units'})

export const value = z.union([money, percent, units]).meta({id: 'Value'})

export const component = z.enum(['base', 'stock', 'bonus', 'signing', 'total'])

export const move = z
  .object({
    component: component.nullable().describe('null where the script does not say which part of the pay it means'),
    kind: z.enum(['money', 'percent', 'units']),
    currency: z.string().nullable(),
    ...figures,
    per: z.enum(periods).optional(),
    years: z.number().optional(),
    rate,
    unit: z.string().optional(),
    open: z.literal(true).optional(),
    approximate: z.literal(true).optional(),
    text: z.string(),
    span,
  })
  .meta({id: 'Move', description: 'An amount that a script names'})

const read = z
  .object({read: count, text: count.describe('Deliberate text, kept as text'), failed: count})
  .meta({id: 'ReadCount'})

export const reading = z
  .object({
    cells: read.describe('Cells of pay'),
    terms: read.describe('Terms of level mappings; text: those that name no level'),
    levers: read.describe('text: those without words to say'),
    asks: read.describe('Asks and floors of strategies'),
  })
  .meta({id: 'Reading'})

export const severity = z.enum(['error', 'warning', 'info'])
export const totalBasis = z.enum(['annual', 'whole-grant', 'unknown'])
export const placeKind = z.enum(['city', 'area', 'region', 'country', 'remote', 'multiple', 'unknown'])
export const relation = z.enum(['self', 'equal', 'approximate'])
