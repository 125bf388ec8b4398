import {describe, expect, it} from 'vitest'
import {link} from '../../src/link/index.ts'
import {lint, rules} from '../../src/lint/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import {readGuide} from '../../src/read/index.ts'

/** The messages of a guide, by rule. */
function messagesOf(markdown: string, rule: string): string[] {
  const guide = readGuide({path: 'acme/data-engineer.md', text: markdown, sha256: '0', messages: []})
  const {entries} = lint(link([guide], noSiteData))
  return (entries[0]?.messages ?? []).filter((message) => message.rule === rule).map(({message}) => message)
}

describe('every rule', () => {
  it('is named once and explains itself', () => {
    expect(new Set(rules.map(({name}) => name)).size).toBe(rules.length)
    for (const rule of rules) {
      expect(rule.name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      for (const words of [rule.summary, rule.why, rule.mend]) expect(words.length).toBeGreaterThan(10)
      if (rule.check) expect(rule.examples.some(({message}) => message !== null)).toBe(true)
    }
  })
})

for (const rule of rules) {
  describe.runIf(rule.examples.length > 0)(rule.name, () => {
    for (const {title, guide, message} of rule.examples)
      it(title, () => {
        expect(messagesOf(guide, rule.name)).toEqual(message === null ? [] : [message])
      })
  })
}
