import {z} from 'zod'
import {count, ref, relation, span, strings, type Wire} from './common.ts'

const levelNode = z
  .object({
    id: z.string(),
    company: ref,
    track: z.string(),
    code: z.string(),
    rank: z.int(),
    position: z
      .number()
      .nullable()
      .describe('On the axis, in levels of the gauge ladder; null where no statement places it'),
    spread: z.number().nullable().describe('Width of the middle half of the statements: high - low'),
    low: z.number().nullable().describe('Where the middle half of the statements begins'),
    high: z.number().nullable(),
    titles: strings.describe('Titles and other codes that mean this rung'),
    statements: count,
    guides: count,
    companies: count,
    confidence: z.enum(['high', 'medium', 'low', 'contested', 'none']),
  })
  .meta({id: 'LevelNode'})

const levelStatement = z
  .object({
    guide: z.string(),
    span,
    relation,
    raw: z.tuple([z.string(), z.string()]),
    left: strings.describe('End points of the range, as node ids'),
    right: strings,
    residual: z.number().nullable().describe('How far the right side lies above the left one on the axis'),
    answer: z
      .enum(['reciprocal', 'one-sided', 'contradicting'])
      .nullable()
      .describe("How the other company's guides answer; null where the guide's own company is on neither side"),
  })
  .meta({id: 'LevelStatement'})

const levelConflict = z
  .object({
    kind: z.enum(['off-ladder', 'inversion', 'outlier', 'collapsed']),
    nodes: strings,
    guides: strings,
    message: z.string(),
    witness: z.array(z.object({guide: z.string(), span, raw: z.string()})),
  })
  .meta({id: 'LevelConflict'})

const ladder = z
  .object({
    company: ref,
    track: z.string(),
    source: z.enum(['bundled', 'data', 'inferred']).describe('inferred: from the codes that guides use'),
    rungs: strings.describe('Node ids, lowest first'),
  })
  .meta({id: 'Ladder'})

export const levels = z
  .object({
    axis: z.object({gauge: z.string().describe('The ladder that the axis is measured in')}),
    ladders: z.array(ladder),
    nodes: z.array(levelNode),
    statements: z.array(levelStatement),
    conflicts: z.array(levelConflict),
  })
  .meta({id: 'Levels'})

export type Levels = Wire<typeof levels>
