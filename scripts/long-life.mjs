// npm run long-life [-- EDITS CONTENT]: so many edits in one `dev`, with a page that is open and one that is asked for after each. Its memory
// must be as large at the end as it was after a fifth of them, within 10 %.
import {spawn} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import {setTimeout as wait} from 'node:timers/promises'
import {pathToFileURL} from 'node:url'

const root = path.resolve(import.meta.dirname, '..')
const edits = Number(process.argv[2] ?? 5000)
const base = mkdtempSync(path.join(os.tmpdir(), 'bandstand-long-life-'))
process.on('exit', () => rmSync(base, {recursive: true, force: true}))
const content = path.join(base, 'content')
cpSync(path.resolve(process.argv[3] ?? path.join(root, 'content')), content, {recursive: true})
const memoryFile = path.join(base, 'memory.json')

const child = spawn(
  process.execPath,
  [
    '--import',
    pathToFileURL(path.join(import.meta.dirname, 'memory.mjs')).href,
    path.join(root, 'lib/src/cli.js'),
    'dev',
    '--json',
    '--port',
    '0',
  ],
  {cwd: base, stdio: ['ignore', 'pipe', 'inherit'], env: {...process.env, MEMORY_FILE: memoryFile}},
)
process.on('exit', () => child.kill())
const waiting = new Map()
const next = (event) =>
  new Promise((done) => {
    waiting.set(event, done)
  })
readline.createInterface({input: child.stdout}).on('line', (line) => {
  const told = JSON.parse(line)
  waiting.get(told.event)?.(told)
  waiting.delete(told.event)
})
const {url} = await next('ready')

const guides = readdirSync(content, {recursive: true})
  .filter((file) => /^[^_].*\/.*\.md$/.test(file))
  .sort()
const texts = new Map(guides.map((file) => [file, readFileSync(path.join(content, file), 'utf8')]))
const pageOf = (file) => `${url}guides/${file.slice(0, -3)}/`

/** A page that stays open. */
const open = await fetch(
  `${url}__dev/events?page=${encodeURIComponent(`guides/${guides[0]?.slice(0, -3)}/index.html`)}&made=`,
)
void open.body.pipeTo(new WritableStream()).catch(() => {})

async function memory() {
  rmSync(memoryFile, {force: true})
  child.kill('SIGUSR2')
  for (let left = 200; left > 0; left--) {
    await wait(25)
    try {
      return JSON.parse(readFileSync(memoryFile, 'utf8'))
    } catch {
      // Not written yet.
    }
  }
  throw new Error('dev does not tell its memory')
}

const each = Math.max(1, Math.round(edits / 50))
const samples = []
const megabytes = (bytes) => (bytes / 1e6).toFixed(1).padStart(7)
const begun = performance.now()
for (let n = 1; n <= edits; n++) {
  const file = guides[n % guides.length]
  const text = texts.get(file)
  // Words mostly, and figures, so that links, rankings and charts are made again too.
  const changed = n % 3 === 0 ? text.replace(/\$\d{3}K/, `$${140 + (n % 60)}K`) : `${text}\n- Edit ${n} (2026)\n`
  const made = next('made')
  const settled = n % 20 === 0 ? next('settled') : null
  const beside = path.join(content, `.edit.${n}`)
  writeFileSync(beside, changed)
  renameSync(beside, path.join(content, file))
  await Promise.race([made, wait(10_000).then(() => Promise.reject(new Error(`edit ${n} was not seen`)))])
  await (await fetch(pageOf(file))).arrayBuffer()
  if (settled) {
    await settled
    for (const page of ['', 'companies/', 'levels/', 'quality/', 'api/v1/manifest.json'])
      await (await fetch(url + page)).arrayBuffer()
  }
  if (n % each !== 0) continue
  const now = await memory()
  samples.push({n, ...now})
  console.log(
    `${String(n).padStart(6)} edits  heap ${megabytes(now.heapUsed)}  buffers ${megabytes(now.arrayBuffers)}  rss ${megabytes(now.rss)} MB`,
  )
}
child.kill('SIGINT')

const middle = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
const share = (of) => {
  const warm = samples.filter(({n}) => n > edits / 5 && n <= (edits * 2) / 5).map(of)
  const last = samples.filter(({n}) => n > (edits * 4) / 5).map(of)
  return middle(last) / middle(warm) - 1
}
let isFlat = true
for (const name of ['heapUsed', 'arrayBuffers', 'rss']) {
  const grown = share((sample) => sample[name])
  // Less than 4 MB is what a single page takes.
  const slack = 4e6 / middle(samples.map((sample) => sample[name]))
  if (grown > Math.max(0.1, name === 'arrayBuffers' ? slack : 0)) isFlat = false
  console.log(`${name} after warm-up: ${grown >= 0 ? '+' : ''}${(grown * 100).toFixed(1)} %`)
}
console.log(
  `${edits} edits in ${Math.round((performance.now() - begun) / 1000)} s: memory is ${isFlat ? 'flat' : 'NOT flat'}`,
)
process.exitCode = isFlat ? 0 : 1
