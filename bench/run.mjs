// npm run bench [-- --runs N] [--count N] [--json FILE]
// Times a cold build as a whole process, against the plain remark pipeline over the same files in the same run, turn by turn.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {writeCorpus} from './corpus.mjs'

const {values: option} = parseArgs({
  options: {runs: {type: 'string', default: '3'}, count: {type: 'string', default: '4500'}, json: {type: 'string'}},
})
const runs = Number(option.runs)
const root = path.resolve(import.meta.dirname, '..')
const cli = path.join(root, 'lib/src/cli.js')
if (!existsSync(cli)) {
  console.error('bench: lib/ is missing; run `npm ci` or `npm run compile` first')
  process.exit(2)
}
const folder = mkdtempSync(path.join(os.tmpdir(), 'bandstand-bench-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

/** Runs a script as a process of its own; gives wall seconds. */
function time(name, args) {
  const probe = `
    const {spawnSync} = require('node:child_process')
    const start = process.hrtime.bigint()
    const {status, stderr} = spawnSync(process.execPath, ${JSON.stringify(args)}, {stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1e9})
    const wall = Number(process.hrtime.bigint() - start) / 1e9
    console.log(JSON.stringify({wall, status, stderr: String(stderr).slice(-400)}))`
  const {stdout} = spawnSync(process.execPath, ['-e', probe], {encoding: 'utf8', maxBuffer: 1e9})
  const {wall, status, stderr} = JSON.parse(stdout)
  // 1: the content has errors, which is no fault of the run.
  if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}: ${stderr}`)
  return wall
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
const seconds = (n) => `${n.toFixed(2)} s`

function measure(name, content, guides) {
  const out = path.join(folder, 'out')
  const build = []
  const plain = []
  for (let n = 0; n < runs; n++) {
    rmSync(out, {recursive: true, force: true})
    build.push(time('build', [cli, 'build', '--content', content, '--out', out]))
    plain.push(time('plain', [path.join(import.meta.dirname, 'plain.mjs'), content]))
  }
  const ratios = build.map((wall, n) => wall / plain[n])
  return {
    name,
    guides,
    runs,
    build: median(build),
    plain: median(plain),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
  }
}

const rows = []
const sample = path.join(root, '..', 'shared', 'corpus')
if (existsSync(sample)) rows.push(measure('sample', sample, 508))
else console.error('bench: no sample beside the project; only the seeded collection is timed')
const seeded = path.join(folder, 'content')
const written = writeCorpus(seeded, {count: Number(option.count)})
rows.push(measure('seeded', seeded, written))

console.log(`${os.cpus().length} cores, Node ${process.version}, ${runs} runs each, medians\n`)
console.log('collection   guides   cold build   plain remark   build / plain   (spread)')
for (const row of rows)
  console.log(
    `${row.name.padEnd(12)} ${String(row.guides).padStart(6)} ${seconds(row.build).padStart(12)} ${seconds(row.plain).padStart(14)} ${row.ratio.toFixed(2).padStart(15)}   (${row.spread.map((n) => n.toFixed(2)).join(' to ')})`,
  )
if (option.json) writeFileSync(option.json, `${JSON.stringify(rows, null, 2)}\n`)
