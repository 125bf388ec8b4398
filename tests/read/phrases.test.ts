import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {cuePhrases} from '../../src/read/cue-phrases.ts'
import {nounsBeforeFigures, nounsOfPay} from '../../src/read/pay-nouns.ts'
import {eachPhrase, endOf, phraseBook} from '../../src/read/phrases.ts'
import {root} from '../run.ts'
import {shared} from '../shared.ts'

const textsOf = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\/.*\.md$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))

const sample = shared('corpus')
const texts = [...textsOf(path.join(root, 'content')), ...(sample ? textsOf(sample) : [])]

/** Every alternative of every word that an expression writes out, so that also those stand in a text that no guide has. */
const wordsOf = (source: string): string =>
  source
    .replace(/\(\?<?[:=!]/g, '(')
    .replace(/\\[a-z]|\{\d.*?\}|\[\^?[^\]]*\]/g, ' ')
    .replace(/(\w+)\?/g, (_, word: string) => `${word} ${word.slice(0, -1)}`)
    .replace(/[()|?+*$]/g, ' ')
    .replace(/ +/g, ' ')

describe.each([
  ['cues', cuePhrases],
  ['nouns behind a figure', nounsOfPay],
  ['nouns before one', nounsBeforeFigures],
])('%s', (_, rows) => {
  it('are found by their first words wherever their expressions are', () => {
    const all = [...texts, ...rows.map(([, , source]) => wordsOf(source))].join('\n')
    let found = 0
    for (const row of rows) {
      const book = phraseBook<string>([row])
      for (const {0: words, index} of all.matchAll(new RegExp(String.raw`\b(?:${row[2]})`, 'gi'))) {
        const [phrase] = book(all, index) ?? []
        expect([row[2], words, phrase ? endOf(phrase, all, index) : -1]).toEqual([row[2], words, index + words.length])
        found++
      }
    }
    expect(found).toBeGreaterThan(rows.length)
  })
})

describe('a walk over phrases', () => {
  const book = phraseBook([
    ['long', 'one', String.raw`one two\b`],
    ['long', 'two', String.raw`two\b`],
    ['short', 'one two', String.raw`(?:one|two)\b`],
  ])
  const walk = (text: string): string[] => {
    const found: string[] = []
    eachPhrase(book, text, (tag, from, end) => found.push(`${tag} ${text.slice(from, end)}`))
    return found
  }

  it('gives those of one tag without overlap, and those of others beside them', () => {
    expect(walk('One two, two')).toEqual(['long One two', 'short One', 'short two', 'long two', 'short two'])
  })

  it('tries what begins with two words where both stand, in the order of the rows', () => {
    const pairs = phraseBook([
      ['far', 'one|two+way|road', String.raw`\w+ (?:way|road)\b`],
      ['near', 'one', String.raw`one\b`],
      ['late', 'one+way don+t', String.raw`one way\b|don't\b`],
    ])
    const tags = (text: string): string[] => (pairs(text, 0) ?? []).map(({tag}) => tag)
    expect(['One way', 'one road', 'one', 'two ways', 'two road', "don't", 'done'].map(tags)).toEqual([
      ['far', 'near', 'late'],
      ['far', 'near'],
      ['near'],
      [],
      ['far'],
      ['late'],
      [],
    ])
  })

  it('begins at the start of words alone', () => {
    expect(walk('none atwo two_ 2two')).toEqual([])
    expect(walk('(two)-one')).toEqual(['long two', 'short two', 'short one'])
  })
})
