import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Guide} from '../../src/model/guide.ts'
import type {Span} from '../../src/model/span.ts'
import {readGuide} from '../../src/read/index.ts'
import {shared} from '../shared.ts'

const sample = shared('corpus')
const files = sample
  ? readdirSync(sample, {recursive: true, encoding: 'utf8'})
      .filter((file) => /\/.*\.md$/.test(file))
      .sort()
  : []

/** What a span covers. */
function slice(lines: readonly string[], {line, column, endLine, endColumn}: Span): string {
  if (line === endLine) return (lines[line - 1] ?? '').slice(column - 1, endColumn - 1)
  const first = (lines[line - 1] ?? '').slice(column - 1)
  return [first, ...lines.slice(line, endLine - 1), (lines[endLine - 1] ?? '').slice(0, endColumn - 1)].join('\n')
}

const bare = (text: string): string => text.replace(/[*_`\\~[\]>]|\s+/g, '')

/** Everything with a span and a text of its own. */
function spoken(guide: Guide): {what: string; text: string; span: Span}[] {
  const cells = guide.bands.flatMap((band) =>
    [band.base, band.stock, band.bonus, band.signing, band.total, ...band.other].flatMap((pay) => pay ?? []),
  )
  const moves = [
    ...(guide.strategy?.asks ?? []),
    ...(guide.strategy?.floor ?? []),
    ...guide.levers.flatMap(({amounts}) => amounts),
  ]
  return [
    ...cells.map(({raw, span}) => ({what: 'cell', text: raw, span})),
    ...(guide.levelMapping?.terms ?? []).map(({raw, span}) => ({what: 'term', text: raw, span})),
    ...moves.map(({text, span}) => ({what: 'move', text, span})),
    ...guide.labels.map(({text, span}) => ({what: 'label', text, span})),
    ...guide.sources.map(({text, span}) => ({what: 'source', text, span})),
    ...[...guide.levers.flatMap(({scripts}) => scripts), ...(guide.strategy?.scripts ?? [])].map(({text, span}) => ({
      what: 'script',
      text,
      span,
    })),
  ]
}

describe.runIf(sample)('places of the sample', () => {
  it('every span covers the words that it stands for', () => {
    const wrong: string[] = []
    let count = 0
    for (const file of files) {
      const text = readFileSync(path.join(sample ?? '', file), 'utf8')
      const lines = text.split('\n')
      for (const {what, text: said, span} of spoken(readGuide({path: file, text, sha256: '', messages: []}))) {
        count++
        const found = bare(slice(lines, span))
        if (!found.includes(bare(said)))
          wrong.push(`${file}:${span.line}:${span.column} ${what} ${said.slice(0, 60)} | ${found.slice(0, 60)}`)
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(count).toBeGreaterThan(20_000)
  })

  it('terms of a mapping, and cells of a row, do not overlap', () => {
    const over: string[] = []
    for (const file of files) {
      const guide = readGuide({
        path: file,
        text: readFileSync(path.join(sample ?? '', file), 'utf8'),
        sha256: '',
        messages: [],
      })
      const rows = [
        ...(guide.levelMapping ? [guide.levelMapping.terms] : []),
        guide.levers,
        guide.sources,
        guide.labels,
      ]
      for (const row of rows) {
        const spans = row.map(({span}) => span).sort((a, b) => a.line - b.line || a.column - b.column)
        spans.forEach((span, n) => {
          const next = spans[n + 1]
          if (next && (next.line < span.endLine || (next.line === span.endLine && next.column < span.endColumn)))
            over.push(`${file}:${span.line}:${span.column} and ${next.line}:${next.column}`)
        })
      }
    }
    expect(over.slice(0, 20)).toEqual([])
  })
})

describe.runIf(!sample)('the sample is absent', () => {
  it('places of its guides are not held against it', () => expect(sample).toBeNull())
})
