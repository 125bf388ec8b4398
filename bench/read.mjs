// Reading alone: what a guide costs after its markdown is parsed, beside remark-parse with remark-gfm over the same texts in the same run, and the share of each part.
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {toFacts} from '../lib/src/read/facts.js'
import {readGuide, toGuideTree} from '../lib/src/read/index.js'
import {parseWithinLimits} from '../lib/src/read/limits.js'
import {median} from './measure.mjs'

const [folder, rounds = '9'] = process.argv.slice(2)
const sources = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.md') && name.includes(path.sep))
  .sort()
  .map((name) => ({path: name, sha256: '', messages: [], text: readFileSync(path.join(folder, name), 'utf8')}))
const plain = unified().use(remarkParse).use(remarkGfm).freeze()
const none = () => {}

/** Milliseconds that a call takes. */
function timed(call) {
  const start = process.hrtime.bigint()
  const value = call()
  return {value, ms: Number(process.hrtime.bigint() - start) / 1e6}
}

const address = (name) => {
  const [company, file = ''] = name.split(path.sep)
  return {company, role: file.replace(/\.md$/, '')}
}

/** What a guide takes in each way. The reference has turns of its own: it leaves garbage that another would have to clear away. */
const ways = {
  reading(source) {
    const {text} = source
    const parse = timed(() => parseWithinLimits(text, none))
    const tree = timed(() => toGuideTree(parse.value, none, {names: null, address: address(source.path)}))
    const definitions = parse.value.children.filter(({type}) => type === 'definition')
    const facts = timed(() => toFacts(tree.value, text, definitions))
    const whole = timed(() => readGuide(source))
    return {parse: parse.ms, tree: tree.ms, facts: facts.ms, whole: whole.ms}
  },
  remark: ({text}) => ({remark: timed(() => plain.parse(text)).ms}),
}

// The least of some rounds is what a guide costs; more is the machine. Rounds without a figure let the engine compile.
const best = sources.map(() => ({}))
for (let n = -4; n < Number(rounds); n++)
  for (const measure of Object.values(ways))
    sources.forEach((source, at) => {
      for (const [key, ms] of Object.entries(measure(source)))
        if (n >= 0) best[at][key] = Math.min(best[at][key] ?? ms, ms)
    })
// Reading is the whole less its parsing: what a tree of markdown costs a build to be read and rendered. The package's own `readGuide` freezes what it gives besides, which a build does not.
for (const each of best) each.read = each.whole - each.parse
const of = (key) => median(best.map((each) => each[key]))
const total = (key) => best.reduce((sum, each) => sum + each[key], 0)
const round = (value) => Math.round(value * 1000) / 1000
console.log(
  JSON.stringify({
    guides: sources.length,
    medianMs: round(of('read')),
    remarkMs: round(of('remark')),
    ratio: round(median(best.map(({read, remark}) => read / remark))),
    share: {
      tree: round(total('tree') / total('read')),
      facts: round(total('facts') / total('read')),
      rest: round(1 - (total('tree') + total('facts')) / total('read')),
    },
    parseMs: round(of('parse')),
  }),
)
