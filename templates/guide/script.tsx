import type {Guide, Offer, Script} from '../../src/model/guide.ts'
import {type Child, h} from '../jsx.ts'
import type {Mark} from './marks.ts'

const slotName = (token: string): string =>
  token
    .slice(1, -1)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'] as const

/** A statement that another company made an offer: true only where the reader has it. */
export interface Claim {
  readonly start: number
  readonly end: number
  /** Which of the guide's offers, from 0. */
  readonly offer: number
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Where a name stands as words of its own, from an offset on; -1 where it doesn't. */
function wordAt(text: string, word: string, from = 0): number {
  let at = text.indexOf(word, from)
  while (at >= 0 && (isWord(text[at - 1]) || isWord(text[at + word.length]))) at = text.indexOf(word, at + 1)
  return at
}

/** The end of the sentence that an offset stands in: a full stop with a space or nothing after it. */
function sentenceEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++)
    if ('.!?;\n'.includes(text[at] ?? '') && (at + 1 === text.length || text[at + 1] === ' ')) return at
  return text.length
}

const tails = new Set(['rsu', 'rsus', 'tc', 'base', 'equity', 'total', 'comp', 'stock', 'options', 'signing', 'bonus'])

/** Words after an amount that say what it is: `$270K RSU`. */
function withTail(text: string, from: number): number {
  let end = from
  for (;;) {
    let at = end + 1
    if (text[end] !== ' ') return end
    while (isWord(text[at])) at++
    if (!tails.has(text.slice(end + 1, at).toLowerCase())) return end
    end = at
  }
}

/** Claims of a text about the offers that a guide's strategy names as examples: from the company to the last amount of its own. */
export function claimsOf(text: string, offers: readonly Offer[]): Claim[] {
  const starts = offers.map(({company}) => wordAt(text, company))
  const found = offers.flatMap(({amounts}, offer): Claim[] => {
    const name = starts[offer] ?? -1
    if (name < 0) return []
    const next = Math.min(...starts.filter((start) => start > name), sentenceEnd(text, name))
    const ends = amounts.flatMap((amount) => {
      const at = wordAt(text, amount.text, name)
      return at < 0 || at >= next ? [] : [withTail(text, at + amount.text.length)]
    })
    if (ends.length === 0) return []
    const article = ['a ', 'an ', 'the '].find((word) => text.slice(0, name).endsWith(` ${word}`))
    return [{start: name - (article?.length ?? 0), end: Math.max(...ends), offer}]
  })
  return found.sort((a, b) => a.start - b.start).filter(({start}, n) => start >= (found[n - 1]?.end ?? 0))
}

export const offerSlot = (offer: number): string => `offer-${offer + 1}`
const blank = (offer: number): string => `your ${ordinals[offer] ?? 'next'} other offer`

/** What in a text the reader fills in: placeholders, and claims about other offers. */
export function fills(text: string, placeholders: Script['placeholders'], offers: readonly Offer[]): Mark[] {
  const claims = claimsOf(text, offers).filter(
    ({start, end}) => !placeholders.some((each) => each.start < end && each.end > start),
  )
  return [
    ...placeholders.map(({token, start, end}) => ({
      from: start,
      to: end,
      tagName: 'span',
      properties: {className: ['slot'], dataSlot: slotName(token)},
    })),
    ...claims.map(({start, end, offer}) => ({
      from: start,
      to: end,
      tagName: 'span',
      properties: {className: ['claim'], dataSlot: offerSlot(offer), dataBlank: blank(offer)},
    })),
  ].sort((a, b) => a.from - b.from)
}

/** One form for everything that the guide's scripts leave open. */
export function Slots({guide}: {guide: Guide}): Child {
  const scripts = [...guide.levers.flatMap((lever) => lever.scripts), ...(guide.strategy?.scripts ?? [])]
  const tokens = new Map(
    scripts.flatMap(({placeholders}) => placeholders.map(({token}) => [slotName(token), token] as const)),
  )
  const offers = guide.strategy?.offers ?? []
  const texts = [...scripts.map(({text}) => text), guide.strategy?.text ?? '']
  const claimed = [...new Set(texts.flatMap((text) => claimsOf(text, offers).map(({offer}) => offer)))].sort()
  if (tokens.size === 0 && claimed.length === 0) return null
  return (
    <form className="needs-js" autoComplete="off">
      <fieldset className="slots">
        <legend>Fill in once, used in every script</legend>
        {[...tokens].map(([name, token]) => (
          <label>
            {token} <input type="text" dataFills={name} placeholder={token} />
          </label>
        ))}
        {claimed.map((offer) => (
          <label>
            {`Y${blank(offer).slice(1)} `}
            <input
              type="text"
              dataFills={offerSlot(offer)}
              placeholder={`guide’s example: ${offers[offer]?.company} at ${offers[offer]?.amounts.map(({text}) => text).join(' / ')}`}
            />
          </label>
        ))}
        <p>
          Say only what is true.
          {claimed.length > 0 && ' A claim about another offer is copied as a blank until you replace it.'}
        </p>
      </fieldset>
    </form>
  )
}
