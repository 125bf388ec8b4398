import {z} from 'zod'
import {contract} from './contract/index.ts'

/** JSON Schema 2020-12 as a plain object. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** Where schemas are known by; fixed for all of v1, and no address that anything has to answer at. */
const home = 'https://bandstand.dev/schema/v1/'

/**
 * Each shape as a JSON Schema that stands alone, by name. Unknown fields are allowed, so that a consumer who validates
 * against an older copy survives what v1 adds.
 */
export function schemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(
    Object.entries(contract).map(([name, shape]) => {
      const {$schema, id: _, ...rest} = z.toJSONSchema(shape, {io: 'input', target: 'draft-2020-12', override: plain})
      return [name, {$schema, $id: `${home}${name}.schema.json`, ...rest}]
    }),
  )
}

/** Keywords that zod writes and that say nothing here: a definition's own name, and the ends of JavaScript's integers. */
function plain({jsonSchema: schema}: {jsonSchema: {id?: string; minimum?: number; maximum?: number}}): void {
  delete schema.id
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}
