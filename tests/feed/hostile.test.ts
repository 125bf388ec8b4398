import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {feed} from '../../src/feed/index.ts'
import {toHtml} from '../../src/model/html.ts'
import {band, config, entry, library, pay, usd} from './fixture.ts'
import {faults} from './validate.ts'

/** Any text at all, half surrogate pairs and control characters among it, and names that objects know. */
const text = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.array(fc.integer({min: 0, max: 0xffff})).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom('__proto__', 'constructor', 'toString', '', '=1+1', ']]>', '<script>', '\u2028'),
)

const id = text.map((role) => `a/${role}`)

/** Controls other than tab and line ends, what XML cannot carry, and markup that no emitter writes. */
const forbidden = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Surrogate}|<script/u

describe('whatever authors write', () => {
  it('the feed is made and keeps its contract', () => {
    fc.assert(
      fc.property(id, text, text, text, (id, title, label, words) => {
        const guide = {
          title,
          bands: [band(label, {base: pay(words, words, usd(1, 2))}), band(words, {}, label)],
          sections: [{id: label, title, kind: 'prose' as const, span: entry(id).guide.titleSpan}],
          prose: {...entry(id).guide.prose, sections: [toHtml({type: 'text', value: words})]},
          sources: [{text: words, publisher: label, years: [], url: title, span: entry(id).guide.titleSpan}],
          frontMatter: {updated: words, aliases: [label, words]},
        }
        const hostile = {...library([entry(id, guide)]), redirects: {[label]: id}}
        const outputs = [...feed(hostile, {...config, name: words})]
        for (const output of outputs) expect([output.path, faults(output)]).toEqual([output.path, []])
        for (const {path, content} of outputs.filter(({path}) => path.endsWith('.xml')))
          expect([path, forbidden.test(String(content))]).toEqual([path, false])
      }),
      {numRuns: 200},
    )
  })
})
