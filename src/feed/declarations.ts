import {compare} from '../model/order.ts'
import type {JsonSchema} from './schema.ts'

type Print = (schema: JsonSchema) => string

const identifier = /^[A-Za-z_$][\w$]*$/

const list = (value: unknown): readonly JsonSchema[] => (Array.isArray(value) ? value : [])

const note = (schema: JsonSchema): string =>
  typeof schema.description === 'string' ? `/** ${schema.description.replaceAll('*/', '* /')} */\n` : ''

function object(schema: JsonSchema): string {
  const properties = schema.properties as Readonly<Record<string, JsonSchema>> | undefined
  if (!properties) return `{readonly [key: string]: ${type((schema.additionalProperties ?? {}) as JsonSchema)}}`
  const required = new Set(schema.required as readonly string[] | undefined)
  const fields = Object.entries(properties).map(([name, property]) => {
    const key = identifier.test(name) ? name : JSON.stringify(name)
    return `${note(property)}readonly ${key}${required.has(name) ? '' : '?'}: ${type(property)}`
  })
  return `{\n${fields.map((field) => `  ${field.replaceAll('\n', '\n  ')}`).join('\n')}\n}`
}

function array(schema: JsonSchema): string {
  if (schema.prefixItems) return `readonly [${list(schema.prefixItems).map(type).join(', ')}]`
  const item = type((schema.items ?? {}) as JsonSchema)
  return `readonly ${item.includes(' | ') ? `(${item})` : item}[]`
}

/** By JSON type. */
const printers = {
  object,
  array,
  string: () => 'string',
  number: () => 'number',
  integer: () => 'number',
  boolean: () => 'boolean',
  null: () => 'null',
} satisfies Record<string, Print>

const named = (name: unknown, schema: JsonSchema): string =>
  printers[name as keyof typeof printers]?.(schema) ?? 'unknown'

function type(schema: JsonSchema): string {
  if (typeof schema.$ref === 'string') return schema.$ref.slice('#/$defs/'.length)
  if ('const' in schema) return JSON.stringify(schema.const)
  const several = schema.enum ?? schema.anyOf
  if (Array.isArray(several))
    return several.map((one) => (schema.enum ? JSON.stringify(one) : type(one as JsonSchema))).join(' | ')
  const types = schema.type
  return Array.isArray(types) ? types.map((one) => named(one, schema)).join(' | ') : named(types, schema)
}

/** TypeScript declarations of every shape that the schemas define, in the order of their names. */
export function declarations(schemas: Iterable<JsonSchema>): string {
  const shapes = new Map<string, JsonSchema>()
  for (const schema of schemas) {
    for (const [name, shape] of Object.entries((schema.$defs ?? {}) as Readonly<Record<string, JsonSchema>>))
      shapes.set(name, shape)
  }
  const names = [...shapes].sort(([a], [b]) => compare(a, b))
  return `${names.map(([name, shape]) => `${note(shape)}export type ${name} = ${type(shape)}`).join('\n\n')}\n`
}
