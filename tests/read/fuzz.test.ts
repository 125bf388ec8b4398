import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {guideJson} from '../../src/feed/index.ts'
import {link} from '../../src/link/index.ts'
import {checkGuide, checkLinks, edits, lint, rules} from '../../src/lint/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import {decode} from '../../src/pipeline/decode.ts'
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

/** Rules that found something in some guide. */
const seen = new Set<string>()

/** Guides that are linked at once: the graph of levels costs as much for one as for twenty. */
const batch = 20

/** What is wrong with the way some texts were read, by their paths: nothing, whatever the texts. */
function wrong(written: Readonly<Record<string, string>>): unknown[] {
  const sources = Object.entries(written).map(([path, text]) => ({
    ...decode(Buffer.from(text), path),
    path,
    sha256: 'a'.repeat(64),
  }))
  const texts = new Map(sources.map(({path, text}) => [path, text]))
  const {entries} = lint(
    checkLinks(
      link(
        sources.map((source) => readGuide(source)),
        noSiteData,
      ),
    ),
    (guide) => checkGuide(guide, texts.get(guide.path) ?? ''),
  )
  if (entries.length !== sources.length) return ['a guide is missing']
  for (const {messages} of entries) for (const {rule} of messages) seen.add(rule)
  return entries.flatMap((entry) => {
    const json = guideJson(entry, config)
    const text = texts.get(entry.guide.path) ?? ''
    const lines = linesOf(text)
    const found = [
      ...edits(entry.guide, text)
        .filter(({span}) => !isInside(lines, span))
        .map((edit) => ({edit})),
      ...faults({path: `api/v1/guides/${entry.id}.json`, content: JSON.stringify(json)}),
      ...spansOf(json)
        .filter((span) => !isInside(lines, span))
        .map((span) => ({outside: span})),
      ...spoken(entry.guide)
        .filter((each) => !covers(each, lines))
        .map((each) => ({...each, covers: slice(lines, each.span)})),
    ]
    return found.map((fault) => ({guide: entry.id, fault}))
  })
}

describe(`${runs} guides with cells swapped, markup broken, lines cut and characters inserted`, () => {
  it('are read without an exception, into JSON that keeps its contract, and every span lies in its file and covers its words', () => {
    const mutated = fc.tuple(fc.nat(texts.length - 1), mutations)
    fc.assert(
      fc.property(fc.array(mutated, {minLength: batch, maxLength: batch}), (list) => {
        const written = list.map(([which, mutations], n) => [
          `acme/role-${n}.md`,
          mutate(texts[which] ?? '', mutations),
        ])
        expect(wrong(Object.fromEntries(written))).toEqual([])
      }),
      {numRuns: Math.ceil(runs / batch), ...seed},
    )
  }, 3_600_000)

  const examples = rules.flatMap(({name, examples}) => examples.map((example) => ({name, ...example})))

  it('that each rule has as its examples are checked as well, among those that the rule compares them with', () => {
    for (const {name, guide, others = {}} of examples)
      fc.assert(
        fc.property(mutations, (list) => {
          expect([name, wrong({...others, 'acme/data-engineer.md': mutate(guide, list)})]).toEqual([name, []])
        }),
        {numRuns: Math.ceil(runs / examples.length / 2), ...seed},
      )
  }, 3_600_000)

  it('and every rule that is about what a guide says found something in them', () => {
    const silent = rules.filter(
      ({name, foundBy, examples}) => !seen.has(name) && examples.length > 0 && foundBy !== 'io' && foundBy !== 'feed',
    )
    expect(silent.map(({name}) => name)).toEqual([])
  })
})
