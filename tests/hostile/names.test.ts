import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {openFinder} from '../../src/search/find.ts'
import {bandstand, folder, write} from '../run.ts'
import {filesOf} from './files.ts'

/** Names that every object knows, each with one that none knows, as long and at the same place in any order. */
const names = [
  ['constructor', 'construktor'],
  ['__proto__', '__prota__'],
  ['toString', 'toStrung'],
  ['hasOwnProperty', 'hasOwnProberty'],
  ['__defineGetter__', '__defineGutter__'],
] as const

/** A guide with a name as everything that has one; its second place states no total. */
const guide = (name: string): string => `### ${name} (${name}) | ${name} Global Negotiation Guide

**Negotiation DNA:** ${name} | ${name}

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp | ${name} |
|---|---|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | 10% | $185K–$260K | ${name} |
| ${name} | $140K–$190K | | | $285K–$360K | $1K |
| London | ${name}150K–${name}200K | | | | |

**Level Mapping:** ${name} ${name} (${name}) = Google ${name} = ${name} L4

**${name}**
1. **${name}:** "${name} I rebuilt the pipelines at [${name}]. I am asking for $190K base."

> **Negotiate Up Strategy:** "I hold a ${name} offer at $200K. I need $190K base. My floor is $175K base."

**Evidence & Sources**
- ${name} (2025-2026)
`

const collection = (nth: 0 | 1): Record<string, string> => ({
  ...Object.fromEntries(
    names.map((pair, n) => [`content/${pair[nth].replace(/^_+/, 'x')}/role-${n}.md`, guide(pair[nth])]),
  ),
  'content/acme/role.md': guide('Acme'),
  'content/_data/companies.json': JSON.stringify(
    names.map((pair, n) => ({id: `c-${n}`, name: pair[nth], aliases: [`${pair[nth]} works`]})),
  ),
  'content/_data/roles.json': JSON.stringify([{id: 'constr', name: names[0][nth], aliases: [names[2][nth]]}]),
  'content/_data/redirects.json': JSON.stringify({
    [`${names[0][nth]}/old`]: 'acme/role',
    [`acme/role#${names[0][nth]}`]: 'acme/role#seattle',
  }),
})

/** What tells the two names of each pair apart. */
const differing = [
  ['structor', 'struktor'],
  ['proto', 'prota'],
  ['string', 'strung'],
  ['perty', 'berty'],
  ['getter', 'gutter'],
] as const

/** With the harmless names, in one case, and without what follows from every byte. */
const settled = (text: string): string =>
  differing
    .reduce((text, [hostile, plain]) => text.replaceAll(hostile, plain), text.toLowerCase())
    .replace(/\b(?:[0-9a-f]{16}|[0-9a-f]{64})\b/g, 'digest')

const textsOf = (site: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(site)
      // Terms are cut where they are like those before; what is found by them is compared below.
      .filter((file) => !file.startsWith('search/text/'))
      .map((file) => [settled(file), settled(readFileSync(path.join(site, file), 'utf8'))]),
  )

it('names that every object knows are names: the site is as with others, file by file, and they are found', async () => {
  const sites = ([0, 1] as const).map((nth) => {
    const base = folder()
    write(base, collection(nth))
    const {code, err} = bandstand(['build', '--no-cache'], base)
    expect([code, err]).toEqual([expect.toBeOneOf([0, 1]), err])
    return path.join(base, 'dist')
  })
  const [hostile = {}, plain = {}] = sites.map(textsOf)
  expect(Object.keys(hostile).sort()).toEqual(Object.keys(plain).sort())
  expect(Object.keys(hostile).filter((file) => plain[file] !== hostile[file])).toEqual([])

  const open = (site: string) =>
    openFinder(async (file) => JSON.parse(readFileSync(path.join(site, file), 'utf8')) as unknown)
  const [one, other] = await Promise.all(sites.map(open))
  for (const [bad, good] of [...names, ['constructor engineer', 'construktor engineer']] as const) {
    const found = (await one?.find(bad))?.ranked
    expect([bad, found]).toEqual([bad, (await other?.find(good))?.ranked])
    expect(found?.length).toBeGreaterThan(0)
  }
})
