import {spawn} from 'node:child_process'
import {chmodSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {bandstand, cliFile, folder, guide, write} from '../run.ts'

const off = guide().replace('$185K–$260K', '$340K–$490K')

/** A folder with one faultless guide and one whose total is far off. */
function collection(): string {
  const base = folder()
  write(path.join(base, 'content'), {
    'acme/data-engineer.md': off,
    'hooli/data-engineer.md': guide('Data Engineer', 'Hooli', '$155K–$210K').replace('$185K–$260K', '$190K–$270K'),
  })
  return base
}

describe('check', () => {
  it('shows the cell, how to mend it and the rule, counts, and writes no site', () => {
    const base = collection()
    const {code, out, err} = bandstand(['check'], base)
    expect(out).toContain('content/acme/data-engineer.md:7:46 ▲ warning total-adds-up')
    expect(out).toMatch(/> 7 │ \| Seattle .*\n {4}│ {46}\^{11}\n/)
    expect(out).toContain('mend Correct the total')
    expect(out).toContain('/rules/total-adds-up/')
    expect(err).toMatch(/0 errors, 1 warning, \d+ notes in 2 guides/)
    expect(code).toBe(0)
    expect(out).not.toContain('\u001b')
    expect(() => statSync(path.join(base, 'dist'))).toThrow()
  })

  it('tells of the named files only, having read all of them', () => {
    const base = collection()
    expect(bandstand(['check', 'content/hooli'], base).out).not.toContain('acme/data-engineer.md:7')
    expect(bandstand(['check', 'content/acme/data-engineer.md'], base).err).toContain('in 1 guide\n')
    expect(bandstand(['check', 'content'], base).err).toContain('in 2 guides')
    expect(bandstand(['check', path.join(base, 'content')], folder()).err).toContain('in 2 guides')
  })

  it('says the same again where nothing has changed, and what is true now where something has', () => {
    const base = collection()
    const first = bandstand(['check', '--format', 'json'], base)
    expect(bandstand(['check', '--format', 'json'], base)).toEqual(first)
    bandstand(['build', '--cache', 'other'], base)
    expect(bandstand(['check', '--format', 'json', '--cache', 'other'], base)).toEqual(first)
    expect(bandstand(['check', 'content/acme'], base).out).toContain('> 7 │ | Seattle')
    write(path.join(base, 'content'), {'acme/data-engineer.md': guide()})
    expect(bandstand(['check', '--format', 'json'], base).out).not.toContain('total-adds-up')
    write(base, {
      'bandstand.config.json': '{"rules": {"source-undated": "error"}}',
      'content/acme/data-engineer.md': off,
    })
    expect(bandstand(['check', '--format', 'json'], base).out).toContain('total-adds-up')
  })

  it('ends with 1 for too many warnings and for errors', () => {
    const base = collection()
    expect(bandstand(['check', '--max-warnings', '1'], base).code).toBe(0)
    expect(bandstand(['check', '--max-warnings', '0'], base).code).toBe(1)
    write(path.join(base, 'content'), {'acme/data-engineer.md': off.replace('$150K–$200K', '$250K–$200K')})
    expect(bandstand(['check'], base).code).toBe(1)
  })

  it('says the same as JSON and SARIF, as data on stdout alone', () => {
    const base = collection()
    const json = JSON.parse(bandstand(['check', '--format', 'json'], base).out)
    const sarif = JSON.parse(bandstand(['check', '--format', 'sarif'], base).out)
    expect(json.counts.warning).toBe(1)
    expect(json.diagnostics[0]).toMatchObject({rule: 'total-adds-up', url: '/rules/total-adds-up/'})
    expect(sarif.runs[0].results).toHaveLength(json.diagnostics.length)
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'content/acme/data-engineer.md',
    )
  })

  it('leaves out what a baseline knows, and tells what is new', () => {
    const base = collection()
    expect(bandstand(['check', '--baseline', 'known.json', '--update-baseline'], base).code).toBe(0)
    const {out, err} = bandstand(['check', '--baseline', 'known.json', '--max-warnings', '0'], base)
    expect([out, err]).toEqual(['', expect.stringContaining('known findings left out')])
    write(path.join(base, 'content'), {'hooli/data-engineer.md': off.replace('Acme Global', 'Hooli Global')})
    expect(bandstand(['check', '--baseline', 'known.json', '--max-warnings', '0'], base).code).toBe(1)
  })

  it.each([
    [['check', '--format', 'srif'], 'did you mean `sarif`?'],
    [['check', '--baseline', 'none.json'], 'there is no baseline'],
    [['check', '--max-warnings', 'few'], 'is no number'],
    [['check', '--dry-run'], 'goes with --fix'],
    [['check', 'content/none.md'], 'there is no `content/none.md`'],
  ])('%j ends with 2 and says why', (args, words) => {
    const {code, err} = bandstand(args, collection())
    expect([code, err]).toEqual([2, expect.stringContaining(words)])
  })

  it('mends a file as a whole and keeps the rest of its bytes', () => {
    const base = collection()
    const file = path.join(base, 'content/acme/data-engineer.md')
    const before = `\ufeff${guide().replaceAll('\n', '\r\n').replace('$150K–$200K', '$150K--$200K')}`
    writeFileSync(file, before)
    chmodSync(file, 0o640)
    const shown = bandstand(['check', '--fix', '--dry-run'], base)
    expect(shown.out).toMatch(/^-\| Seattle \| \$150K--\$200K .*\n\+\| Seattle \| \$150K–\$200K /m)
    expect(readFileSync(file, 'utf8')).toBe(before)
    const {err} = bandstand(['check', '--fix'], base)
    expect(err).toContain('1 places mended in 1 files')
    expect(readFileSync(file, 'utf8')).toBe(before.replace('$150K--$200K', '$150K–$200K'))
    expect(statSync(file).mode & 0o777).toBe(0o640)
  })

  it('runs again after a change while it watches, until it is interrupted', async () => {
    const base = collection()
    const child = spawn(process.execPath, [cliFile, 'check', '--watch'], {cwd: base})
    let err = ''
    const until = (words: RegExp): Promise<void> =>
      new Promise((done) => {
        const look = (): void => {
          if (words.test(err)) done()
        }
        child.stderr.on('data', (data) => {
          err += String(data)
          look()
        })
        look()
      })
    await until(/1 warning/)
    err = ''
    writeFileSync(path.join(base, 'content/acme/data-engineer.md'), guide())
    await until(/0 warnings/)
    // A folder that is gone for a moment ends nothing.
    const content = path.join(base, 'content')
    renameSync(content, `${content}-away`)
    await until(/no such file or directory/)
    err = ''
    renameSync(`${content}-away`, content)
    await until(/0 warnings/)
    const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  })
})
