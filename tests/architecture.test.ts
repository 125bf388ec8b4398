import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'

/**
 * The table of ARCHITECTURE.md ("Rooms"): what each room may import, beside itself and packages.
 * A room that is not named here fails, so a new one is a decision.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  data: ['model'],
  read: ['model', 'data'],
  lint: ['model', 'data'],
  link: ['model', 'data'],
  draft: ['model'],
  templates: ['model'],
  site: ['model', 'data', 'templates'],
  report: ['model'],
  feed: ['model', 'data', 'report'],
  search: ['model', 'data'],
  client: ['model', 'search'],
  pipeline: ['model', 'data', 'read', 'lint', 'link', 'site', 'feed', 'search'],
  // `templates` to hand them to a site's own.
  io: ['model', 'data', 'pipeline', 'config', 'templates', 'jsx-runtime'],
  // The doors of the house: the command line, the package's entry, its feed client on Node, the configuration, what a site's JSX calls.
  open: ['feed'],
  'jsx-runtime': ['templates'],
  config: ['model'],
  index: ['model', 'read', 'lint', 'link', 'site', 'feed', 'search', 'pipeline', 'io', 'config'],
  cli: [
    'cli',
    'config',
    'draft',
    'model',
    'report',
    'data',
    'read',
    'lint',
    'link',
    'site',
    'feed',
    'search',
    'pipeline',
    'io',
  ],
}

/** Rooms that may touch the machine. Everything else is pure. */
const edges = new Set(['pipeline', 'io', 'open', 'cli'])

const root = path.resolve(import.meta.dirname, '..')

interface Module {
  readonly file: string
  readonly room: string
  readonly imports: readonly string[]
}

const roomOf = (file: string): string => {
  const [top = '', second = ''] = file.split('/')
  return top === 'templates' ? 'templates' : second.replace(/\.tsx?$/, '')
}

const specifier =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*(?:\{[^}]*\})?[^'"\n;]*?from\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g

function modules(): Module[] {
  return ['src', 'templates'].flatMap((top) =>
    readdirSync(path.join(root, top), {recursive: true, encoding: 'utf8'})
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => {
        const file = `${top}/${name.split(path.sep).join('/')}`
        const text = readFileSync(path.join(root, file), 'utf8')
        return {
          file,
          room: roomOf(file),
          imports: [...text.matchAll(specifier)].map((found) => found[1] ?? found[2] ?? ''),
        }
      }),
  )
}

const target = (from: string, name: string): string =>
  path.posix.normalize(path.posix.join(path.posix.dirname(from), name)).replace(/\.js$/, '.ts')

/** Arrows that run back, or out of a pure room. */
function faults(all: readonly Module[]): string[] {
  return all.flatMap(({file, room, imports}) => {
    const allowed = mayImport[room]
    if (!allowed) return [`${file} stands in no room that the table names`]
    return imports.flatMap((name) => {
      if (name.startsWith('node:')) return edges.has(room) ? [] : [`${file} imports ${name} outside the edges`]
      if (!name.startsWith('.')) return []
      const to = target(file, name)
      const other = roomOf(to)
      if (/^(lib|dist|tests|bench)\//.test(to)) return [`${file} imports ${to}, which is no room`]
      return other === room || allowed.includes(other)
        ? []
        : [`${file} imports ${to}, but ${room} may not import ${other}`]
    })
  })
}

/** Circles between modules, each as its path. */
function circles(all: readonly Module[]): string[] {
  const next = new Map(
    all.map(({file, imports}) => [file, imports.filter((n) => n.startsWith('.')).map((n) => target(file, n))]),
  )
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '))
      return
    }
    state.set(file, 'open')
    for (const to of next.get(file) ?? []) visit(to, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of next.keys()) visit(file, [])
  return found
}

describe('the house', () => {
  const all = modules()

  it('has no arrow that runs back and no node: outside the edges', () => {
    expect(all.length).toBeGreaterThan(10)
    expect(faults(all)).toEqual([])
  })

  it('has no circle of modules', () => {
    expect(circles(all)).toEqual([])
  })
})

describe('the check itself', () => {
  const module = (file: string, ...imports: string[]): Module => ({file, room: roomOf(file), imports})

  it('sees an arrow that runs back', () => {
    expect(faults([module('src/model/span.ts', '../read/index.ts')])).toHaveLength(1)
    expect(faults([module('src/read/a.ts', '../link/index.ts')])).toHaveLength(1)
    expect(faults([module('src/pipeline/a.ts', '../read/index.ts')])).toEqual([])
  })

  it('sees node: in a pure room, and only there', () => {
    expect(faults([module('src/read/a.ts', 'node:fs')])).toHaveLength(1)
    expect(faults([module('src/io/a.ts', 'node:fs')])).toEqual([])
  })

  it('sees a circle', () => {
    expect(circles([module('src/read/a.ts', './b.ts'), module('src/read/b.ts', './a.ts')])).toHaveLength(1)
  })

  it('sees every way to import', () => {
    const text =
      "import {a,\n b} from './x.ts'\nimport type {C} from './y.ts'\nexport * from './z.ts'\nawait import('./w.ts')\nimport './v.ts'"
    expect([...text.matchAll(specifier)].map((found) => found[1] ?? found[2])).toEqual([
      './x.ts',
      './y.ts',
      './z.ts',
      './w.ts',
      './v.ts',
    ])
  })
})
