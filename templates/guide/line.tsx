import type {Guide, LabelPart} from '../../src/model/guide.ts'
import {type Child, h} from '../jsx.ts'

/** A link to the line of the author's file that says something. */
export const Line = ({line}: {line: number}): Child => (
  <a className="src" href={`index.md#L${line}`}>
    line {line}
  </a>
)

/** What the author calls a part, with its line. */
export const Said = ({guide, part, nth = 0}: {guide: Guide; part: LabelPart; nth?: number}): Child => {
  const label = guide.labels.filter((each) => each.part === part)[nth]
  return (
    label && (
      <span className="as">
        {label.text.endsWith(':') ? label.text.slice(0, -1).trimEnd() : label.text}, <Line line={label.span.line} />
      </span>
    )
  )
}
