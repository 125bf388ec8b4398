import type {Session} from '../io/session.ts'
import type {Message} from '../model/message.ts'
import type {Note, Notes} from '../model/notes.ts'
import type {Span} from '../model/span.ts'
import {inOrder, type RuleText} from '../report/finding.ts'
import {frame} from '../report/frame.ts'

/** How wide a line may be beside a page; longer ones are cut round what is meant. */
const columns = 110

interface Context {
  readonly session: Session
  /** How a file is written: its path from where the command was run. */
  readonly pathOf: (path: string) => string
  readonly rules: ReadonlyMap<string, RuleText>
  /** Path that the site is served under. */
  readonly base: string
}

function noteOf({severity, rule, path, span, message, related}: Message, context: Context): Note {
  const {session, pathOf, rules, base} = context
  const placeOf = (file: string, {line, column}: Span): string => `${pathOf(file)}:${line}:${column}`
  const frameOf = (file: string, at: Span, around: number): Note['frame'] =>
    frame(session.text(file)?.split(/\r\n|\r|\n/) ?? [], at, {columns, around})
  return {
    severity,
    rule,
    place: placeOf(path, span),
    message,
    mend: rules.get(rule)?.mend ?? null,
    frame: frameOf(path, span, 1),
    related: related
      ? {
          place: placeOf(related.path, related.span),
          message: related.message,
          frame: frameOf(related.path, related.span, 0),
        }
      : null,
    page: `${base}/rules/${rule}/`,
  }
}

/** Gives what authors see beside the page of a file. */
export function notesOf(context: Context, state: Pick<Notes, 'took' | 'settled' | 'failed'>): (file: string) => Notes {
  const {session, pathOf} = context
  const counts = session.counts()
  const general = session.general()
  return (file) => {
    const own = session.guideOf(file)
    const fault = session.faultOf(file)
    return {
      file: own && pathOf(own.path),
      found: inOrder([...general, ...(own?.messages ?? []), ...(fault ? [fault] : [])]).map((message) =>
        noteOf(message, context),
      ),
      guides: session.count(),
      counts,
      ...state,
    }
  }
}
