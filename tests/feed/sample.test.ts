import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import {readGuide} from '../../src/read/index.ts'
import {shared} from '../shared.ts'
import {built} from './built.ts'
import {faults} from './validate.ts'

const corpus = shared('corpus')

function library(folder: string) {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => /[\\/].*\.md$/.test(name))
  const guides = files.sort().map((name) => {
    const bytes = readFileSync(path.join(folder, name))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return readGuide({path: name.split(path.sep).join('/'), text: bytes.toString('utf8'), sha256, messages: []})
  })
  return link(guides, noSiteData)
}

describe.runIf(corpus)('the feed of the sample (wants ../shared/corpus)', () => {
  const found = corpus ? library(corpus) : null
  const files = new Map(found ? built(found).map((output) => [output.path, output]) : [])
  const text = (name: string): string => String(files.get(`api/v1/${name}`)?.content)
  const rows = (name: string) =>
    text(name)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('keeps the contract in every file', () => {
    expect(files.size).toBeGreaterThan(520)
    for (const output of files.values()) {
      const wrong = faults(output)
      if (wrong.length > 0) expect([output.path, wrong.slice(0, 3)]).toEqual([])
    }
  })

  it('is light enough to read whole: manifest and index in 250 bytes a guide, 60 compressed', () => {
    const [manifest, index] = [text('manifest.json'), text('guides/index.json')].map((json) => Buffer.from(json))
    const guides = found?.entries.length ?? 0
    expect(((manifest?.length ?? 0) + (index?.length ?? 0)) / guides).toBeLessThan(250)
    expect((gzipSync(manifest ?? '').length + gzipSync(index ?? '').length) / guides).toBeLessThan(60)
  })

  it('has the keys that the data package states', () => {
    const {resources} = JSON.parse(String(files.get('datapackage.json')?.content))
    const tables = new Map<string, Record<string, unknown>[]>(
      resources.map(({name, path, format}: Record<string, string>) => [
        name,
        format === 'csv' ? rows('bands.ndjson') : JSON.parse(text(String(path).replace('api/v1/', '')))[String(name)],
      ]),
    )
    for (const {name, schema} of resources) {
      const table = tables.get(name) ?? []
      const keys = table.map((row) => JSON.stringify(schema.primaryKey.map((field: string) => row[field])))
      expect([name, keys.length - new Set(keys).size]).toEqual([name, 0])
      for (const {fields, reference} of schema.foreignKeys ?? []) {
        const known = new Set(tables.get(reference.resource)?.map((row) => row[reference.fields[0]]))
        const lost = table.map((row) => row[fields[0]]).filter((id) => id !== null && !known.has(id))
        expect([name, fields, [...new Set(lost)]]).toEqual([name, fields, []])
      }
    }
  })

  it('says every figure of a guide in the tidy rows too', () => {
    const cells = rows('guides.ndjson').flatMap(({id, bands}) =>
      bands.flatMap((band: Record<string, {values?: unknown[]} | null> & {other: {values: unknown[]}[]}) =>
        [
          ...['base', 'stock', 'bonus', 'signing', 'total'].flatMap((name) => band[name]?.values ?? []),
          ...band.other.flatMap(({values}) => values),
        ].map(() => id),
      ),
    )
    expect(rows('bands.ndjson').map(({guide}) => guide)).toEqual(cells)
    expect(text('bands.csv').split('\r\n').length).toBeGreaterThan(cells.length)
  })
})
