// npm run regexes: no expression of ours may take more than linear time on any text. Those written in code are taken from the compiled files,
// those put together at run time from the constructor, as the modules are loaded.
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {parse} from 'acorn'
import {check} from 'recheck'

const lib = path.resolve(import.meta.dirname, '..', 'lib')
const found = new Map()

function collect(node, file) {
  if (Array.isArray(node)) for (const each of node) collect(each, file)
  else if (node && typeof node === 'object') {
    if (node.type === 'Literal' && node.regex)
      found.set(`/${node.regex.pattern}/${node.regex.flags}`, {...node.regex, file})
    for (const value of Object.values(node)) collect(value, file)
  }
}

const files = readdirSync(lib, {recursive: true, encoding: 'utf8'}).filter(
  (name) => name.endsWith('.js') && !name.startsWith('assets'),
)
for (const file of files)
  collect(parse(readFileSync(path.join(lib, file), 'utf8'), {ecmaVersion: 'latest', sourceType: 'module'}), file)

const written = found.size
const Plain = globalThis.RegExp
globalThis.RegExp = new Proxy(Plain, {
  construct(target, [source, flags = ''], as) {
    const made = Reflect.construct(target, [source, flags], as)
    const file = /lib\/((?:src|templates)\/[^:?]+)/.exec(new Error().stack ?? '')?.[1]
    if (file) found.set(String(made), {pattern: made.source, flags: made.flags, file})
    return made
  },
})
// The command line would start, and what runs in browsers has no page here.
for (const file of files)
  if (!/^(?:src[\\/](?:cli|client)|dev)\b/.test(file) && !/worker|thread/.test(file))
    await import(pathToFileURL(path.join(lib, file)).href)
globalThis.RegExp = Plain

const counts = {safe: 0, vulnerable: 0, unknown: 0}
for (const [text, {pattern, flags, file}] of found) {
  // An attack is judged by the steps that it takes: by its time, a busy machine makes slow what is not.
  const {status, complexity, attack} = await check(pattern, flags, {timeout: 120_000, attackTimeout: null})
  counts[status]++
  if (status !== 'safe') console.log(`${complexity?.summary ?? status} ${file} ${text}\n  slow on ${attack?.pattern}`)
}
console.log(
  `\n${written} expressions in code and ${found.size - written} put together: ${Object.entries(counts)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')}`,
)
process.exitCode = counts.safe < found.size ? 1 : 0
