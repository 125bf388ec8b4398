// The author's loop: `dev` on a collection, how soon an edit is on its page, and what memory many edits take.
// node bench/dev.mjs [--count 4500] [--edits 100] [--pause 300]: milliseconds from a save to the new page, as a client of the server sees it.
import {spawn} from 'node:child_process'
import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import {setTimeout as wait} from 'node:timers/promises'
import {parseArgs} from 'node:util'
import {guides, writeCorpus} from './corpus.mjs'

const {values: option} = parseArgs({
  options: {
    count: {type: 'string', default: '4500'},
    edits: {type: 'string', default: '100'},
    pause: {type: 'string', default: '300'},
    folder: {type: 'string', default: path.join(os.tmpdir(), 'bandstand-bench')},
  },
})
const count = Number(option.count)
const content = path.join(option.folder, `content-${count}`)
if (!existsSync(content)) writeCorpus(content, {count})
const cli = path.resolve(import.meta.dirname, '..', 'lib', 'src', 'cli.js')

async function start() {
  const child = spawn(
    process.execPath,
    [cli, 'dev', '--json', '--port', '0', '--content', content, '--cache', path.join(option.folder, 'cache')],
    {stdio: ['ignore', 'pipe', 'inherit']},
  )
  const lines = readline.createInterface({input: child.stdout})
  const ready = await new Promise((done) => lines.once('line', (line) => done(JSON.parse(line))))
  return {child, ...ready, stop: () => new Promise((done) => child.once('exit', done).kill('SIGINT'))}
}

const memory = (pid) => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** The next event of that kind of a stream of server-sent events. */
async function until(reader, kind) {
  let text = ''
  while (!text.includes(`event: ${kind}\n`)) {
    const {value, done} = await reader.read()
    if (done) throw new Error('the server ended')
    text += Buffer.from(value).toString()
  }
}

const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]

await (await start()).stop()
const {child, url, milliseconds, stop} = await start()
console.log(`${count} guides, ready with a warm cache in ${milliseconds} ms; ${memory(child.pid).toFixed(0)} MB`)
const all = guides({count})
const times = []
const weights = []
for (let n = 0; n < Number(option.edits); n++) {
  const {path: name, text} = all[(n * 37) % all.length]
  const file = path.join(content, name)
  const address = new URL(`guides/${name.replace(/\.md$/, '/')}`, url)
  const page = await (await fetch(address)).text()
  const [, at, made] = /data-page="([^"]*)" data-made="([^"]*)"/.exec(page)
  const stream = await fetch(new URL(`/__dev/events?page=${at}&made=${made}`, url))
  const reader = stream.body.getReader()
  await until(reader, 'notes')
  writeFileSync(`${file}.tmp`, text.replace('I am asking', `I am, as of edit ${n}, asking`))
  const saved = performance.now()
  renameSync(`${file}.tmp`, file)
  await until(reader, 'reload')
  const next = await (await fetch(address)).text()
  times.push(performance.now() - saved)
  if (!next.includes(`as of edit ${n},`)) throw new Error(`edit ${n} is not on its page`)
  await reader.cancel()
  await wait(Number(option.pause))
  if ((n + 1) % Math.ceil(Number(option.edits) / 10) === 0) weights.push(memory(child.pid))
}
console.log(
  `an edit is on its page in ${at(times, 0.5).toFixed(0)} ms at the median, ${at(times, 0.95).toFixed(0)} ms at the 95th percentile of ${times.length}`,
)
console.log(`memory after each tenth of the edits, MB: ${weights.map((each) => each.toFixed(0)).join(' ')}`)
await stop()
for (const {path: name, text} of all)
  if (readFileSync(path.join(content, name), 'utf8') !== text) writeFileSync(path.join(content, name), text)
