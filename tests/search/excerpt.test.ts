import fc from 'fast-check'
import {expect, it} from 'vitest'
import {excerpt} from '../../src/search/excerpt.ts'

const text = `### Data Engineer | Acme Guide

**Negotiation DNA:** Base + RSU | Pipelines

| Region | Base |
|---|---|
| London | £100K mortgage |

Mortgages are written by hand here. An underwriter reads each of the mortgages, and [underwriting](https://example.org) takes *days*.
`
const marked = (terms: readonly string[], from = text): string[] =>
  excerpt(from, terms).flatMap(({text: piece, mark}) => (mark ? [piece] : []))
const shown = (terms: readonly string[], from = text): string =>
  excerpt(from, terms)
    .map((piece) => piece.text)
    .join('')

it('marks the words that answer, in the sentence that has most of them', () => {
  expect(marked(['mortgage', 'underwriting'])).toEqual(['Mortgages', 'mortgages', 'underwriting'])
  expect(shown(['mortgage', 'underwriting'])).not.toMatch(/[*|[\]()]/)
})

it('without an answer it is the beginning of the text, without the title', () => {
  expect(shown(['zzz'])).toMatch(/^Negotiation DNA: Base \+ RSU · Pipelines/)
  expect(marked(['zzz'])).toEqual([])
})

it('is short, however long the line', () => {
  const long = `${'word '.repeat(5000)}needle${' word'.repeat(5000)}`
  expect(shown(['needle'], long).length).toBeLessThan(260)
  expect(marked(['needle'], long)).toEqual(['needle'])
})

it('gives text, and never markup, out of hostile guides', () => {
  const hostile = 'A <img src=x onerror=alert(1)> needle <script>alert(2)</script>'
  expect(shown(['needle'], hostile)).toBe(hostile)
})

it('never throws, and invents no letter', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({maxLength: 8}), {maxLength: 4}), (given, terms) => {
      const letters = (each: string): string[] => [...each.replace(/[^a-z0-9]/gi, '')]
      for (const {text: piece} of excerpt(given, terms))
        for (const letter of letters(piece)) expect(given).toContain(letter)
    }),
  )
})
