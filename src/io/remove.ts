import {Worker} from 'node:worker_threads'
import {compiled} from './compiled.ts'

/** Removes a folder beside everything else. Rejects with the system's error. */
export const remove = (folder: string): Promise<void> =>
  new Promise((done, fail) => {
    const worker = new Worker(compiled('remove-thread'), {workerData: folder})
    worker.on('error', fail)
    worker.on('exit', () => done())
  })
