import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {onTestFinished} from 'vitest'

export const root = path.resolve(import.meta.dirname, '..')
export const cliFile = path.join(root, 'lib', 'src', 'cli.js')

/** A folder of its own for one test, removed when it ends. */
export function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'bandstand-test-'))
  onTestFinished(() => rmSync(made, {recursive: true, force: true}))
  return made
}

export function write(base: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(base, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, content)
  }
}

/** Runs the command line as a user does. */
export function bandstand(
  args: readonly string[],
  cwd = root,
  env: Readonly<Record<string, string>> = {},
): {code: number | null; out: string; err: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [cliFile, ...args], {
    cwd,
    env: {...process.env, ...env},
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return {code: status, out: stdout, err: stderr}
}

/** A guide that nothing is wrong with. */
export const guide = (
  role = 'Data Engineer',
  company = 'Acme',
  base = '$150K–$200K',
): string => `### ${role} | ${company} Global Negotiation Guide

**Negotiation DNA:** Base + RSU | Warehouses

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | ${base} | $80K–$160K | 10% | $185K–$260K |

**Level Mapping:** ${company} ${role} (L4) = Google L4

**Global Levers**
1. **Pipelines Rebuilt:** "I rebuilt the pipelines at [company]. I am asking for $190K base."

> **Negotiate Up Strategy:** "I need $190K base and $150K RSUs over 4 years. My floor is $175K base."

**Evidence & Sources**
- Levels.fyi compensation (2025-2026)
`
