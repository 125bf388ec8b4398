import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {bandstand, folder, guide, write} from '../run.ts'

interface Diagnostic {
  readonly rule: string
  readonly path: string
  readonly span: {readonly line: number; readonly column: number}
}

/** Builds some files and gives the exit code, what was published and what was said. */
function build(files: Readonly<Record<string, string | Uint8Array>>): {
  code: number | null
  err: string
  pages: (id: string) => boolean
  said: Diagnostic[]
} {
  const base = folder()
  write(path.join(base, 'content'), {'.keep': '', ...files})
  const {code, err} = bandstand(['build', '--content', 'content', '--out', 'site'], base)
  const {diagnostics} = JSON.parse(readFileSync(path.join(base, 'site/api/v1/diagnostics.json'), 'utf8')) as {
    diagnostics: Diagnostic[]
  }
  return {code, err, pages: (id) => existsSync(path.join(base, `site/guides/${id}/index.html`)), said: diagnostics}
}

describe('bad input is told with its place, and the rest is published', () => {
  it('an empty folder makes an empty site that says so', () => {
    const {code, err} = build({})
    expect(code).toBe(0)
    expect(err).toContain('There is no guide')
  })

  it('a file that is no guide is published as an article', () => {
    const {code, pages, said} = build({
      'acme/notes.md': '# Notes\n\nNothing of pay.\n',
      'acme/data-engineer.md': guide(),
    })
    expect(code).toBe(0)
    expect([pages('acme/notes'), pages('acme/data-engineer')]).toEqual([true, true])
    expect(said).toContainEqual(expect.objectContaining({rule: 'not-a-guide', path: 'acme/notes.md'}))
  })

  it('of two files for one address the first is published and the second named', () => {
    const {code, pages, said} = build({'acme/data-engineer.md': guide(), 'acme/Data Engineer.md': guide()})
    expect(code).toBe(1)
    expect(pages('acme/data-engineer')).toBe(true)
    expect(said).toContainEqual(expect.objectContaining({rule: 'address-taken'}))
  })

  it('invalid UTF-8 is reported where it stands', () => {
    const bytes = Buffer.concat([
      Buffer.from('### Data Engineer | Acme Global Negotiation Guide\n\nab'),
      Buffer.from([0xff]),
      Buffer.from('\n'),
    ])
    const {code, pages, said} = build({'acme/data-engineer.md': bytes})
    expect(code).toBe(0)
    expect(pages('acme/data-engineer')).toBe(true)
    expect(said).toContainEqual(
      expect.objectContaining({rule: 'encoding-invalid', span: expect.objectContaining({line: 3, column: 3})}),
    )
  })

  it('a link out of the collection and a pipe are not read', () => {
    const base = folder()
    write(base, {'secret.md': guide('Secret'), 'content/acme/data-engineer.md': guide()})
    execFileSync('ln', ['-s', path.join(base, 'secret.md'), path.join(base, 'content/acme/secret.md')])
    execFileSync('mkfifo', [path.join(base, 'content/acme/pipe.md')])
    const {code} = bandstand(['build', '--content', 'content', '--out', 'site'], base)
    expect(code).toBe(1)
    expect(existsSync(path.join(base, 'site/guides/acme/secret/index.html'))).toBe(false)
    expect(existsSync(path.join(base, 'site/guides/acme/data-engineer/index.html'))).toBe(true)
  })

  it('a row with too few cells is reported, and its other cells are read', () => {
    const {code, said} = build({
      'acme/data-engineer.md': guide().replace(
        '| Seattle | $150K–$200K | $80K–$160K | 10% | $185K–$260K |',
        '| Seattle | $150K–$200K |',
      ),
    })
    expect(code).toBe(0)
    expect(said).toContainEqual(
      expect.objectContaining({rule: 'table-ragged', span: expect.objectContaining({line: 7})}),
    )
  })

  it('data that can not be used is an error, and the guides are published', () => {
    const {code, pages, said} = build({'_data/companies.json': '[{"id": 1}]', 'acme/data-engineer.md': guide()})
    expect(code).toBe(1)
    expect(pages('acme/data-engineer')).toBe(true)
    expect(said).toContainEqual(expect.objectContaining({rule: 'data-invalid', path: '_data/companies.json'}))
  })
})

describe('wrong use ends with 2 and a hint', () => {
  it.each([
    [['biuld'], 'did you mean `build`?'],
    [['build', '--contnet', 'x'], 'did you mean `--content`?'],
    [['build', '--content', '/nowhere/at/all'], 'there is no folder'],
    [['explain', 'total-adds-upp'], 'did you mean `total-adds-up`?'],
    [['search'], 'what are you looking for?'],
    [['search', 'engineer', '--currency', 'USD', '--min', '150K'], 'no figure in whole units'],
    [['search', 'engineer', '--currency', 'USD', '--min', '1', '--pay', 'bonus'], 'neither `base` nor `total`'],
  ])('%j', (args, words) => {
    const {code, err} = bandstand(args, folder())
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(err).not.toContain('    at ')
  })

  it.each(['99999999999999', 'yesterday', '-1'])('where SOURCE_DATE_EPOCH is %s', (stated) => {
    const base = folder()
    write(base, {'content/acme/data-engineer.md': guide()})
    const {code, err} = bandstand(['build'], base, {SOURCE_DATE_EPOCH: stated})
    expect(code).toBe(2)
    expect(err).toContain('no number of seconds')
    expect(err).not.toContain('    at ')
  })

  it('where a search is narrowed to what the site does not have', () => {
    const base = folder()
    write(base, {'content/acme/data-engineer.md': guide()})
    bandstand(['build', '--content', 'content', '--out', 'dist'], base)
    expect(bandstand(['search', 'data engineer', '--company', 'acme', '--json'], base).out).toContain(
      'acme/data-engineer',
    )
    const {code, err} = bandstand(['search', 'data engineer', '--company', 'acmee'], base)
    expect(code).toBe(2)
    expect(err).toContain('no company `acmee`, did you mean `acme`?')
  })
})
