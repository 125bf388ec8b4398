import {fingerprints} from '../model/fingerprint.ts'
import type {Message} from '../model/message.ts'
import {compare} from '../model/order.ts'

/** Findings that were there when a collection began to be checked: by file, their fingerprints with the rule of each. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A baseline as text: a line a finding, in an order of its own, so that two branches merge. */
export function writeBaseline(messages: readonly Message[]): string {
  const prints = fingerprints(messages)
  const files = new Map<string, [string, string][]>()
  for (const [n, {path, rule}] of messages.entries()) {
    const list = files.get(path) ?? []
    list.push([prints[n] ?? '', rule])
    files.set(path, list)
  }
  const sorted = [...files]
    .sort(([a], [b]) => compare(a, b))
    .map(([path, list]) => [path, Object.fromEntries(list.sort(([a], [b]) => compare(a, b)))])
  return `${JSON.stringify({version: 1, findings: Object.fromEntries(sorted)}, null, 2)}\n`
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a baseline. Throws a `TypeError` that says what is wrong with it. */
export function readBaseline(text: string): Baseline {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new TypeError('it is no JSON')
  }
  if (!isRecord(data) || data.version !== 1 || !isRecord(data.findings))
    throw new TypeError('expected `{"version": 1, "findings": {…}}`')
  for (const list of Object.values(data.findings))
    if (!isRecord(list) || Object.values(list).some((rule) => typeof rule !== 'string'))
      throw new TypeError('expected fingerprints with their rules under each file')
  return data.findings as Baseline
}

/** Findings that a baseline does not know, how many it does, and how many of its own are no longer found. */
export function unknownTo(
  baseline: Baseline,
  messages: readonly Message[],
): {readonly messages: readonly Message[]; readonly known: number; readonly gone: number} {
  const prints = fingerprints(messages)
  const left = messages.filter(({path}, n) => !Object.hasOwn(baseline[path] ?? {}, prints[n] ?? ''))
  const known = messages.length - left.length
  const all = Object.values(baseline).reduce((sum, list) => sum + Object.keys(list).length, 0)
  return {messages: left, known, gone: all - known}
}
