import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {writeCorpus} from './corpus.mjs'
import {measure, median} from './measure.mjs'
import {peers} from './peers.mjs'

const {values: option} = parseArgs({
  options: {
    runs: {type: 'string', default: '3'},
    count: {type: 'string', default: '4500'},
    large: {type: 'boolean', default: false},
    peers: {type: 'boolean', default: false},
    folder: {type: 'string', default: os.tmpdir()},
    json: {type: 'string'},
  },
})
const runs = Number(option.runs)
const root = path.resolve(import.meta.dirname, '..')
const cli = path.join(root, 'lib/src/cli.js')
if (!existsSync(cli)) {
  console.error('bench: lib/ is missing; run `npm ci` or `npm run compile` first')
  process.exit(2)
}
const folder = mkdtempSync(path.join(option.folder, 'bandstand-bench-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

const node = (script, ...args) => measure(process.execPath, [script, ...args])

/** An edit that changes words only, other words each time. */
function edit(content, n) {
  const file = path.join(content, editable)
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/\n### (?:Changed \d+ times)?/, `\n### Changed ${n + 1} times`),
  )
}
let editable = ''

/** Every kind of run over one collection, turn by turn, with the reference between them. */
async function collection(name, count, times) {
  const content = path.join(folder, `content-${count}`)
  const [out, cache] = [path.join(folder, 'out'), path.join(folder, 'cache')]
  const guides = writeCorpus(content, {count: Number(count)})
  editable =
    execFileSync('find', ['.', '-name', 'software-engineer.md'], {cwd: content, encoding: 'utf8'})
      .split('\n')
      .sort()[1] ?? ''
  const build = () => node(cli, 'build', '--content', content, '--out', out, '--cache', cache)
  const kinds = {
    'cold build': () => {
      for (const each of [out, cache]) rmSync(each, {recursive: true, force: true})
      return build()
    },
    'no change': build,
    'one edit': (n) => {
      edit(content, n)
      return build()
    },
    'check, warm': () => node(cli, 'check', '--content', content, '--cache', cache),
    'search query': () => node(cli, 'search', 'staff engineer london', '--out', out),
    'plain remark': () => node(path.join(import.meta.dirname, 'plain.mjs'), content),
  }
  const found = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]))
  const others = option.peers && !name.startsWith('large') ? peers(folder, content) : {}
  for (const peer of Object.keys(others)) found[peer] = []
  for (let n = 0; n < times; n++) {
    for (const [kind, run] of Object.entries(kinds)) found[kind].push(await run(n))
    for (const [peer, commands] of Object.entries(others)) {
      const steps = []
      for (const [command, args, cwd] of commands()) steps.push(await measure(command, args, {cwd}))
      found[peer].push({
        wall: steps.reduce((sum, {wall}) => sum + wall, 0),
        cpu: steps.reduce((sum, {cpu}) => sum + cpu, 0),
        megabytes: Math.max(...steps.map(({megabytes}) => megabytes)),
      })
    }
  }
  return {name, guides, found}
}

const figure = (n) => n.toFixed(2)

function table({name, guides, found}) {
  console.log(`\n${name}: ${guides} guides\n`)
  console.log('run                   wall s    cpu s   peak MB   cold build / it, wall (spread)     cpu')
  const cold = found['cold build']
  for (const [kind, list] of Object.entries(found)) {
    const of = (key) => median(list.map((each) => each[key]))
    const ratios = list.map(({wall}, n) => cold[n].wall / wall)
    const work = median(list.map(({cpu}, n) => (cpu === 0 ? 0 : cold[n].cpu / cpu)))
    const spread = `${figure(median(ratios))} (${figure(Math.min(...ratios))} to ${figure(Math.max(...ratios))})`
    console.log(
      `${kind.padEnd(20)} ${figure(of('wall')).padStart(7)} ${figure(of('cpu')).padStart(8)} ${String(of('megabytes')).padStart(9)}   ${spread.padStart(30)} ${figure(work).padStart(7)}`,
    )
  }
}

function parsing() {
  const content = path.join(folder, `content-${option.count}`)
  const script = path.join(import.meta.dirname, 'parse.mjs')
  const {bytes, times} = JSON.parse(execFileSync(process.execPath, [script, content, '5'], {encoding: 'utf8'}))
  const ratio = (name) => median(times[name].map((each, n) => times.plain[n] / each))
  const result = {
    megabytesASecond: Object.fromEntries(
      Object.entries(times).map(([name, list]) => [name, bytes / 1e6 / median(list)]),
    ),
    nativeAgainstPlain: ratio('native'),
    leanAgainstPlain: ratio('lean'),
  }
  console.log('\nparsing, processor time: MB a second, and times plain remark-parse with remark-gfm\n')
  for (const [name, speed] of Object.entries(result.megabytesASecond))
    console.log(`${name.padEnd(8)} ${figure(speed).padStart(8)}   ${figure(ratio(name)).padStart(6)}`)
  return result
}

console.log(`${os.availableParallelism()} processors, Node ${process.version}, medians of ${runs} runs, ${folder}`)
const results = [await collection('seeded', option.count, runs)]
table(results[0])
const parsed = parsing()
if (option.large) {
  results.push(await collection('large', '45000', 1))
  table(results[1])
}
if (option.json) writeFileSync(option.json, `${JSON.stringify({results, parsed}, null, 2)}\n`)
