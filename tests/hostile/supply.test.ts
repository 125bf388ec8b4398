import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {root} from '../run.ts'

interface Locked {
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
}

const text = (name: string): string => readFileSync(path.join(root, name), 'utf8')
const {packages} = JSON.parse(text('package-lock.json')) as {packages: Record<string, Locked>}
const runtime = Object.entries(packages).filter(([name, {dev, devOptional}]) => name !== '' && !dev && !devOptional)

describe('what is run with Bandstand', () => {
  it('has no install script, and is fixed by digest', () => {
    expect(runtime.length).toBeGreaterThan(50)
    expect(runtime.filter(([, {hasInstallScript}]) => hasInstallScript).map(([name]) => name)).toEqual([])
    expect(runtime.filter(([, {integrity}]) => !integrity).map(([name]) => name)).toEqual([])
    expect(Object.values(packages).filter(({resolved, link}) => resolved && !link)).toEqual([])
  })

  it('is listed in SECURITY.md with its reason, and nothing else is', () => {
    const {dependencies} = JSON.parse(text('package.json')) as {dependencies: Record<string, string>}
    const table = text('SECURITY.md').split('## What is run with Bandstand')[1] ?? ''
    const listed = table
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    expect(listed.sort()).toEqual(Object.keys(dependencies).sort())
  })
})
