// Parsing alone: remark with remark-gfm as it comes, our two paths beside it, turn by turn over the same texts in one process.
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {parseNatively, parseWithLeanRemark} from '../lib/src/read/markdown.js'

const [folder, rounds = '5'] = process.argv.slice(2)
const texts = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.md'))
  .sort()
  .slice(0, 400)
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
const plain = unified().use(remarkParse).use(remarkGfm).freeze()
const ways = {plain: (text) => plain.parse(text), lean: parseWithLeanRemark, native: parseNatively}
const times = {plain: [], lean: [], native: []}
for (const parse of Object.values(ways)) for (const text of texts.slice(0, 80)) parse(text)
for (let n = 0; n < Number(rounds); n++)
  for (const [name, parse] of Object.entries(ways)) {
    const start = process.cpuUsage()
    for (const text of texts) parse(text)
    const {user, system} = process.cpuUsage(start)
    times[name].push((user + system) / 1e6)
  }
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
console.log(JSON.stringify({bytes, texts: texts.length, times}))
