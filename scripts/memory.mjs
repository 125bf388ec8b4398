// For `scripts/long-life.mjs` (node --import): says what memory the process holds, after garbage is collected, when it is asked with a signal.
import {writeFileSync} from 'node:fs'
import v8 from 'node:v8'
import vm from 'node:vm'
import {isMainThread} from 'node:worker_threads'

if (isMainThread) {
  v8.setFlagsFromString('--expose-gc')
  const collect = vm.runInNewContext('gc')
  process.on('SIGUSR2', () => {
    for (let n = 0; n < 4; n++) collect()
    const {heapUsed, rss, arrayBuffers} = process.memoryUsage()
    writeFileSync(process.env.MEMORY_FILE, JSON.stringify({heapUsed, rss, arrayBuffers}))
  })
}
