import type {Nodes, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {markdownToMdast} from 'satteri'
import {unified} from 'unified'
import {align} from './align.ts'
import {parseLean} from './lean.ts'

/**
 * remark-parse and remark-gfm define the tree. `singleTilde: false`, since guides write `~$200K` for "about".
 */
const remark = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).freeze()

/** The tree as remark itself makes it. */
export const parseWithRemark = (text: string): Root => remark.parse(text)

/** What every bare address has: one for mail, a scheme, or `www.`. */
const mayHoldAddress = (text: string): boolean => text.includes('@') || /https?:\/\/|www\./i.test(text)

/** The same tree, sooner where the text holds no bare address, whose syntax takes half of remark's time. */
export const parseWithLeanRemark = (text: string): Root =>
  mayHoldAddress(text) ? parseWithRemark(text) : parseLean(text)

/** Whether something like an address for mail stands in a text: remark finds those late, and gives their words no position. */
function mayHoldMail(text: string): boolean {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1))
    if (/[\w.+-]/.test(text[at - 1] ?? '') && /\w/.test(text[at + 1] ?? '')) return true
  return false
}

/**
 * An item that may be a task; a row of marks in a quote, which lazy lines may follow; a delimiter row without a pipe; HTML in the middle
 * of a paragraph or table.
 */
const taskItem = /^[ \t>*+.)\d-]*\[(?:[\t\n\r ]|[xX]\])/m
const quotedMarks = /^[ \t]*>[ \t>]*[|:-][ \t|:>-]*$/m
const bareDelimiter = /^[ \t]*(?::|-+:)[ \t:-]*$/m
const htmlBelow = /[^\n\r \t][ \t]*(?:\r\n|\r|\n)[ \t>]*</

/** Text that the native parser reads otherwise, or slowly: NUL, mail addresses, footnotes, long runs of quote markers, the forms above. */
const suspicious = (text: string): boolean =>
  text.includes('\0') ||
  text.includes('[^') ||
  text.includes('>>>>>>>>>>>>>>>>') ||
  mayHoldMail(text) ||
  taskItem.test(text) ||
  quotedMarks.test(text) ||
  bareDelimiter.test(text) ||
  (text.includes('<') && htmlBelow.test(text))

/** Whether some strikethrough was opened by a single tilde, which remark leaves alone. */
function hasSingleTilde(node: Nodes, text: string): boolean {
  if (node.type === 'delete') {
    const at = node.position?.start.offset ?? 0
    if (text[at + 1] !== '~') return true
  }
  return 'children' in node && node.children.some((child) => hasSingleTilde(child, text))
}

/** The native parser's tree, or null where it is not provably remark's own. */
export function parseNatively(text: string): Root | null {
  if (suspicious(text)) return null
  const tree = markdownToMdast(text, {features: {frontmatter: false}}) as Root
  return text.includes('~') && hasSingleTilde(tree, text) ? null : tree
}

/** CommonMark with GFM as an mdast tree with positions; the same tree whichever parser made it. */
export function parseMarkdown(text: string): Root {
  const root = parseNatively(text) ?? parseWithLeanRemark(text)
  align(root, text)
  return root
}
