import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Nodes} from 'mdast'
import {describe, expect, it} from 'vitest'
import {toFacts} from '../../src/read/facts.ts'
import {toGuideTree} from '../../src/read/guide-tree.ts'
import {parseMarkdown, parseWithRemark} from '../../src/read/markdown.ts'
import {sameStretch} from '../../src/read/within.ts'
import {guide} from '../run.ts'
import {shared} from '../shared.ts'

/** Stretches of a guide's prose, each with what another tree of its text gives for it. */
function stretches(text: string, other = text): (readonly [readonly Nodes[], readonly Nodes[]])[] {
  const tree = parseWithRemark(other)
  const found: (readonly [readonly Nodes[], readonly Nodes[]])[] = []
  toFacts(
    toGuideTree(parseMarkdown(text), () => {}),
    text,
    [],
    (all) => {
      for (const nodes of all) if (nodes.length > 0) found.push([nodes, sameStretch(nodes, tree, text)])
      return all.map(() => '')
    },
  )
  return found
}

const words = (nodes: readonly Nodes[]): string =>
  nodes.map((node) => ('children' in node ? words(node.children) : 'value' in node ? node.value : '')).join('')

const types = (nodes: readonly Nodes[]): string[] => nodes.map(({type}) => type)

describe('a stretch of a text in another tree of it', () => {
  it('is the same words: behind a label, in a part of a list, in a quote', () => {
    const all = stretches(guide())
    expect(all.length).toBeGreaterThan(1)
    for (const [own, same] of all) {
      expect(same).not.toBe(own)
      expect([types(same), words(same)]).toEqual([types(own), words(own)])
    }
  })

  it('is left as it is where the other tree is not of its text', () => {
    const text = guide()
    for (const [own, same] of stretches(text, `${'x'.repeat(40)} ${text.replace(/\n/g, ' ')}`)) expect(same).toBe(own)
  })
})

const sample = shared('corpus')

describe.runIf(sample)('stretches of guides of the sample', () => {
  it('are all found again, none is left as it is', () => {
    const files = readdirSync(sample ?? '', {recursive: true, encoding: 'utf8'}).filter((file) =>
      /\/.*\.md$/.test(file),
    )
    const left = files.flatMap((file, n) =>
      n % 5 === 0 && stretches(readFileSync(path.join(sample ?? '', file), 'utf8')).some(([own, same]) => own === same)
        ? [file]
        : [],
    )
    expect(left).toEqual([])
  })
})
