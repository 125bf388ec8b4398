import {describe, expect, it} from 'vitest'
import type {Guide} from '../../src/model/guide.ts'
import {readGuide} from '../../src/read/index.ts'

const body = `### Engineer | Acme Global Negotiation Guide

| Region | Base Salary | Bonus |
|---|---|---|
| London | £80K–£90K | 10% |
`

const read = (yaml: string, text = body): Guide =>
  readGuide({path: 'acme/engineer.md', text: `---\n${yaml}\n---\n\n${text}`, sha256: '', messages: []})

/** Rule, line, column and words of each message about front matter. */
const said = (guide: Guide) =>
  guide.messages
    .filter(({rule}) => rule.startsWith('front-matter'))
    .map(({span, message}) => `${span.line}:${span.column} ${message}`)

describe('front matter', () => {
  it('is read whole, and says nothing where all is well', () => {
    const guide = read(`title: Engineer | Acme Global Negotiation Guide
company: Acme
role: Engineer
updated: 2026-03-01
aliases: [acme/dev]
draft: false
sources: [Own survey]
bands:
  - region: London
    base: £80K - £90K`)
    expect(said(guide)).toEqual([])
    expect(guide.frontMatter).toMatchObject({updated: '2026-03-01', aliases: ['acme/dev'], sources: ['Own survey']})
  })

  it.each([
    ['titel: Engineer', ['2:1 Unexpected key `titel` in front matter']],
    ['company: Acme\ndraft: perhaps', [expect.stringMatching(/^3:1 Unexpected value of `draft`/)]],
    ['bands:\n  - region: London\n    base: [1]', [expect.stringMatching(/^4:5 Unexpected value of `bands`/)]],
    ['aliases:\n  - acme/dev\n  - 7', [expect.stringMatching(/^4:3 Unexpected value of `aliases`/)]],
    ['company: Acme\n  role: : x', [expect.stringMatching(/^3:\d+ Unreadable front matter/)]],
  ])('a fault has the place of its key: %s', (yaml, expected) => expect(said(read(yaml))).toEqual(expected))

  it('what contradicts the body is told, at its key; the body wins', () => {
    const guide = read(`company: Initech
title: Something else
bands:
  - region: London
    base: £100K–£120K
    bonus: 10%
  - region: Paris
    base: €70K`)
    expect(said(guide)).toEqual([
      '3:1 Unexpected `title: Something else` in front matter, the title says `Engineer | Acme Global Negotiation Guide`',
      '2:1 Unexpected `company: Initech` in front matter, the title says `Acme`',
      '6:5 Unexpected `base: £100K–£120K` in front matter, the table says `£80K–£90K`',
      '8:5 Unexpected `region: Paris` in front matter, the table has no such row',
    ])
    expect(guide.company.name).toBe('Acme')
    expect(guide.bands.map(({base}) => base?.raw)).toEqual(['£80K–£90K'])
  })

  it('runs no code and lets good keys stand beside bad ones', () => {
    const guide = readGuide({
      path: 'acme/engineer.md',
      text: `---js\nmodule.exports = {title: 'x'}\n---\n\n${body}`,
      sha256: '',
      messages: [],
    })
    expect(said(guide)).toHaveLength(1)
    expect(read('draft: perhaps\nupdated: 2026-03-01').frontMatter).toEqual({updated: '2026-03-01'})
  })
})
