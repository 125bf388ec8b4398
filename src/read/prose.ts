import type {Nodes, Root} from 'mdast'
import {VFile} from 'vfile'
import {fileStart, type Span} from '../model/span.ts'
import {type Extender, PluginError} from './extend.ts'
import {cleanExtended, idMaker} from './extended.ts'
import {renderParts} from './render.ts'
import type {Report} from './report.ts'
import {sameStretch} from './within.ts'

/** How a guide's stretches of prose become HTML, a string for each. */
export type Render = (stretches: readonly (readonly Nodes[])[], definitions: readonly Nodes[]) => string[]

interface Text {
  readonly path: string
  readonly body: string
}

type Place = VFile['messages'][number]['place']

function spanOf(place: Place): Span {
  if (!place) return fileStart
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place]
  return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
}

/** What plugins say of a guide is told as ours is. */
function tell({messages}: VFile, report: Report): void {
  for (const {reason, source, ruleId, place, fatal} of messages)
    report({
      rule: 'plugin-message',
      severity: fatal === undefined ? 'info' : 'warning',
      span: spanOf(place),
      message: ruleId ? `${reason} (\`${source ? `${source}:` : ''}${ruleId}\`)` : reason,
    })
}

function extended({parse, remark, rehype}: Extender, {body}: Text, file: VFile): Render {
  return (stretches, definitions) => {
    const other = parse(body)
    const idFor = idMaker()
    const shaped = stretches.map((nodes) => {
      const same = other ? sameStretch(nodes, other, body) : nodes
      // Plugins may do what they like to a tree; ours is shared.
      const tree = structuredClone({type: 'root', children: [...same, ...definitions]}) as unknown as Root
      return remark(tree, file).children
    })
    return renderParts(shaped, definitions, (nodes) =>
      cleanExtended(rehype({type: 'root', children: [...nodes] as never}, file).children, idFor),
    )
  }
}

/**
 * The way a guide's prose becomes HTML: ours, or with the plugins of a site. A plugin that fails is named, and the prose is as without
 * plugins then. Facts never pass through here: they are read from the author's own tree.
 */
export function renderer(extender: Extender | null, text: Text, report: Report): Render {
  if (!extender) return renderParts
  return (stretches, definitions) => {
    const file = new VFile({path: text.path, value: text.body})
    try {
      const found = extended(extender, text, file)(stretches, definitions)
      tell(file, report)
      return found
    } catch (error) {
      // A tree that can't be written is their fault too: without them it could.
      const name = error instanceof PluginError ? `the plugin \`${error.plugin}\`` : "what the site's plugins made"
      report({
        rule: 'plugin-failed',
        severity: 'error',
        span: fileStart,
        message: `Unexpected fault of ${name}: ${error instanceof Error ? error.message : String(error)}; the guide is published without plugins`,
      })
      return renderParts(stretches, definitions)
    }
  }
}
