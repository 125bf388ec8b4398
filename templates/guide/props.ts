import type {WholeGuide} from '../../src/model/guide.ts'
import type {Entry} from '../../src/model/library.ts'
import type {Frame} from '../layout.tsx'
import type {GuideRuler} from './on-ruler.tsx'

/** Another guide, as a link needs it. */
export interface GuideLink {
  readonly id: string
  readonly url: string
  readonly role: string
  readonly company: string
}

export interface GuideProps {
  readonly frame: Frame
  readonly entry: Entry<WholeGuide>
  /** Guides that this one links to, by id. */
  readonly links: ReadonlyMap<string, GuideLink>
  readonly previous: {readonly role: GuideLink | null; readonly company: GuideLink | null}
  readonly next: {readonly role: GuideLink | null; readonly company: GuideLink | null}
  /** Guides whose mapping shares a level with this one's. */
  readonly peers: readonly GuideLink[]
  /** Its levels on the ruler; null where none of them has a place. */
  readonly ruler: GuideRuler | null
}
