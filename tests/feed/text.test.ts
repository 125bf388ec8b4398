import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {growth, short} from '../../src/feed/amount.ts'
import {cell, csvHead, csvLine, json, xml} from '../../src/feed/text.ts'

const csv = <Row extends object>(columns: (keyof Row & string)[], rows: Row[]): string =>
  csvHead<Row>(columns) + rows.map((row) => csvLine<Row>(columns, row)).join('')

/** A plain reader of RFC 4180, to hold the writer against. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (quoted) {
      if (character !== '"') field += character
      else if (text[at + 1] === '"') field += text[++at]
      else quoted = false
    } else if (character === '"') quoted = true
    else if (character === ',') {
      rows.at(-1)?.push(field)
      field = ''
    } else if (character === '\r' && text[at + 1] === '\n') {
      rows.at(-1)?.push(field)
      field = ''
      rows.push([])
      at++
    } else field += character
  }
  return rows.slice(0, -1)
}

describe('a table', () => {
  it('gives back what was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.record({a: fc.string(), b: fc.string()}), {minLength: 1}), (rows) => {
        const guard = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
        expect(parse(csv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows.map(({a, b}) => [guard(a), guard(b)])])
      }),
    )
  })

  it('holds no formula that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1']) expect(cell(text).replace(/^"/, '')).toMatch(/^'/)
  })

  it('leaves figures as they are', () => {
    expect(csv(['n', 'yes', 'nothing'], [{n: -5, yes: true, nothing: null}])).toBe('n,yes,nothing\r\n-5,true,\r\n')
  })
})

describe('text', () => {
  it('stays text in XML, without the characters that XML cannot carry', () => {
    expect(xml('<a b="c">&\u0000\u0008\ud800\ufffe😀')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;😀')
  })

  it('may be the name of a property of every object', () => {
    expect(json(Object.fromEntries([['__proto__', 1]]))).toBe('{"__proto__":1}\n')
    expect(xml('constructor')).toBe('constructor')
  })
})

describe('an amount', () => {
  it('is shortened without loss', () => {
    expect([230000, 1250000, 12345, 2e9, 999].map(short)).toEqual(['230K', '1.25M', '12345', '2B', '999'])
  })

  it('grows from nothing by no percentage', () => {
    expect(growth(0, 5)).toBeNull()
    expect(growth(200, 207)).toBe(3.5)
  })
})
