import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {guideJson} from '../../src/feed/index.ts'
import {decode} from '../../src/io/sources.ts'
import {link} from '../../src/link/index.ts'
import {lint} from '../../src/lint/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import {readGuide} from '../../src/read/index.ts'
import {config} from '../feed/fixture.ts'
import {faults} from '../feed/validate.ts'
import {guide, root} from '../run.ts'
import {shared} from '../shared.ts'
import {mutate, mutations} from './mutate.ts'
import {covers, isInside, linesOf, slice, spansOf, spoken} from './spoken.ts'

/** `npm run fuzz` sets it; a random seed is told where a case fails. */
const runs = Number(process.env.BANDSTAND_FUZZ ?? 2000)
const seed = process.env.BANDSTAND_FUZZ ? {} : {seed: 4}

const textsOf = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\/.*\.md$/.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))

const sample = shared('corpus')
const texts = [guide(), ...textsOf(path.join(root, 'content')), ...(sample ? textsOf(sample) : [])]

/** What is wrong with the way a text was read: nothing, whatever the text. */
function wrong(written: string): unknown[] {
  const path = 'acme/data-engineer.md'
  const {text, messages} = decode(Buffer.from(written), path)
  const source = {path, text, sha256: 'a'.repeat(64), messages}
  const library = lint(link([readGuide(source)], noSiteData), new Map([[path, text]]))
  const entry = library.entries[0]
  if (!entry) return ['no guide']
  const json = guideJson(entry, config)
  const lines = linesOf(text)
  return [
    ...faults({path: 'api/v1/guides/acme/data-engineer.json', content: JSON.stringify(json)}),
    ...spansOf(json)
      .filter((span) => !isInside(lines, span))
      .map((span) => ({outside: span})),
    ...spoken(entry.guide)
      .filter((each) => !covers(each, lines))
      .map((found) => ({...found, covers: slice(lines, found.span)})),
  ]
}

describe(`${runs} guides with cells swapped, markup broken, lines cut and characters inserted`, () => {
  it('are read without an exception, into JSON that keeps its contract, and every span lies in its file and covers its words', () => {
    fc.assert(
      fc.property(fc.nat(texts.length - 1), mutations, (which, list) => {
        const text = mutate(texts[which] ?? '', list)
        expect(wrong(text)).toEqual([])
      }),
      {numRuns: runs, ...seed},
    )
  }, 3_600_000)
})
