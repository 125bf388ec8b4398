import {Ajv2020} from 'ajv/dist/2020.js'
import {schemaOf} from '../../src/feed/contract/index.ts'
import {schemas} from '../../src/feed/schema.ts'
import type {Output} from '../../src/model/site.ts'

const ajv = new Ajv2020({strict: true, allErrors: true})
const validators = new Map([...schemas()].map(([name, schema]) => [name, ajv.compile(schema)]))

/** What is wrong with a file by the schema that it says to follow; nothing for files of other standards. */
export function faults({path, content}: Output): unknown[] {
  const validate = validators.get(schemaOf(path.replace('api/v1/', '')) ?? '')
  if (!validate) return []
  const values = path.endsWith('.ndjson') ? String(content).split('\n').filter(Boolean) : [String(content)]
  return values.flatMap((text) => (validate(JSON.parse(text)) ? [] : (validate.errors ?? [])))
}
