// Another machine, for `scripts/determinism.mjs` (node --import): directories are listed in another order, it is another day, and reading
// the guide of a company called after a fault has that fault.
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {isMainThread} from 'node:worker_threads'

const {MACHINE_ORDER: order, MACHINE_DAYS: days = 0} = process.env

if (order) {
  const {readdirSync} = fs
  let state = Number(order)
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000
  }
  fs.readdirSync = (...args) => {
    const list = readdirSync(...args)
    for (let n = list.length - 1; n > 0; n--) {
      const other = Math.floor(random() * (n + 1))
      ;[list[n], list[other]] = [list[other], list[n]]
    }
    return list
  }
  syncBuiltinESMExports()
}

if (Number(days) !== 0) {
  const now = Date.now
  Date.now = () => now() + Number(days) * 86_400_000
}

if (!isMainThread) {
  const {decode} = TextDecoder.prototype
  TextDecoder.prototype.decode = function (...args) {
    const text = decode.apply(this, args)
    if (text.includes('| Fault Throw ')) throw new Error('a fault')
    if (text.includes('| Fault Exit ')) process.exit(1)
    if (text.includes('| Fault Hang ')) for (;;);
    return text
  }
}
