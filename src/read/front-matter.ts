import matter from 'gray-matter'
import {z} from 'zod'
import type {FrontMatter} from '../model/guide.ts'
import {fileStart, type Span} from '../model/span.ts'
import type {Report} from './report.ts'

/** Longer front matter is no front matter: nothing a guide needs takes this much, and YAML can be made to explode. */
const longest = 16_384

const shape = z.strictObject({
  title: z.string().optional(),
  company: z.string().optional(),
  role: z.string().optional(),
  updated: z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))]).optional(),
  aliases: z.array(z.string()).optional(),
  draft: z.boolean().optional(),
  sources: z.array(z.string()).optional(),
  bands: z.array(z.record(z.string(), z.string())).optional(),
})

/** gray-matter runs JavaScript and CoffeeScript front matter unless its engines are replaced. */
const refuse = (): never => {
  throw new Error('only YAML is read')
}
const engines = {js: refuse, javascript: refuse, coffee: refuse, coffeescript: refuse, json: refuse, toml: refuse}

interface Block {
  readonly text: string
  readonly end: number
}

/** The front matter with its fences, where a file begins with one. */
function blockOf(text: string): Block | null {
  const open = /^---[^\r\n]*\r?\n/.exec(text)
  if (!open) return null
  const close = /(?:^|\n)---[ \t]*(?:\r?\n|$)/g
  close.lastIndex = open[0].length - 1
  const found = close.exec(text)
  if (!found) return null
  const end = found.index + found[0].length
  // A rule and a rule with prose between them is no front matter: some line must be a key.
  return /^[\w-]+\s*:/m.test(text.slice(open[0].length, found.index)) || open[0].trim() !== '---'
    ? {text: text.slice(0, end), end}
    : null
}

/** Where a key stands, from 1; the first line where it stands nowhere. */
function spanOfKey(block: string, key: string): Span {
  const line = block.split(/\r?\n/).findIndex((each) => each.trimStart().startsWith(`${key}:`))
  return line === -1 ? fileStart : {line: line + 1, column: 1, endLine: line + 1, endColumn: key.length + 1}
}

/** The text with every character of the front matter but its line ends blanked, so that what follows keeps its place. */
const blank = (text: string, end: number): string => text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end)

/** Reads and blanks a file's front matter. What can't be used is reported and left out; no code is ever run. */
export function readFrontMatter(
  text: string,
  report: Report,
): {readonly data: FrontMatter | null; readonly body: string} {
  const block = blockOf(text)
  if (!block) return {data: null, body: text}
  const invalid = (span: Span, message: string): void =>
    report({rule: 'front-matter-invalid', severity: 'warning', span, message})
  const body = blank(text, block.end)
  if (block.text.length > longest) {
    invalid(fileStart, `Unexpected front matter of ${block.text.length} characters, expected at most ${longest}`)
    return {data: null, body}
  }
  let data: unknown
  try {
    // Options keep gray-matter from caching what it parsed.
    data = matter(block.text, {engines}).data
  } catch (error) {
    invalid(
      fileStart,
      `Unreadable front matter: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`,
    )
    return {data: null, body}
  }
  const parsed = shape.safeParse(data)
  if (parsed.success) return {data: parsed.data as FrontMatter, body}
  const bad = new Set<string>()
  for (const issue of parsed.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')]
    for (const key of keys) {
      bad.add(key)
      invalid(
        spanOfKey(block.text, key),
        issue.code === 'unrecognized_keys'
          ? `Unexpected key \`${key}\` in front matter`
          : `Unexpected value of \`${key}\` in front matter: ${issue.message}`,
      )
    }
  }
  const rest = Object.fromEntries(Object.entries(data as Record<string, unknown>).filter(([key]) => !bad.has(key)))
  const again = shape.safeParse(rest)
  return {data: again.success ? (again.data as FrontMatter) : null, body}
}
