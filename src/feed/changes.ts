import {compare} from '../model/order.ts'
import {short} from './amount.ts'
import type {GuideFile, MoveFile} from './contract/guide.ts'
import type {Changes, GuideChange} from './contract/reports.ts'
import {bandMoves} from './moves.ts'

/** A release to compare with: its guides as their JSON files say them. */
export interface Release {
  readonly release: string | null
  readonly guides: readonly GuideFile[]
  /** What it said of the release before it. */
  readonly changes?: Changes | null
}

type Redirects = Readonly<Record<string, string>>

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Words without the markup round them: emphasis and line ends are no facts. */
const words = (html: string): string => squash(html.replace(/<[^<>]*>/g, ' '))

const amount = ({component, currency, min, max}: MoveFile): string =>
  `${[component, currency].filter(Boolean).join(' ')} ${min === max ? short(min) : `${short(min)} to ${short(max)}`}`.trim()

/** Things that a guide lists, each as words: where the list differs as a set, each difference is a note. */
const listed = {
  'level mapping': ({levelMapping}) => (levelMapping?.terms ?? []).map(({raw}) => raw),
  lever: ({levers}) => levers.map(({title}) => title),
  ask: ({strategy}) => (strategy?.asks ?? []).map(amount),
  floor: ({strategy}) => (strategy?.floor ?? []).map(amount),
  offer: ({strategy}) =>
    (strategy?.offers ?? []).map(({company, amounts}) => `${company} ${amounts.map(amount).join(', ')}`),
  source: ({sources}) => sources.map(({text}) => text),
} satisfies Record<string, (guide: GuideFile) => readonly string[]>

/** Running text, compared as words in any order of its parts; a change is one note. */
const prose = {
  title: ({title}) => [title],
  tagline: ({tagline}) => [tagline?.text ?? ''],
  'text of levers': ({levers}) => levers.map(({text}) => text),
  'text of the strategy': ({strategy}) => [strategy?.text ?? ''],
  prose: ({sections}) => sections.map(({title, html}) => `${title} ${words(html)}`),
} satisfies Record<string, (guide: GuideFile) => readonly string[]>

function listNotes(before: GuideFile, after: GuideFile): string[] {
  return Object.entries(listed).flatMap(([what, of]) => {
    const [old, current] = [of(before).map(squash), of(after).map(squash)]
    return [
      ...current.filter((item) => !old.includes(item)).map((item) => `New ${what}: ${item}`),
      ...old.filter((item) => !current.includes(item)).map((item) => `No ${what} any more: ${item}`),
    ]
  })
}

function proseNotes(before: GuideFile, after: GuideFile): string[] {
  return Object.entries(prose).flatMap(([what, of]) => {
    const [old, current] = [before, after].map((guide) => of(guide).map(squash).sort(compare).join('\n'))
    return old === current ? [] : [`Other ${what}`]
  })
}

/** What differs between two states of one guide; null where no fact does. */
function guideChange(before: GuideFile, after: GuideFile): GuideChange | null {
  const {moves, notes} = bandMoves(before, after)
  const all = [...notes, ...listNotes(before, after), ...proseNotes(before, after)]
  return moves.length + all.length > 0 ? {id: after.id, title: after.title, moves, notes: all} : null
}

/** Old ids to new ones: stated by a redirect, or the same bytes under another name. */
function renames(before: ReadonlyMap<string, GuideFile>, after: ReadonlyMap<string, GuideFile>, redirects: Redirects) {
  const fresh = new Map(
    [...after.values()].filter(({id}) => !before.has(id)).map((guide) => [guide.source.sha256, guide.id]),
  )
  const renamed = new Map<string, string>()
  for (const {id, source} of before.values()) {
    if (after.has(id)) continue
    const to = Object.hasOwn(redirects, id) ? redirects[id] : fresh.get(source.sha256)
    if (to !== undefined && after.has(to)) renamed.set(id, to)
  }
  return renamed
}

const byId = (guides: readonly GuideFile[]): Map<string, GuideFile> => new Map(guides.map((guide) => [guide.id, guide]))

/**
 * What a reader of `before` has to know of `after`, as `changes.json` and `bandstand diff` say it.
 * Facts only: order, formatting and places in the file are none. `before` null: nothing was compared.
 */
export function changes(before: Release | null, after: Release, redirects: Redirects = {}): Changes {
  if (!before) return {release: after.release, previous: null, added: [], removed: [], renamed: [], changed: []}
  const [old, current] = [byId(before.guides), byId(after.guides)]
  const renamed = renames(old, current, redirects)
  const arrived = new Set(renamed.values())
  const changed = [...old.values()].flatMap((guide) => {
    const now = current.get(renamed.get(guide.id) ?? guide.id)
    return (now && guideChange(guide, now)) ?? []
  })
  return {
    release: after.release,
    previous: {release: before.release},
    added: [...current.keys()].filter((id) => !old.has(id) && !arrived.has(id)).sort(compare),
    removed: [...old.keys()].filter((id) => !current.has(id) && !renamed.has(id)).sort(compare),
    renamed: [...renamed].map(([from, to]) => ({from, to})).sort((a, b) => compare(a.from, b.from)),
    changed: changed.sort((a, b) => compare(a.id, b.id)),
  }
}

const isEmpty = ({added, removed, renamed, changed}: Changes): boolean =>
  added.length + removed.length + renamed.length + changed.length === 0

/**
 * What a build publishes: a build that changes no fact repeats what the one before it said, so that building twice
 * gives the same bytes, and news stay news until there are others.
 */
export function publishedChanges(before: Release | null, after: Release, redirects: Redirects = {}): Changes {
  const found = changes(before, after, redirects)
  return before?.changes && isEmpty(found) ? {...before.changes, release: after.release} : found
}
