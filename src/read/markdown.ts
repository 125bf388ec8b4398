import type {Nodes, Root} from 'mdast'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {markdownToMdast} from 'satteri'
import {type Processor, unified} from 'unified'
import {align} from './align.ts'

/**
 * remark-parse and remark-gfm define the tree. `singleTilde: false`, since guides write `~$200K` for "about".
 */
const remark = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).freeze()

/** The tree as remark itself makes it. */
export const parseWithRemark = (text: string): Root => remark.parse(text)

/** remark-gfm without the syntax of bare addresses, which takes half of its time. */
function gfmWithoutAddresses(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [gfmFootnote(), gfmStrikethrough({singleTilde: false}), gfmTable(), gfmTaskListItem()]
  data.fromMarkdownExtensions = [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ]
}

const withoutAddresses = unified().use(remarkParse).use(gfmWithoutAddresses).freeze()

/** What every bare address has: one for mail, a scheme, or `www.`. */
const mayHoldAddress = (text: string): boolean => text.includes('@') || /https?:\/\/|www\./i.test(text)

/** The same tree, sooner where the text holds no bare address. */
export const parseWithLeanRemark = (text: string): Root =>
  mayHoldAddress(text) ? parseWithRemark(text) : withoutAddresses.parse(text)

/** Whether something like an address for mail stands in a text: remark finds those late, and gives their words no position. */
function mayHoldMail(text: string): boolean {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1))
    if (/[\w.+-]/.test(text[at - 1] ?? '') && /\w/.test(text[at + 1] ?? '')) return true
  return false
}

/** Text that the native parser reads otherwise, or slowly: NUL, mail addresses, and long runs of quote markers. */
const suspicious = (text: string): boolean =>
  text.includes('\0') || text.includes('>>>>>>>>>>>>>>>>') || mayHoldMail(text)

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
