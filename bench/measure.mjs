// Runs a command as a process of its own and gives its wall time, its processor time and the peak memory of its whole tree.
import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {setTimeout as wait} from 'node:timers/promises'

const ticks = 100

/** Of each process: its parent, its processor seconds and its memory; from /proc, nothing where there is none. */
function processes() {
  const found = new Map()
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number)
        found.set(Number(name), {
          parent: Number(fields[1]),
          cpu: (user + system) / ticks,
          ended: (childUser + childSystem) / ticks,
          bytes: Number(fields[21]) * 4096,
        })
      } catch {
        // It ended while we looked.
      }
    }
  } catch {
    // No /proc: processor time and memory are not known.
  }
  return found
}

function treeOf(pid) {
  const all = processes()
  const own = new Set([pid])
  for (let grown = true; grown; ) {
    grown = false
    for (const [id, {parent}] of all)
      if (own.has(parent) && !own.has(id)) {
        own.add(id)
        grown = true
      }
  }
  let [cpu, bytes] = [0, 0]
  for (const id of own) {
    const each = all.get(id)
    cpu += (each?.cpu ?? 0) + (each?.ended ?? 0)
    bytes += each?.bytes ?? 0
  }
  return {cpu, bytes}
}

/** Wall and processor seconds, peak MB. Throws where the command fails; 1 says that the content has errors, which is no fault. */
export async function measure(command, args, {cwd} = {}) {
  const start = process.hrtime.bigint()
  const child = spawn(command, args, {cwd, stdio: ['ignore', 'ignore', 'pipe']})
  let talk = ''
  child.stderr.on('data', (data) => {
    talk = (talk + data).slice(-600)
  })
  let status = null
  const ended = new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => {
      status = code
      done()
    })
  })
  let cpu = 0
  let bytes = 0
  const watch = (async () => {
    while (status === null && child.exitCode === null) {
      const seen = treeOf(child.pid)
      cpu = Math.max(cpu, seen.cpu)
      bytes = Math.max(bytes, seen.bytes)
      await wait(25)
    }
  })()
  await ended
  const wall = Number(process.hrtime.bigint() - start) / 1e9
  await watch
  if (status !== 0 && status !== 1) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${talk}`)
  return {wall, cpu, megabytes: Math.round(bytes / 1e6)}
}

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
