import {createRequire} from 'node:module'
import {Ajv} from 'ajv'
import {describe, expect, it} from 'vitest'
import {fingerprints} from '../../src/model/fingerprint.ts'
import type {Message} from '../../src/model/message.ts'
import {readBaseline, unknownTo, writeBaseline} from '../../src/report/baseline.ts'
import {inOrder, type ReportContext} from '../../src/report/finding.ts'
import {frame} from '../../src/report/frame.ts'
import {github} from '../../src/report/github.ts'
import {pretty} from '../../src/report/pretty.ts'
import {sarif} from '../../src/report/sarif.ts'

const at = (line: number, column = 1, endColumn = column + 4): Message['span'] => ({
  line,
  column,
  endLine: line,
  endColumn,
})
const message = (more: Partial<Message> = {}): Message => ({
  rule: 'total-adds-up',
  severity: 'warning',
  path: 'acme/a b%.md',
  span: at(7, 3),
  message: 'Unexpected total `$1`: 100 % off, see | there',
  ...more,
})
const context: ReportContext = {
  pathOf: (path) => `content/${path}`,
  pageOf: (rule) => `https://guides.example/rules/${rule}/`,
  rules: new Map([
    [
      'total-adds-up',
      {
        name: 'total-adds-up',
        severity: 'info',
        summary: 'A stated total is off',
        why: 'Readers weigh offers by it.',
        mend: 'Correct it.',
      },
    ],
  ]),
}

const require = createRequire(import.meta.url)
const published = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>
// The schema is of draft 4; of what that has of its own it uses only these two keys.
const {$schema: _, id: __, ...schema} = published
const validate = new Ajv({strict: false, validateFormats: false, unicodeRegExp: false}).compile(schema)

describe('SARIF', () => {
  const document = sarif(
    [
      message(),
      message({severity: 'info', rule: 'range-dash', related: {path: 'b/c.md', span: at(1), message: 'There'}}),
    ],
    context,
  ) as {runs: {results: Record<string, unknown>[]; tool: {driver: {rules: Record<string, unknown>[]}}}[]}

  it('is valid by its schema, and the schema does reject', () => {
    expect(validate(document) ? [] : validate.errors).toEqual([])
    expect(validate({...document, version: '1.0'})).toBe(false)
  })

  it('names file, place, level and rule, and escapes paths', () => {
    const [first, second] = document.runs[0]?.results ?? []
    expect(first).toMatchObject({
      ruleId: 'total-adds-up',
      level: 'warning',
      locations: [{physicalLocation: {artifactLocation: {uri: 'content/acme/a%20b%25.md'}, region: {startLine: 7}}}],
    })
    expect(second).toMatchObject({level: 'note', relatedLocations: [{message: {text: 'There'}}]})
    expect(document.runs[0]?.tool.driver.rules[Number(first?.ruleIndex)]).toMatchObject({
      id: 'total-adds-up',
      help: {text: 'Correct it.'},
    })
  })
})

describe('a fingerprint', () => {
  it('outlives a move to another line, and tells alike findings apart', () => {
    const here = fingerprints([message(), message()])
    expect(fingerprints([message({span: at(90)}), message({span: at(91)})])).toEqual(here)
    expect(new Set(here).size).toBe(2)
    expect(fingerprints([message({actual: '$2'})])).not.toEqual(here.slice(0, 1))
    for (const print of here) expect(print).toMatch(/^[\da-f]{16}$/)
  })
})

describe('a baseline', () => {
  const old = [message(), message({path: 'b/c.md', rule: 'range-dash'})]

  it('leaves known findings out, wherever their lines have moved, and keeps new ones', () => {
    const baseline = readBaseline(writeBaseline(old))
    const moved = old.map((each) => ({...each, span: at(40)}))
    expect(unknownTo(baseline, [...moved, message({rule: 'raw-html'})])).toEqual({
      messages: [message({rule: 'raw-html'})],
      known: 2,
      gone: 0,
    })
    expect(unknownTo(baseline, [])).toEqual({messages: [], known: 0, gone: 2})
  })

  it('is the same text for the same findings in any order of files', () => {
    expect(writeBaseline(old.toReversed())).toBe(writeBaseline(old))
  })

  it.each(['', '[]', '{"version": 2, "findings": {}}', '{"version": 1, "findings": {"a": ["b"]}}'])(
    'rejects %j',
    (text) => {
      expect(() => readBaseline(text)).toThrow(TypeError)
    },
  )
})

