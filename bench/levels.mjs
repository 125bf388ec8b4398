// node bench/levels.mjs [--runs N] [--count N]
// What linking and fitting cost of a cold build: both over one seeded collection, turn by turn, each in a process of its own.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {writeCorpus} from './corpus.mjs'

const {values: option} = parseArgs({
  options: {runs: {type: 'string', default: '3'}, count: {type: 'string', default: '4500'}, link: {type: 'string'}},
})
const lib = path.resolve(import.meta.dirname, '..', 'lib/src')

/** Reads a folder, then times linking and fitting alone; gives seconds and counts as JSON. */
async function linkOnly(content) {
  const {readGuide} = await import(path.join(lib, 'read/index.js'))
  const {link} = await import(path.join(lib, 'link/index.js'))
  const {noSiteData} = await import(path.join(lib, 'model/data.js'))
  const guides = readdirSync(content, {recursive: true, encoding: 'utf8'})
    .filter((name) => /^[^/]+\/[^/]+\.md$/.test(name))
    .map((name) => {
      const text = readFileSync(path.join(content, name), 'utf8')
      return readGuide({path: name, text, sha256: '', messages: []})
    })
  const start = process.hrtime.bigint()
  const {levels} = link(guides, noSiteData)
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  console.log(JSON.stringify({seconds, statements: levels.statements.length, rungs: levels.nodes.length}))
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]

function compare() {
  if (!existsSync(path.join(lib, 'cli.js'))) {
    console.error('bench: lib/ is missing; run `npm ci` or `npm run compile` first')
    process.exit(2)
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bandstand-levels-'))
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
  const content = path.join(folder, 'content')
  const count = writeCorpus(content, {count: Number(option.count)})
  const rows = Array.from({length: Number(option.runs)}, () => {
    const out = path.join(folder, 'out')
    rmSync(out, {recursive: true, force: true})
    const start = process.hrtime.bigint()
    spawnSync(process.execPath, [path.join(lib, 'cli.js'), 'build', '--content', content, '--out', out])
    const build = Number(process.hrtime.bigint() - start) / 1e9
    const {stdout} = spawnSync(process.execPath, [import.meta.filename, '--link', content], {encoding: 'utf8'})
    return {build, ...JSON.parse(stdout)}
  })
  const [{statements, rungs}] = rows
  console.log(`${count} guides, ${statements} statements of ${rungs} rungs; ${rows.length} runs, medians`)
  console.log(`cold build ${median(rows.map((row) => row.build)).toFixed(2)} s`)
  console.log(`link + fit ${median(rows.map((row) => row.seconds)).toFixed(2)} s`)
  console.log(`link + fit / cold build ${median(rows.map((row) => row.seconds / row.build)).toFixed(3)}`)
}

if (option.link) await linkOnly(option.link)
else compare()
