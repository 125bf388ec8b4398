import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {checkGuide, checkLinks, type Example, lint, rules} from '../../src/lint/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import type {Message} from '../../src/model/message.ts'
import {readGuide} from '../../src/read/index.ts'

const examplePath = 'acme/data-engineer.md'

/** The messages of an example's guide, among the others that it needs. */
function messagesOf({guide, others = {}}: Pick<Example, 'guide' | 'others'>): readonly Message[] {
  const texts = new Map(Object.entries({...others, [examplePath]: guide}))
  const guides = [...texts].map(([path, text]) => readGuide({path, text, sha256: '0', messages: []}))
  const {entries} = lint(checkLinks(link(guides, noSiteData)), (guide) =>
    // As it crosses threads and lies in the cache.
    JSON.parse(JSON.stringify(checkGuide(guide, texts.get(guide.path) ?? ''))),
  )
  return entries.find((entry) => entry.guide.path === examplePath)?.messages ?? []
}

const source = path.resolve(import.meta.dirname, '../../src')
const emitted = new Set(
  readdirSync(source, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(path.join(source, file), 'utf8').matchAll(/(?:rule: |say\([^,]+, )'([a-z-]+)'/g)].map(
        ([, name]) => name ?? '',
      ),
    ),
)

describe('every rule', () => {
  it('is named once and explains itself', () => {
    expect(new Set(rules.map(({name}) => name)).size).toBe(rules.length)
    for (const rule of rules) {
      expect(rule.name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      for (const words of [rule.summary, rule.why, rule.mend]) expect(words.length, rule.name).toBeGreaterThan(10)
      expect(rule.summary, rule.name).not.toMatch(/\.$/)
      for (const words of [rule.why, rule.mend]) expect(words, rule.name).toMatch(/\.$/)
    }
  })

  it('shows a guide that it finds fault with, and one that it does not, where it reads guides', () => {
    for (const rule of rules)
      if (rule.foundBy !== 'io' && rule.examples.length === 0)
        expect(['link', 'feed'], rule.name).toContain(rule.foundBy)
      else if (rule.foundBy !== 'io') {
        expect(
          rule.examples.some(({message}) => message !== null),
          rule.name,
        ).toBe(true)
        expect(
          rule.examples.some(({message}) => message === null),
          rule.name,
        ).toBe(true)
      }
  })

  it('is known by what it saw, however many guides it counts: a baseline outlives new guides', () => {
    const derived = rules.find(({name}) => name === 'row-is-scaled-copy')
    const [example] = derived?.examples ?? []
    const found = example && messagesOf(example).find(({rule}) => rule === 'row-is-scaled-copy')
    expect(found?.actual).toBe('Austin, Seattle')
    expect(Object.keys(found?.related ?? {})).toEqual(['path', 'span', 'message'])
  })

  it('that any room reports is explained', () => {
    const explained = new Set(rules.map(({name}) => name))
    expect(emitted.size).toBeGreaterThan(10)
    expect([...emitted].filter((name) => !explained.has(name))).toEqual([])
  })

  it('finds nothing in the guide that examples are made from', () => {
    const faultless = rules.find(({name}) => name === 'range-ordered')?.examples.find(({message}) => message === null)
    expect(messagesOf(faultless ?? {guide: ''})).toEqual([])
  })
})

for (const rule of rules) {
  describe.runIf(rule.examples.length > 0)(rule.name, () => {
    for (const {title, message, ...example} of rule.examples)
      it(title, () => {
        const found = messagesOf(example).filter((each) => each.rule === rule.name)
        expect(found.map((each) => each.message)).toEqual(message === null ? [] : [message])
        const lines = example.guide.split('\n')
        for (const {span} of found) expect(lines[span.line - 1]?.length ?? -1).toBeGreaterThanOrEqual(span.column - 1)
      })
  })
}