describe('a frame', () => {
  const lines = ['# Head', '', 'zero | cell | end', 'after']
  const rows = (list: readonly string[], span: Message['span'], columns = 80): string[] =>
    frame(list, span, {columns, around: 1}).map(({gutter, text}) => `${gutter}|${text}`)

  it('marks the columns of the span, and leaves empty lines out', () => {
    expect(rows(lines, at(3, 8, 12))).toEqual(['3|zero | cell | end', ' |       ^^^^', '4|after'])
  })

  it('marks under wide letters and pictures as a terminal shows them', () => {
    expect(rows(['日本 x'], at(1, 4, 5))).toEqual(['1|日本 x', ' |     ^'])
    expect(rows(['🏗️ x'], at(1, 5, 6))).toEqual(['1|🏗️ x', ' |   ^'])
  })

  it('cuts a long line so that the span is seen under its marks', () => {
    const long = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`
    const [text, marks] = rows([long], at(1, 301, 305), 60) as [string, string]
    expect(text.length).toBeLessThanOrEqual(60)
    expect(text.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE')
    expect(text).toMatch(/^1\|….*…$/)
  })

  it('shows no control characters', () => {
    expect(rows(['a\u001b[31mb'], at(1, 1, 2))[0]).toBe('1|a\ufffd[31mb')
  })

  it('points at something even where the span is empty or past the line', () => {
    expect(rows(['ab'], at(1, 9, 9))).toEqual(['1|ab', ' |  ^'])
    expect(rows([], at(1))).toEqual([])
  })
})

describe('pretty', () => {
  it('says place, words, how to mend and where more is said', () => {
    const text = pretty(message({related: {path: 'b/c.md', span: at(2, 5), message: 'The other'}}), {
      ...context,
      linesOf: () => undefined,
      columns: 80,
      paint: (_style, words) => words,
    })
    expect(text).toBe(`content/acme/a b%.md:7:3 ▲ warning total-adds-up
  Unexpected total \`$1\`: 100 % off, see | there
  see content/b/c.md:2:5 The other
  mend Correct it.
  rule https://guides.example/rules/total-adds-up/

`)
  })
})

describe('order', () => {
  it('is worst first and the same however findings come', () => {
    const list = [
      message({severity: 'info', path: 'a/a.md'}),
      message({span: at(9)}),
      message({span: at(2)}),
      message({severity: 'error', path: 'z/z.md'}),
    ]
    const expected = [list[3], list[2], list[1], list[0]]
    expect(inOrder(list)).toEqual(expected)
    expect(inOrder(list.toReversed())).toEqual(expected)
  })
})

describe('GitHub', () => {
  it('gets at most ten annotations of a kind, and the summary holds all', () => {
    const many = Array.from({length: 25}, (_, n) => message({span: at(n + 1), severity: n < 12 ? 'warning' : 'info'}))
    const {commands, summary} = github(many, 3, context)
    expect(commands.match(/^::warning /gm)).toHaveLength(10)
    expect(commands.match(/^::notice /gm)).toHaveLength(10)
    expect(summary.match(/^\| (?:warning|note) \|/gm)).toHaveLength(25)
    expect(summary).toContain('0 errors, 12 warnings, 13 notes in 3 guides')
  })

  it('escapes what would end a command or a cell', () => {
    const {commands, summary} = github([message({path: 'a,b:c.md', message: '100 %\nnext | cell <b>'})], 1, context)
    expect(commands).toBe(
      '::warning file=content/a%2Cb%3Ac.md,line=7,endLine=7,col=3,endColumn=6,title=total-adds-up::100 %25%0Anext | cell <b>%0ACorrect it.\n',
    )
    expect(summary).toContain('100 % next \\| cell &#60;b&#62;')
  })
})
