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

/** A way to a key: `['bands', 1, 'base']`. */
export type Path = readonly (string | number)[]

/** Where a key stands in a line, in quotes or not, or -1. */
function keyAt(line: string, key: string): number {
  for (let at = line.indexOf(key); at !== -1; at = line.indexOf(key, at + 1))
    if (/(?:^|[\s{,"'-])$/.test(line.slice(0, at)) && /^["']?\s*:(?:\s|$)/.test(line.slice(at + key.length))) return at
  return -1
}

/** Where a key or an item stands, from 1; the nearest that is found of its way, and the file's start where nothing is. */
function spanOfPath(block: string, path: Path): Span {
  const lines = block.split(/\r?\n/)
  let found = fileStart
  let from = 1
  for (const step of path) {
    if (typeof step === 'number') {
      const items = lines.flatMap((line, n) => (n >= from && /^\s*-(?:\s|$)/.test(line) ? [n] : []))
      const line = items[step]
      if (line === undefined) break
      const column = (lines[line] as string).indexOf('-') + 1
      found = {line: line + 1, column, endLine: line + 1, endColumn: column + 1}
      from = line
    } else {
      const nested = found !== fileStart
      const line = lines.findIndex(
        (each, n) => n >= from && (nested ? keyAt(each, step) !== -1 : keyAt(each, step) === 0),
      )
      if (line === -1) break
      const column = keyAt(lines[line] as string, step) + 1
      found = {line: line + 1, column, endLine: line + 1, endColumn: column + step.length}
      from = line
    }
  }
  return found
}

/** Where YAML could not go on, where its error says so. Its lines count from the fence. */
function spanOfError(error: unknown): Span {
  const mark = (error as {mark?: {line?: unknown; column?: unknown}}).mark
  if (typeof mark?.line !== 'number' || typeof mark.column !== 'number') return fileStart
  const [line, column] = [mark.line + 1, mark.column + 1]
  return {line, column, endLine: line, endColumn: column + 1}
}

/** The text with every character of the front matter but its line ends blanked, so that what follows keeps its place. */
const blank = (text: string, end: number): string => text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end)

/** YAML makes a day of the next month out of `2026-02-31`. A day that is not written so is none, and stays text. */
function asWritten(data: unknown, text: string): unknown {
  const updated = (data as {updated?: unknown} | null)?.updated
  return updated instanceof Date && !text.includes(updated.toISOString().slice(0, 10))
    ? {...(data as object), updated: 'no day of the calendar'}
    : data
}

export interface ReadFrontMatter {
  readonly data: FrontMatter | null
  readonly body: string
  /** Where a key of it stands in the file. */
  readonly spanOf: (path: Path) => Span
}

/** Reads and blanks a file's front matter. What can't be used is reported and left out; no code is ever run. */
export function readFrontMatter(text: string, report: Report): ReadFrontMatter {
  const block = blockOf(text)
  if (!block) return {data: null, body: text, spanOf: () => fileStart}
  const spanOf = (path: Path): Span => spanOfPath(block.text, path)
  const invalid = (span: Span, message: string): void =>
    report({rule: 'front-matter-invalid', severity: 'warning', span, message})
  const body = blank(text, block.end)
  if (block.text.length > longest) {
    invalid(fileStart, `Unexpected front matter of ${block.text.length} characters, expected at most ${longest}`)
    return {data: null, body, spanOf}
  }
  let data: unknown
  try {
    // Options keep gray-matter from caching what it parsed.
    data = asWritten(matter(block.text, {engines}).data, block.text)
  } catch (error) {
    invalid(
      spanOfError(error),
      `Unreadable front matter: ${String(error instanceof Error ? error.message : error).split(/ at line |\n/)[0]}`,
    )
    return {data: null, body, spanOf}
  }
  const parsed = shape.safeParse(data)
  if (parsed.success) return {data: parsed.data as FrontMatter, body, spanOf}
  const bad = new Set<string>()
  for (const issue of parsed.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')]
    for (const key of keys) {
      bad.add(key)
      invalid(
        spanOf(issue.code === 'unrecognized_keys' ? [key] : (issue.path as Path)),
        issue.code === 'unrecognized_keys'
          ? `Unexpected key \`${key}\` in front matter`
          : `Unexpected value of \`${key}\` in front matter: ${issue.message}`,
      )
    }
  }
  const rest = Object.fromEntries(Object.entries(data as Record<string, unknown>).filter(([key]) => !bad.has(key)))
  const again = shape.safeParse(rest)
  return {data: again.success ? (again.data as FrontMatter) : null, body, spanOf}
}
