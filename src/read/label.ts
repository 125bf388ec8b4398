import {isMappingLabel} from './levels.ts'
import {isLeverLabel, isLeversLabel, isNumbered} from './levers.ts'
import {remembered} from './memo.ts'
import {isSourcesLabel} from './sources.ts'

/** What the words of a label announce. Guides share most of their labels, so each is looked at once. */
export interface Announced {
  readonly strategy: boolean
  readonly tagline: boolean
  readonly mapping: boolean
  readonly sources: boolean
  /** One lever. */
  readonly lever: boolean
  /** The section of the levers. */
  readonly levers: boolean
  readonly numbered: boolean
}

export const announced = remembered(
  (label: string): Announced => ({
    strategy: /negotiate[- ]up\b|^negotiat\w+ strategy$/i.test(label),
    tagline: /^negotiation dna\b/i.test(label),
    mapping: isMappingLabel(label),
    sources: isSourcesLabel(label),
    lever: isLeverLabel(label),
    levers: isLeversLabel(label),
    numbered: isNumbered(label),
  }),
)
