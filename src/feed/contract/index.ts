import type {z} from 'zod'
import {guide} from './guide.ts'
import {levels} from './levels.ts'
import {companies, guideIndex, places, roles, sources} from './lists.ts'
import {changes, diagnostics, digests, manifest} from './reports.ts'
import {bandRow, leverRow} from './rows.ts'

/** Every shape of api/v1 by the name of its published schema: `schema/<name>.schema.json`. */
export const contract = Object.freeze({
  'band-row': bandRow,
  changes,
  companies,
  diagnostics,
  digests,
  guide,
  'guide-index': guideIndex,
  levels,
  'lever-row': leverRow,
  manifest,
  places,
  roles,
  sources,
}) satisfies Readonly<Record<string, z.ZodType>>

export type SchemaName = keyof typeof contract

const schemas: Readonly<Record<string, SchemaName>> = Object.freeze({
  'bands.ndjson': 'band-row',
  'changes.json': 'changes',
  'companies.json': 'companies',
  'diagnostics.json': 'diagnostics',
  'guides.ndjson': 'guide',
  'guides/digests.json': 'digests',
  'guides/index.json': 'guide-index',
  'levels.json': 'levels',
  'levers.ndjson': 'lever-row',
  'manifest.json': 'manifest',
  'places.json': 'places',
  'roles.json': 'roles',
  'sources.json': 'sources',
})

/** The schema that a file of api/v1 follows (each line of it, for NDJSON); null for files of other standards. `path` is below api/v1. */
export function schemaOf(path: string): SchemaName | null {
  if (Object.hasOwn(schemas, path)) return schemas[path] ?? null
  return path.startsWith('guides/') && path.endsWith('.json') ? 'guide' : null
}
