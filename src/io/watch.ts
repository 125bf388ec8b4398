import {statSync} from 'node:fs'
import path from 'node:path'
import {type FSWatcher, watch} from 'chokidar'

/** A file's name below a folder, with `/` between folders; `../` leads out of it. */
export const below = (folder: string, file: string): string => path.relative(folder, file).split(path.sep).join('/')

/** Which folder stands at a path; null where there is none. */
function identityOf(folder: string): string | null {
  const found = statSync(folder, {throwIfNoEntry: false})
  return found ? `${found.dev} ${found.ino}` : null
}

/** How often it is looked whether another folder stands there, in milliseconds: the system tells of what is in one alone. */
const glance = 500

/**
 * Calls `run` once the folder is watched and again after each change in it: one call at a time, and once more where something changed
 * meanwhile. `also`: files elsewhere that are watched with it, asked for again after each call. It is told which paths changed, by their names below the folder; nothing the first time, and where another folder has taken its place. Editors write a file in several steps: what follows within `settled` milliseconds belongs to one change.
 * Resolves when it is interrupted, rejects where a call does.
 */
export async function onChange(
  folder: string,
  run: (changed: readonly string[]) => Promise<void>,
  settled = 60,
  also: () => readonly string[] = () => [],
): Promise<void> {
  let watcher: FSWatcher | undefined
  let stands = identityOf(folder)
  let looking: NodeJS.Timeout | undefined
  let timer: NodeJS.Timeout | undefined
  let running = false
  let again = false
  const changed = new Set<string>()
  const turn = async (): Promise<void> => {
    again = running
    if (running) return
    running = true
    do {
      again = false
      const paths = [...changed]
      changed.clear()
      await run(paths)
      // What is watched already stays as it is.
      watcher?.add([...also()])
    } while (again)
    running = false
  }
  try {
    await new Promise<void>((done, fail) => {
      const now = (): void => void turn().catch(fail)
      const begin = (): void => {
        void watcher?.close()
        watcher = watch([folder, ...also()], {ignoreInitial: true})
        watcher.on('error', fail)
        watcher.on('ready', now)
        watcher.on('all', (_, file) => {
          changed.add(below(folder, file))
          clearTimeout(timer)
          timer = setTimeout(now, settled)
        })
      }
      begin()
      looking = setInterval(() => {
        const found = identityOf(folder)
        if (found === stands) return
        stands = found
        if (found !== null) begin()
      }, glance)
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
    })
  } finally {
    clearInterval(looking)
    clearTimeout(timer)
    await watcher?.close()
  }
}
