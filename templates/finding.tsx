import type {Severity} from '../src/model/message.ts'
import {cutEnd} from '../src/model/trim.ts'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href} from './layout.tsx'

/** A place in an author's file, with the page that it is published on. */
export interface LineLink {
  readonly guide: string
  readonly url: string
  readonly path: string
  readonly line: number
}

export interface FindingLink extends LineLink {
  readonly severity: Severity
  readonly message: string
}

/** Where a line can be read: in the repository where one is configured, else in the guide's own markdown. */
const lineUrl = (frame: Frame, {url, path, line}: LineLink): string => {
  const {repository} = frame.site
  if (repository === null) return href(frame, `${url}index.md#L${line}`)
  const file = path.split('/').map(encodeURIComponent).join('/')
  return `${cutEnd(repository, /\//).replace('/edit/', '/blob/')}/${file}#L${line}`
}

/** The guide that a place is in, and its line. */
export const LineOf = ({frame, place}: {frame: Frame; place: LineLink}): Child => (
  <>
    <a href={href(frame, place.url)}>{place.guide}</a>, <a href={lineUrl(frame, place)}>line {place.line}</a>
  </>
)

/** Words of a message; what stands in backticks as code. */
export const Words = ({text}: {text: string}): Child => (
  <>{text.split('`').map((part, n) => (n % 2 === 1 ? <code>{part}</code> : part))}</>
)

export const severityWord = (severity: Severity): string => (severity === 'info' ? 'note' : severity)
