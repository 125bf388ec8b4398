import type {Root} from 'mdast'
import {type Extension as FromMarkdown, fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'

type Syntax = ReturnType<typeof gfmTable>

/** A part of GFM, and what a text must have for it to make any difference. */
interface Part {
  readonly isIn: (text: string) => boolean
  readonly syntax: Syntax
  readonly tree: FromMarkdown
}

const parts: readonly Part[] = [
  {isIn: (text) => text.includes('[^'), syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown()},
  {
    isIn: (text) => text.includes('~'),
    syntax: gfmStrikethrough({singleTilde: false}),
    tree: gfmStrikethroughFromMarkdown(),
  },
  {
    isIn: (text) => /\[(?:[\t\n\r ]|[xX]\])/.test(text),
    syntax: gfmTaskListItem(),
    tree: gfmTaskListItemFromMarkdown(),
  },
]

const tableTree = gfmTableFromMarkdown()
const [tableConstruct] = [gfmTable().flow?.null ?? []].flat()

/** Whether a line may be a delimiter row: what such a row is made of, with the marks of the quotes that it may stand in. */
const mayDelimit = (line: string): boolean => line.includes('-') && /^[\s>|:-]+$/.test(line)

const isBlank = (line: string | undefined): boolean => line === undefined || /^[ \t]*$/.test(line)

/** The lines, from 1, that may be rows of a table: the one above a delimiter row, and those that follow without a blank one between. */
function tableLines(text: string): Set<number> {
  const found = new Set<number>()
  if (!text.includes('-')) return found
  const lines = text.split(/\r\n|\r|\n/)
  lines.forEach((line, n) => {
    if (n === 0 || found.has(n) || !mayDelimit(line)) return
    for (let row = n; !isBlank(lines[row - 1]); row++) found.add(row)
  })
  return found
}

/** Tables, tried where a row may be: tried at every line of a paragraph, each line is read twice. */
const tablesAt = (lines: ReadonlySet<number>): Syntax => ({
  flow: {
    null: {
      ...tableConstruct,
      tokenize(effects, ok, nok) {
        return (code) =>
          lines.has(this.now().line) ? tableConstruct?.tokenize.call(this, effects, ok, nok)(code) : nok(code)
      },
    },
  },
})

/**
 * The tree that remark-parse and remark-gfm (`singleTilde: false`) make of a text without bare addresses, with no syntax tried that its
 * characters rule out.
 */
export function parseLean(text: string): Root {
  const own = parts.filter(({isIn}) => isIn(text))
  const lines = tableLines(text)
  const isTabled = lines.size > 0
  return fromMarkdown(text, {
    extensions: [...own.map(({syntax}) => syntax), ...(isTabled ? [tablesAt(lines)] : [])],
    mdastExtensions: [...own.map(({tree}) => tree), ...(isTabled ? [tableTree] : [])],
  })
}
