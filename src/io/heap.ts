import {setFlagsFromString} from 'node:v8'

/**
 * How far heaps of this process may grow beyond what was alive, in percent, before they are collected. V8 itself lets them grow to four
 * times as much.
 */
export const growHeaps = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`)
