import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {GuideTree} from '../model/tree.ts'
import {align} from './align.ts'
import {type TreeOptions, toGuideTree} from './guide-tree.ts'

/**
 * A remark plugin that turns a markdown tree into a guide's tree.
 * Findings go to the file as messages with `ruleId`, `source`, `url`, place, and `actual` and `expected` where they help.
 */
export function remarkGuide(options: TreeOptions = {}): (tree: Root, file: VFile) => GuideTree {
  return (tree, file) => {
    align(tree, String(file))
    return toGuideTree(
      tree,
      ({rule, span, message, severity, actual, expected}) => {
        const {line, column, endLine, endColumn} = span
        const found = file.message(message, {
          ruleId: rule,
          source: 'bandstand',
          place: {start: {line, column}, end: {line: endLine, column: endColumn}},
        })
        found.url = `/rules/${rule}/`
        if (severity === 'info') found.fatal = undefined
        if (actual !== undefined) found.actual = actual
        if (expected !== undefined) found.expected = [...expected]
      },
      options,
    )
  }
}
