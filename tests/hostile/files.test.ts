import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {decode} from '../../src/pipeline/decode.ts'
import {readGuide} from '../../src/read/index.ts'
import {bandstand, folder, guide, write} from '../run.ts'
import {filesOf} from './files.ts'

interface Diagnostic {
  readonly rule: string
  readonly path: string
  readonly severity: string
}

/** Builds `content` below a folder. Everything that is written lies in `site`. */
function build(base: string): {code: number | null; err: string; files: string[]; said: Diagnostic[]} {
  const before = filesOf(base)
  const {code, err} = bandstand(['build', '--content', 'content', '--out', 'site'], base)
  const strange = filesOf(base).filter((file) => !before.includes(file) && !/^(?:site|\.bandstand-cache)\//.test(file))
  expect(strange).toEqual([])
  const report = readFileSync(path.join(base, 'site/api/v1/diagnostics.json'), 'utf8')
  return {
    code,
    err,
    files: filesOf(path.join(base, 'site')),
    said: (JSON.parse(report) as {diagnostics: Diagnostic[]}).diagnostics,
  }
}

const page = (id: string): string => `guides/${id}/index.html`

describe('files that are none', () => {
  it('links out, loops, pipes, sockets, devices and folders with the name of a file are left out, each with a message', () => {
    const base = folder()
    const at = (name: string): string => path.join(base, 'content/acme', name)
    write(base, {
      'secret.md': guide('Secret Engineer'),
      'outside/x.md': guide(),
      'content/acme/data-engineer.md': guide(),
    })
    symlinkSync(path.join(base, 'secret.md'), at('out.md'))
    symlinkSync('../../secret.md', at('up.md'))
    symlinkSync('loop.md', at('loop.md'))
    symlinkSync('nowhere.md', at('nowhere.md'))
    symlinkSync('/dev/zero', at('device.md'))
    symlinkSync('/proc/self/environ', at('proc.md'))
    symlinkSync(path.join(base, 'outside'), path.join(base, 'content/other'))
    symlinkSync('.', at('circle'))
    execFileSync('mkfifo', [at('pipe.md')])
    mkdirSync(at('folder.md'))
    const {code, files, said} = build(base)
    expect(code).toBe(1)
    expect(files.filter((file) => file.startsWith('guides/') && file.endsWith('index.html'))).toEqual([
      page('acme/data-engineer'),
    ])
    const left = said.filter(({rule}) => rule === 'file-unreadable').map((each) => each.path)
    expect(left).toEqual([
      'acme/device.md',
      'acme/loop.md',
      'acme/nowhere.md',
      'acme/out.md',
      'acme/pipe.md',
      'acme/proc.md',
      'acme/up.md',
    ])
  })

  it('a link to a guide of the collection is read', () => {
    const base = folder()
    write(base, {'content/acme/data-engineer.md': guide()})
    symlinkSync('data-engineer.md', path.join(base, 'content/acme/analyst.md'))
    expect(build(base).files).toContain(page('acme/analyst'))
  })
})

describe('names', () => {
  const names = [
    'a..b',
    '%2e%2e',
    '%2e%2e%2fx',
    'CON',
    'nul.txt',
    'a b',
    'a?b#c',
    'a&b=c',
    'a\\b',
    '-',
    '+',
    '~',
    "a'b",
    'a"b',
    'a;b',
    'a:b',
    '大阪',
    'Ünï',
    'ﷺﷺﷺﷺﷺﷺ',
    'constructor',
    'toString',
    'index',
    'a\nb',
    '\u202egpj',
    '🙂',
    'x'.repeat(250),
    'ж'.repeat(120),
  ]

  it('however strange give an address inside the site, or a message', () => {
    const base = folder()
    for (const name of names) write(base, {[`content/${name}/role.md`]: guide(), [`content/acme/${name}.md`]: guide()})
    const {code, files, said} = build(base)
    expect([0, 1]).toContain(code)
    const left = said.filter(({severity}) => severity === 'error').map((each) => each.path)
    expect(files.filter((file) => /^guides\/.*\/index\.html$/.test(file))).toHaveLength(
      names.length * 2 - new Set(left).size,
    )
    for (const file of files)
      for (const part of file.split('/')) expect(Buffer.byteLength(part), part).toBeLessThan(256)
  })

  it('that differ in case or in composition only are one address: the second is an error that names both', () => {
    const base = folder()
    write(base, {
      'content/acme/Analyst.md': guide(),
      'content/acme/analyst.md': guide(),
      'content/acme/caf\u00e9.md': guide(),
      'content/acme/cafe\u0301.md': guide(),
    })
    const {code, said} = build(base)
    expect(code).toBe(1)
    expect(said.filter(({rule}) => rule === 'address-taken').map((each) => each.path)).toEqual([
      'acme/analyst.md',
      'acme/caf\u00e9.md',
    ])
  })
})

describe('the same text', () => {
  const text = guide()
  const read = (bytes: Uint8Array) => {
    const {text, messages} = decode(bytes, 'acme/data-engineer.md')
    const {messages: _, ...rest} = readGuide({path: 'acme/data-engineer.md', text, sha256: '', messages})
    return JSON.parse(JSON.stringify(rest).replace(/\\r\\n|\\r/g, '\\n')) as unknown
  }
  const plain = read(Buffer.from(text))
  const bigEndian = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

  it.each([
    ['a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['two of them', Buffer.from(`\ufeff\ufeff${text}`)],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['lone CR', Buffer.from(text.replaceAll('\n', '\r'))],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', bigEndian(text)],
  ])('with %s is the same guide, with the same places', (_, bytes) => {
    expect(read(bytes)).toEqual(plain)
  })

  it('with a byte that is none is the same guide but for that character', () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xc3]), Buffer.from('\n')])
    const {messages} = decode(bytes, 'a/b.md')
    expect(messages.map(({rule}) => rule)).toEqual(['encoding-invalid'])
    expect(JSON.stringify(read(bytes))).toContain('$150K–$200K')
  })

  it('larger than any guide is not read into memory', () => {
    const base = folder()
    write(base, {'content/acme/data-engineer.md': guide()})
    writeFileSync(path.join(base, 'content/acme/huge.md'), Buffer.alloc(5_000_000, 'a '))
    const {code, said, files} = build(base)
    expect(code).toBe(1)
    expect(said).toContainEqual(expect.objectContaining({rule: 'file-unreadable', path: 'acme/huge.md'}))
    expect(files).toContain(page('acme/data-engineer'))
  })
})
