import {z} from 'zod'
import {placeKind, reading, strings, totalBasis, type Wire} from './common.ts'
import {asOf} from './guide.ts'

const spread = z
  .record(z.string(), z.tuple([z.number(), z.number()]))
  .describe('By currency: the lowest minimum and the highest maximum, per year, over all places and levels')

/** Small on purpose: a program reads the whole index before it reads any guide. */
const card = z
  .object({
    id: z.string(),
    url: z.string(),
    title: z.string(),
    base: spread.optional(),
    asOf,
  })
  .meta({id: 'Card'})

export const guideIndex = z.object({guides: z.array(card)}).meta({id: 'GuideIndex'})

const company = z
  .object({
    id: z.string(),
    name: z.string(),
    aliases: strings,
    url: z.string(),
    totalBasis,
    guides: strings,
    reading: reading.describe('How much of its guides was read, kept as text, and failed'),
  })
  .meta({id: 'Company'})

const role = z
  .object({id: z.string(), name: z.string(), aliases: strings, url: z.string(), guides: strings})
  .meta({id: 'Role'})

const place = z
  .object({
    id: z.string(),
    name: z.string(),
    country: z.string().nullable(),
    kind: placeKind,
    url: z.string(),
    guides: strings,
  })
  .meta({id: 'Place'})

const sourceUse = z
  .object({
    text: z.string(),
    publisher: z.string().nullable(),
    years: z.array(z.int()),
    url: z.string().nullable(),
    guides: strings.describe('Guides that name it'),
  })
  .meta({id: 'SourceUse'})

export const companies = z.object({companies: z.array(company)}).meta({id: 'Companies'})
export const roles = z.object({roles: z.array(role)}).meta({id: 'Roles'})
export const places = z.object({places: z.array(place)}).meta({id: 'Places'})
export const sources = z.object({sources: z.array(sourceUse)}).meta({id: 'Sources'})

export type Card = Wire<typeof card>
export type GuideIndex = Wire<typeof guideIndex>
export type Companies = Wire<typeof companies>
export type Roles = Wire<typeof roles>
export type Places = Wire<typeof places>
export type Sources = Wire<typeof sources>
export type SourceUse = Wire<typeof sourceUse>
