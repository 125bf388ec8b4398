// A thread of the pool whose guides do what their paths say.
import {parentPort, workerData} from 'node:worker_threads'

const at = new Int32Array(workerData.progress)
/** What threads do before their first guide: by the name of the site, for nothing else of their setting is read here. */
let before = ''
parentPort.on('message', (job) => {
  if (job.kind === 'setting') {
    before = job.setting.shared.config.name
    if (before === 'throw') throw new Error('no such module')
    if (before === 'hang') for (;;);
    return
  }
  if (job.kind === 'groups') return
  if (before === 'exit') process.exit(3)
  const read = job.sources.map(({path}, n) => {
    Atomics.store(at, 0, n + 1)
    if (path.includes('plugin') && job.without === undefined) for (;;);
    if (path.includes('hang')) for (;;);
    if (path.includes('throw')) throw new Error('no such form')
    if (path.includes('exit')) process.exit(3)
    return job.without === undefined ? path : `${path} without plugins`
  })
  Atomics.store(at, 0, 0)
  Atomics.add(at, 1, 1)
  parentPort.postMessage(read)
})
