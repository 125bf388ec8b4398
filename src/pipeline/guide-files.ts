import {guidePath, type Piece, pieceOf} from '../feed/index.ts'
import type {WholeGuide} from '../model/guide.ts'
import type {Entry} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import type {Output, SiteConfig} from '../model/site.ts'
import {type Beside, fileOf, guidePage, type Theme} from '../site/index.ts'
import {faulty} from './read.ts'
import {reasonOf} from './reason.ts'
import {templateFailed} from './template-failed.ts'

/** A guide among the others, with all that its files are made from. */
export interface GuideInput {
  readonly entry: Entry<WholeGuide>
  readonly beside: Beside
  /** The file as its author wrote it. */
  readonly bytes: Uint8Array
}

export interface GuideFiles {
  /** Its page, its data and its markdown. */
  readonly files: readonly [page: Output, data: Output, markdown: Output]
  readonly piece: Piece
  /** What went wrong where it could not be shown; it is published without facts then, or without a template of the site's own. */
  readonly fault: Message | null
}

function filesOf({entry, beside, bytes}: GuideInput, config: SiteConfig, theme?: Theme): GuideFiles {
  const page = guidePage(entry, beside, config, theme)
  const made = page.make()
  const piece = pieceOf(entry, config)
  return {
    files: [
      {path: page.path, content: fileOf(made)},
      {path: guidePath(entry.id), content: piece.json},
      {path: `guides/${entry.id}/index.md`, content: bytes},
    ],
    piece,
    fault: made.fault && templateFailed(made.fault, entry.guide.path),
  }
}

/** Everything that is made of one guide. Never throws on what a guide holds. `given`: why it was given up before, if it was. */
export function guideFiles(input: GuideInput, config: SiteConfig, theme?: Theme, given?: string): GuideFiles {
  try {
    if (given !== undefined) throw new Error(given)
    return filesOf(input, config, theme)
  } catch (error) {
    const {entry} = input
    const guide = faulty(entry.guide, reasonOf(error))
    const messages = [...entry.messages, ...guide.messages]
    const empty: Entry<WholeGuide> = {
      ...entry,
      guide: {...guide, id: entry.guide.id, role: entry.guide.role, company: entry.guide.company},
      computed: {},
      terms: [],
      offerCompanies: [],
      messages,
    }
    return {...filesOf({...input, entry: empty}, config), fault: guide.messages[0] ?? null}
  }
}
