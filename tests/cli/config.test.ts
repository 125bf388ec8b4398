import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {bandstand, folder, guide, root, write} from '../run.ts'

const built = (config: Readonly<Record<string, string>>, args: readonly string[] = []) => {
  const cwd = folder()
  write(cwd, {'guides/acme/data-engineer.md': guide(), ...config})
  const {code, err} = bandstand(['build', ...args], cwd)
  const read = (file: string): string => readFileSync(path.join(cwd, file), 'utf8')
  return {code, err, read, cwd}
}

describe('a configuration', () => {
  it('may be TypeScript, JavaScript or JSON', () => {
    const said = {content: 'guides', out: 'public', name: 'Acme pay'}
    const text = JSON.stringify(said)
    for (const [file, words] of [
      ['bandstand.config.ts', `const config: {readonly name: string} = ${text}\nexport default config`],
      ['bandstand.config.js', `module.exports = ${text}`],
      ['bandstand.config.mjs', `export default ${text}`],
      ['bandstand.config.json', text],
    ] as const) {
      const {code, err, read} = built({[file]: words})
      expect([file, code, err]).toEqual([file, 0, expect.any(String)])
      expect(read('public/index.html')).toContain('Acme pay')
    }
  })

  it('may name the package that types it', () => {
    const {code, err} = built({
      'bandstand.config.ts': `import {type Config, defineConfig} from 'bandstand'\nexport default defineConfig({content: 'guides'})`,
    })
    expect([code, err]).toEqual([0, expect.any(String)])
  })

  it('gives way to the flags', () => {
    const {code, read} = built({'bandstand.config.json': '{"content": "guides", "name": "One"}'}, ['--name', 'Two'])
    expect(code).toBe(0)
    expect(read('dist/index.html')).toContain('Two')
  })

  it('is found elsewhere when named, and its folders are its own', () => {
    const {code, err, read} = built({'site/my.json': '{"content": "../guides", "out": "out"}'}, [
      '--config',
      'site/my.json',
    ])
    expect([code, err]).toEqual([0, expect.any(String)])
    expect(read('site/out/index.html')).toContain('<!DOCTYPE html>')
  })

  it('chooses the ladder that levels are measured in', () => {
    const gauge = (config: string): string =>
      JSON.parse(built({'bandstand.config.json': config}).read('dist/api/v1/levels.json')).axis.gauge
    expect(gauge('{"content": "guides"}')).toBe('google')
    expect(gauge('{"content": "guides", "referenceLadder": "acme"}')).toBe('acme')
  })

  it('says how grave a rule is, or turns it off', () => {
    const dull = {'guides/acme/dull.md': guide('Dull Engineer').replace(/\*\*Negotiation DNA.*\n\n/, '')}
    expect(built({...dull, 'bandstand.config.json': '{"content": "guides"}'}).code).toBe(0)
    const strict = built({
      ...dull,
      'bandstand.config.json': '{"content": "guides", "rules": {"tagline-present": "error"}}',
    })
    expect(strict.code).toBe(1)
    expect(strict.err).toContain('tagline-present')
  })
})

describe('a configuration that is wrong', () => {
  const said = (config: string, file = 'bandstand.config.json') => {
    const {code, err} = built({[file]: config})
    expect(code).toBe(2)
    return err
  }

  it('names the key, and the one that was meant', () => {
    expect(said('{"conten": "guides"}')).toBe(
      'bandstand: bandstand.config.json: unknown key `conten`, did you mean `content`?\n',
    )
    expect(said('{"zebra": 1}')).toContain('known are `content`, `out`, `baseUrl`')
  })

  it('names the rule that was meant, and what its severity can be', () => {
    expect(said('{"rules": {"taglin-present": "off"}}')).toContain(
      'unknown rule `taglin-present`, did you mean `tagline-present`?',
    )
    expect(said('{"rules": {"tagline-present": "loud"}}')).toContain('`rules.tagline-present`: ')
  })

  it('says every fault at once', () => {
    expect(said('{"baseUrl": "ftp://x", "name": 3}').split('\n').filter(Boolean)).toHaveLength(2)
  })

  it('is told without a stack where it can not be read at all', () => {
    expect(said('{')).toMatch(/^bandstand: bandstand\.config\.json: [^\n]+\n$/)
    expect(said('export default {', 'bandstand.config.ts')).toMatch(/^bandstand: bandstand\.config\.ts: /)
    expect(said('throw new Error("no")', 'bandstand.config.mjs')).toBe('bandstand: bandstand.config.mjs: no\n')
  })
})

it('the published schema agrees with what the command line takes', () => {
  const schema = JSON.parse(readFileSync(path.join(root, 'lib/config.schema.json'), 'utf8'))
  const valid = new Ajv2020({validateFormats: false}).compile(schema)
  expect(valid({content: 'guides', rules: {'tagline-present': 'off'}})).toBe(true)
  expect(valid({conten: 'guides'})).toBe(false)
  expect(valid({rules: {'tagline-present': 'loud'}})).toBe(false)
  expect(valid({remarkPlugins: ['one', ['./two.ts', {three: 4}]], templates: {guide: './guide.tsx'}})).toBe(true)
  expect(valid({rehypePlugins: [['one', 1, 2]]})).toBe(false)
  expect(valid({templates: {guid: './guide.tsx'}})).toBe(false)
})
