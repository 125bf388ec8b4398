import type {SiteConfig} from '../model/site.ts'
import {root} from './address.ts'
import type {JsonSchema} from './schema.ts'

/** A table of the feed: its rows' shape, and what its fields refer to. */
interface Table {
  readonly name: string
  readonly path: string
  readonly format: 'csv' | 'json'
  readonly schema: string
  readonly shape: string
  readonly key: readonly string[]
  /** Field -> table whose `id` it holds. */
  readonly refers: Readonly<Record<string, string>>
}

const list = (name: string, schema: string, shape: string, path = `${name}.json`): Table => ({
  name,
  path,
  format: 'json',
  schema,
  shape,
  key: ['id'],
  refers: {},
})

const tables: readonly Table[] = Object.freeze([
  {
    name: 'bands',
    path: 'bands.csv',
    format: 'csv',
    schema: 'band-row',
    shape: 'BandRow',
    key: ['guide', 'band', 'component', 'line', 'column', 'index'],
    refers: {guide: 'guides', company: 'companies', role: 'roles', place: 'places'},
  } satisfies Table,
  list('guides', 'guide-index', 'Card', 'guides/index.json'),
  list('companies', 'companies', 'Company'),
  list('roles', 'roles', 'Role'),
  list('places', 'places', 'Place'),
])

const known: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object'])

/** The Frictionless type of a JSON Schema. Null is a missing value there, no type. */
function fieldType({type, anyOf}: JsonSchema): string {
  const types = Array.isArray(anyOf) ? anyOf.map((option: JsonSchema) => option.type) : [type].flat()
  return String(types.find((name) => known.has(name)) ?? 'any')
}

/** Only keys are required: an empty text is an empty cell, and no fault. */
function fields(shape: JsonSchema, key: readonly string[]): unknown[] {
  return Object.entries(shape.properties as Readonly<Record<string, JsonSchema>>).map(([name, property]) => ({
    name,
    type: fieldType(property),
    ...(property.description ? {description: property.description} : {}),
    ...(key.includes(name) ? {constraints: {required: true}} : {}),
  }))
}

const formats = {
  csv: () => ({mediatype: 'text/csv', dialect: {lineTerminator: '\r\n'}}),
  json: (name: string) => ({mediatype: 'application/json', dialect: {property: name}}),
} satisfies Record<Table['format'], (name: string) => object>

function resource(table: Table, schemas: ReadonlyMap<string, JsonSchema>): unknown {
  const definitions = schemas.get(table.schema)?.$defs as Readonly<Record<string, JsonSchema>>
  const keys = Object.entries(table.refers).map(([field, name]) => ({
    fields: [field],
    reference: {resource: name, fields: ['id']},
  }))
  return {
    name: table.name,
    type: 'table',
    path: root + table.path,
    format: table.format,
    encoding: 'utf-8',
    ...formats[table.format](table.name),
    schema: {
      fields: fields(definitions[table.shape] ?? {}, table.key),
      primaryKey: table.key,
      ...(keys.length > 0 ? {foreignKeys: keys} : {}),
    },
  }
}

/** The tables as a Data Package, https://datapackage.org, version 2, with their keys. */
export const dataPackage = (schemas: ReadonlyMap<string, JsonSchema>, config: SiteConfig): unknown => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'compensation-guides',
  title: config.name,
  ...(config.origin ? {homepage: config.origin + config.base} : {}),
  ...(config.release ? {version: config.release} : {}),
  resources: tables.map((table) => resource(table, schemas)),
})
