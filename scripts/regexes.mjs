// npm run regexes: no expression of ours may take exponential time on any text, nor cubic; what is quadratic is listed.
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parse} from 'acorn'
import {checkSync} from 'recheck'

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

for (const file of readdirSync(lib, {recursive: true, encoding: 'utf8'}))
  if (file.endsWith('.js') && !file.startsWith('assets'))
    collect(parse(readFileSync(path.join(lib, file), 'utf8'), {ecmaVersion: 'latest', sourceType: 'module'}), file)

const counts = {safe: 0, quadratic: 0, unknown: 0, worse: 0}
for (const [text, {pattern, flags, file}] of found) {
  const {status, complexity} = checkSync(pattern, flags, {timeout: 20_000})
  const kind =
    status !== 'vulnerable'
      ? status
      : complexity.type === 'polynomial' && complexity.degree === 2
        ? 'quadratic'
        : 'worse'
  counts[kind]++
  if (kind !== 'safe') console.log(`${kind.padEnd(10)} ${file} ${text}`)
}
console.log(
  `\n${found.size} expressions: ${Object.entries(counts)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')}`,
)
process.exitCode = counts.worse > 0 ? 1 : 0
