import path from 'node:path'
import type {BuildOptions} from '../io/build.ts'
import type {Texts} from '../io/check.ts'
import {replaceFile} from '../io/replace.ts'
import {painter} from '../io/terminal.ts'
import {fixSource} from '../pipeline/fix.ts'

/** The lines that differ, with their numbers; both texts have the same lines in the same order. */
function changedLines(before: string, after: string, paint: ReturnType<typeof painter>): string {
  const [old, now] = [before, after].map((text) => text.split(/\r\n|\r|\n/)) as [string[], string[]]
  return old
    .flatMap((line, n) =>
      line === now[n]
        ? []
        : [paint('dim', `@@ line ${n + 1} @@`), paint('red', `-${line}`), paint('green', `+${now[n] ?? ''}`)],
    )
    .map((line) => `${line}\n`)
    .join('')
}

/**
 * Mends guides, or shows what would be mended. Files whose bytes are not plain UTF-8 are left alone.
 * Gives the number of files that were, or would be, changed.
 */
export async function fixAll(
  {sources, places, bytes}: Texts,
  {content, rules}: BuildOptions,
  wants: (file: string) => boolean,
  how: 'show' | 'write',
): Promise<number> {
  const paint = painter(process.stdout)
  const total = {files: 0, made: 0, refused: 0}
  for (const source of sources) {
    if (!wants(source.path)) continue
    const fixed = fixSource(source, rules, places)
    total.refused += fixed.refused
    if (fixed.text === source.text) continue
    const written = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes(source.path))
    const mark = written.startsWith('\ufeff') && !source.text.startsWith('\ufeff') ? '\ufeff' : ''
    if (written !== mark + source.text) {
      process.stderr.write(`${source.path}: not mended, its bytes are not UTF-8\n`)
      continue
    }
    total.files++
    total.made += fixed.made
    if (how === 'write') await replaceFile(path.join(content, source.path), mark + fixed.text)
    else
      process.stdout.write(
        `${paint('bold', path.join(content, source.path))}\n${changedLines(source.text, fixed.text, paint)}\n`,
      )
  }
  const verb = how === 'write' ? 'mended' : 'to mend'
  const left = total.refused > 0 ? `; ${total.refused} left, since a figure would be read otherwise` : ''
  process.stderr.write(`${total.made} places ${verb} in ${total.files} files${left}\n`)
  return total.files
}
