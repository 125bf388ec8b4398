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
      const {$schema, id: _, ...rest} = z.toJSONSchema(shape, {io: 'input', target: 'draft-2020-12', override: dropId})
      return [name, {$schema, $id: `${home}${name}.schema.json`, ...rest}]
    }),
  )
}

/** zod repeats the name of a definition inside it, under a keyword that JSON Schema does not have. */
function dropId({jsonSchema}: {jsonSchema: {id?: string}}): void {
  delete jsonSchema.id
}
