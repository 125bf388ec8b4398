import {excerpt, type Piece} from './excerpt.ts'
import {bandsFor, type Narrowed, narrow, openPay, type Pay, type Selection} from './facets.ts'
import {type Finder, type Hit, type Load, openFinder, toHit} from './find.ts'
import {type PayFile, payFile} from './index-file.ts'
import type {Names} from './names.ts'
import {parseQuery} from './query.ts'
import type {Ranking} from './rank.ts'
import {nearest, type Suggestion, suggest} from './suggest.ts'

/** What a page wants to know. Plain data, as an answer is, so that both may cross from one thread to another. */
export interface Question {
  readonly text: string
  /** null where nothing narrows and no facet is shown: what bands pay is not loaded then. */
  readonly selection: Selection | null
  /** Results before these are left out, and at most so many are given. */
  readonly from: number
  readonly most: number
}

/** A guide as a result shows it. */
export interface Card extends Hit {
  readonly levels: readonly string[]
  readonly places: readonly string[]
  /** The first band that the selection means; whole units a year. */
  readonly band: {
    readonly places: readonly string[]
    readonly currency: string
    readonly base: readonly [number, number] | null
    readonly total: readonly [number, number] | null
  } | null
}

export interface Answer {
  readonly cards: readonly Card[]
  /** Guides found, those not given too. */
  readonly total: number
  readonly counts: Narrowed['counts'] | null
  /** Terms that no guide has. */
  readonly missing: readonly string[]
  /** Pages that the text names. */
  readonly pages: readonly Suggestion[]
  /** Where no guide is found, the names that the text is nearest to. */
  readonly nearest: readonly Suggestion[]
  /** Whether the full text may still change it. */
  readonly isLast: boolean
}

export interface Answering {
  /** Calls back with what names alone give, then, where they leave words open, with what the full text adds. */
  readonly ask: (question: Question, tell: (answer: Answer) => void) => Promise<void>
  /** The stretch of a guide that answers best to a text. */
  readonly excerpt: (id: string, text: string) => Promise<readonly Piece[]>
}

function cardOf(names: Names, pay: Pay | null, selection: Selection | null, guide: number, score: number): Card {
  const row = names.guides[guide]
  const placeNames = (list: readonly number[]): string[] => list.flatMap((n) => names.places[n]?.name ?? [])
  const [band] = pay && selection ? bandsFor(names, pay, selection, guide) : []
  return {
    ...toHit(names, guide, score),
    levels: row?.levels ?? [],
    places: placeNames(row?.places ?? []),
    band: band
      ? {places: placeNames(band[0]), currency: names.currencies[band[1]]?.id ?? '', base: band[2], total: band[3]}
      : null,
  }
}

/** Every guide, those first that others name most. */
const everyGuide = ({guides}: Names): number[] =>
  guides.map((_, n) => n).sort((a, b) => (guides[b]?.named ?? 0) - (guides[a]?.named ?? 0) || a - b)

function answerOf(names: Names, pay: Pay | null, question: Question, ranking: Ranking | null): Answer {
  const {text, selection, from, most} = question
  const scores = new Map(ranking?.ranked.map(({guide, score}) => [guide, score]))
  const guides = ranking ? ranking.ranked.map(({guide}) => guide) : everyGuide(names)
  const narrowed = pay && selection ? narrow(names, pay, selection, guides) : null
  const left = narrowed?.guides ?? guides
  return {
    cards: left.slice(from, from + most).map((guide) => cardOf(names, pay, selection, guide, scores.get(guide) ?? 0)),
    total: left.length,
    counts: narrowed?.counts ?? null,
    missing: ranking?.missing ?? [],
    pages: selection ? [] : suggest(names, text),
    nearest: left.length === 0 ? nearest(names, text) : [],
    isLast: !ranking?.open,
  }
}

/** A site's answers. `load` gives a file of the index, parsed; `loadText` a guide's markdown. */
export function answering(load: Load, loadText: (path: string) => Promise<string>): Answering {
  let opening: Promise<Finder> | null = null
  let paying: Promise<Pay> | null = null
  const finder = (): Promise<Finder> => {
    opening ??= openFinder(load).catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }
  const pay = (names: Names): Promise<Pay> => {
    paying ??= load(payFile)
      .then((file) => openPay(names, file as PayFile))
      .catch((error: unknown) => {
        paying = null
        throw error
      })
    return paying
  }
  return {
    async ask(question, tell) {
      const {names, byName, find} = await finder()
      const bands = question.selection ? await pay(names) : null
      if (question.text.trim() === '') {
        tell(answerOf(names, bands, question, null))
        return
      }
      const first = byName(question.text)
      if (first.ranked.length > 0 || !first.open) tell(answerOf(names, bands, question, first))
      if (first.open) tell({...answerOf(names, bands, question, await find(question.text)), isLast: true})
    },
    excerpt: async (id, text) => excerpt(await loadText(`guides/${id}/index.md`), parseQuery(text).terms),
  }
}
