import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Point, Position} from 'unist'
import {describe, expect, it} from 'vitest'
import type {Span} from '../../src/model/span.ts'
import type {Strategy} from '../../src/model/tree.ts'
import type {Move} from '../../src/model/value.ts'
import {parseMarkdown, readGuide, toGuideTree} from '../../src/read/index.ts'
import {shared} from '../shared.ts'
import {covers, isInside, linesOf, slice, spansOf, spoken} from './spoken.ts'

const sample = shared('corpus')
const files = sample
  ? readdirSync(sample, {recursive: true, encoding: 'utf8'})
      .filter((file) => /\/.*\.md$/.test(file))
      .sort()
  : []

interface Placed {
  readonly type: string
  readonly position?: Position | undefined
  readonly children?: readonly Placed[]
}

/** Views of words that belong to a part beside them, so they are held against their own kind only. */
const views = ['script', 'label']

/** Siblings that overlap, as places. `£106K / $132K - £144K / $180K` is two ranges that interleave by their nature. */
function overlaps({type, children = [], ...node}: Placed): string[] {
  const figures = type === 'strategy' ? movesOf(node as unknown as Strategy) : []
  const groups = [
    ...views.map((view) => children.filter((child) => child.type === view)),
    children.filter((child) => !views.includes(child.type)),
    figures.map(({span}) => ({type: 'move', position: toPosition(span)})),
  ]
  const own = groups.flatMap((group) => {
    const sorted = group
      .flatMap(({type, position}) => (position ? [{type, ...position}] : []))
      .sort((a, b) => before(a.start, b.start) || before(a.end, b.end))
    return sorted.flatMap(({type, start, end}, n) => {
      const next = sorted[n + 1]
      const isPair = type === 'moneyRange' && next && before(end, next.end) < 0
      return next && before(next.start, end) < 0 && !isPair
        ? [`${start.line}:${start.column} ${type} and ${next.start.line}:${next.start.column} ${next.type}`]
        : []
    })
  })
  return [...own, ...children.flatMap(overlaps)]
}

const before = (a: Point, b: Point): number => a.line - b.line || a.column - b.column
/** `Initech or Hooli at $400K`: one figure that two companies offer stands in one place. */
const offered = ({offers}: Strategy): Move[] => {
  const moves = offers.flatMap(({amounts}) => amounts)
  return [...new Map(moves.map((move) => [`${move.span.line}:${move.span.column}`, move])).values()]
}
const movesOf = (strategy: Strategy): Move[] => [...strategy.asks, ...strategy.floor, ...offered(strategy)]
const toPosition = ({line, column, endLine, endColumn}: Span): Position => ({
  start: {line, column},
  end: {line: endLine, column: endColumn},
})

describe.runIf(sample)('places of the sample', () => {
  it('every span covers the words that it stands for', () => {
    const wrong: string[] = []
    let count = 0
    for (const file of files) {
      const text = readFileSync(path.join(sample ?? '', file), 'utf8')
      const lines = linesOf(text)
      const guide = readGuide({path: file, text, sha256: '', messages: []})
      for (const each of spoken(guide)) {
        count++
        const {what, text: said, span} = each
        if (!covers(each, lines))
          wrong.push(`${file}:${span.line}:${span.column} ${what} ${said.slice(0, 60)} | ${slice(lines, span)}`)
      }
      for (const span of spansOf(guide))
        if (!isInside(lines, span)) wrong.push(`${file}:${span.line}:${span.column} lies outside`)
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(count).toBeGreaterThan(20_000)
  })

  it('no part of a guide overlaps the next: parts, rows, cells, values, terms, words of prose, figures of a strategy', () => {
    const over = files.flatMap((file) => {
      const root = parseMarkdown(readFileSync(path.join(sample ?? '', file), 'utf8'))
      return overlaps(toGuideTree(root, () => {})).map((where) => `${file}: ${where}`)
    })
    expect(over.slice(0, 20)).toEqual([])
  })

  it('and parts that do overlap are found', () => {
    const at = (from: number, to: number) => ({
      type: 'text',
      value: '',
      position: {start: {line: 1, column: from, offset: from}, end: {line: 1, column: to, offset: to}},
    })
    expect(overlaps({type: 'paragraph', children: [at(1, 5), at(5, 8)]})).toEqual([])
    expect(overlaps({type: 'paragraph', children: [at(5, 8), at(1, 6)]})).toHaveLength(1)
  })
})

describe.runIf(!sample)('the sample is absent', () => {
  it('places of its guides are not held against it', () => expect(sample).toBeNull())
})

describe('a figure stands where it is written', () => {
  const strategy = (...lines: string[]): string => ['### Data Engineer | Acme', '', ...lines, ''].join('\n')
  it.each([
    ['behind escapes', strategy('> **Negotiate Up Strategy:** "I need \\$190K base\\! My floor is \\$175K base."')],
    [
      'behind references',
      strategy('> **Negotiate Up Strategy:** "R&amp;D&#33; &copy; I need $190K base. My floor is &euro;175K base."'),
    ],
    [
      'in lines of a quote',
      strategy('> **Negotiate Up Strategy:** "I need', '>   $190K base.  ', '> My floor is', 'really $175K base."'),
    ],
    [
      'in a list',
      strategy('**Negotiate Up Strategy:**', '', '- I need', '  $190K base.', '- My floor is $175K', '  base.'),
    ],
    [
      'in code',
      strategy(
        '**Negotiate Up Strategy:** I need `a $190K base`',
        '',
        '```text',
        'no',
        '  My floor is $175K base.',
        '```',
      ),
    ],
    [
      'in code that never ends',
      strategy('**Negotiate Up Strategy:**', '', '~~~', 'I need $190K base.', 'My floor is $175K base.'),
    ],
    [
      'in code in a quote',
      strategy('**Negotiate Up Strategy:**', '', '> ```', '> I need $190K base.', '>My floor is $175K base.', '> ```'),
    ],
    [
      'in code by its indentation',
      strategy('**Negotiate Up Strategy:**', '', '    I need $190K base.', '      My floor is $175K base.'),
    ],
  ])('%s', (_, text) => {
    for (const end of ['\n', '\r\n']) {
      const written = text.replaceAll('\n', end)
      const guide = readGuide({path: 'acme/data-engineer.md', text: written, sha256: '', messages: []})
      const moves = [...(guide.strategy?.asks ?? []), ...(guide.strategy?.floor ?? [])]
      expect(moves.map(({text}) => text.replace(/^\D+/, ''))).toEqual(['190K', '175K'])
      const lines = linesOf(written)
      for (const move of moves)
        expect(slice(lines, move.span).replace('&euro;', '€').replace(/\\/g, '')).toBe(move.text)
    }
  })

  it('and so does a term beside HTML', () => {
    const text = '### Data Engineer | Acme\n\n**Level Mapping:** <b>Acme Engineer</b> (L4) = Google R&amp;D (L5)\n'
    const guide = readGuide({path: 'acme/data-engineer.md', text, sha256: '', messages: []})
    expect(guide.levelMapping?.terms.map(({span}) => slice(linesOf(text), span))).toEqual([
      '<b>Acme Engineer</b> (L4)',
      'Google R&amp;D (L5)',
    ])
  })
})
