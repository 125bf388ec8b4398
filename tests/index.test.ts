import {describe, expect, it} from 'vitest'
import {readGuide} from '../src/index.ts'

const text = `# Data Engineer | Acme Global Negotiation Guide

| Region | Base Salary |
|---|---|
| London | £95K–£120K |
`

describe('a guide that the package reads', () => {
  it('is frozen all the way down', () => {
    const guide = readGuide({path: 'acme/data-engineer.md', sha256: '', messages: [], text})
    const loose: string[] = []
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      if (!Object.isFrozen(value)) loose.push(path)
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`)
    }
    visit(guide, 'guide')
    expect(guide.bands[0]?.base?.values).toMatchObject([{currency: 'GBP', min: 95_000, max: 120_000}])
    expect(loose).toEqual([])
  })
})
