import {cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {bandstand, root} from '../run.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'bandstand-rebuild-'))
const content = path.join(folder, 'content')
const dist = path.join(folder, 'dist')
afterAll(() => rmSync(folder, {recursive: true, force: true}))

interface Seen {
  readonly bytes: string
  readonly changed: number
}

const files = (): Map<string, Seen> =>
  new Map(
    readdirSync(dist, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        return [
          path.relative(dist, file),
          {bytes: readFileSync(file).toString('base64'), changed: statSync(file).mtimeMs},
        ] as const
      }),
  )

const build = (...more: string[]) => {
  const {code, err} = bandstand([
    'build',
    '--content',
    content,
    '--out',
    dist,
    '--base-url',
    'https://pay.example',
    ...more,
  ])
  expect([code, err]).toEqual([0, expect.any(String)])
}

const json = (file: string) => JSON.parse(readFileSync(path.join(dist, file), 'utf8'))

let before = new Map<string, Seen>()
let after = new Map<string, Seen>()

beforeAll(() => {
  cpSync(path.join(root, 'content'), content, {recursive: true})
  build('--release', '2026-10-01')
  before = files()
  const guide = path.join(content, 'google/security-engineer.md')
  const text = readFileSync(guide, 'utf8')
  writeFileSync(guide, text.replace('$170K–$260K | $170K–$460K', '$170K–$268K | $170K–$460K'))
  expect(readFileSync(guide, 'utf8')).not.toBe(text)
  renameSync(path.join(content, 'github/software-engineer.md'), path.join(content, 'github/platform-engineer.md'))
  rmSync(path.join(content, 'spotify/devops-engineer.md'))
  writeFileSync(
    path.join(content, '_data/redirects.json'),
    '{"github/software-engineer": "github/platform-engineer", "spotify/devops-engineer": null}',
  )
  build('--release', '2026-11-01')
  after = files()
}, 120_000)

describe('after one figure, one rename and one deletion', () => {
  it('`changes.json` says just that, in words', () => {
    expect(json('api/v1/changes.json')).toMatchObject({
      release: '2026-11-01',
      previous: {release: '2026-10-01'},
      added: [],
      removed: ['spotify/devops-engineer'],
      renamed: [{from: 'github/software-engineer', to: 'github/platform-engineer'}],
    })
    const [figure] = json('api/v1/changes.json').changed.filter(
      ({id}: {id: string}) => id === 'google/security-engineer',
    )
    expect(figure.moves.map(({text}: {text: string}) => text)).toEqual(['New York City base: top 260K -> 268K, +3.1 %'])
  })

  it('the feeds tell of the two guides that are there', () => {
    const items = json('feed.json').items.map(({url}: {url: string}) => new URL(url).pathname)
    expect(items).toContain('/guides/google/security-engineer/')
    expect(items).toContain('/guides/github/platform-engineer/')
    expect(items).not.toContain('/guides/spotify/devops-engineer/')
  })

  it('the former address leads on', () => {
    expect(readFileSync(path.join(dist, '_redirects'), 'utf8')).toContain(
      '/guides/github/software-engineer/ /guides/github/platform-engineer/ 301\n',
    )
    expect(readFileSync(path.join(dist, 'guides/github/software-engineer/index.html'), 'utf8')).toContain(
      'url=/guides/github/platform-engineer/',
    )
  })

  it('a file whose bytes are the same keeps its time', () => {
    const same = [...after].filter(([name, {bytes}]) => before.get(name)?.bytes === bytes && name !== '.bandstand-site')
    expect(same.length).toBeGreaterThan(60)
    expect(same.filter(([name, {changed}]) => before.get(name)?.changed !== changed).map(([name]) => name)).toEqual([])
  })

  it('guides that have nothing to do with it keep their bytes', () => {
    const untouched = ['guides/stripe/technical-program-manager', 'api/v1/guides/stripe/technical-program-manager']
    const found = [...after].filter(([name]) => untouched.some((start) => name.startsWith(start)))
    expect(found.length).toBeGreaterThan(0)
    for (const [name, {bytes}] of found) expect([name, before.get(name)?.bytes === bytes]).toEqual([name, true])
  })

  it('another build of the same touches nothing', () => {
    build('--release', '2026-11-01')
    for (const [name, {changed}] of files()) expect([name, changed]).toEqual([name, after.get(name)?.changed])
  })
})
