import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {type JsonSchema, schemas} from '../../src/feed/schema.ts'

/** The schemas as they were last published; a release copies its own here. */
const folder = path.join(import.meta.dirname, 'released', 'v1')
const released = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.schema.json')) : []

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keywords whose words may be changed at will. */
const free = new Set(['description'])

/**
 * Where `now` is anything but `was` with fields added: every keyword of the old schema stands, old fields stay as they were,
 * and what was always there stays so. New fields and new definitions are additions.
 */
function breaks(was: unknown, now: unknown, at: string): string[] {
  if (isObject(was) && isObject(now))
    return Object.entries(was).flatMap(([key, value]) =>
      free.has(key) && typeof value === 'string'
        ? []
        : key === 'required' && Array.isArray(value)
          ? value
              .filter((name) => !(now.required as string[] | undefined)?.includes(name))
              .map((name) => `${at}: ${name} may be missing`)
          : breaks(value, now[key], `${at}/${key}`),
    )
  return JSON.stringify(was) === JSON.stringify(now)
    ? []
    : [`${at}: ${JSON.stringify(was)} became ${JSON.stringify(now)}`]
}

const current = new Map([...schemas()].map(([name, schema]) => [`${name}.schema.json`, schema]))

describe('v1', () => {
  it('was released', () => expect(released.length).toBeGreaterThan(10))

  it.each(released)('keeps what %s promised', (name) => {
    const was: JsonSchema = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
    expect(breaks(was, current.get(name), name)).toEqual([])
  })
})

describe('the comparison', () => {
  const was = {properties: {a: {type: 'string', description: 'x'}}, required: ['a']}

  it('lets a field be added', () => {
    expect(breaks(was, {properties: {a: {type: 'string'}, b: {type: 'number'}}, required: ['a', 'b']}, '')).toEqual([])
  })

  it('sees a field that went, changed or became optional', () => {
    expect(breaks(was, {properties: {}, required: ['a']}, '')).toHaveLength(1)
    expect(breaks(was, {properties: {a: {type: 'number'}}, required: ['a']}, '')).toHaveLength(1)
    expect(breaks(was, {properties: {a: {type: 'string'}}}, '')).toHaveLength(1)
  })
})
