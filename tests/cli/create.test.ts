import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {bandstand, folder, guide, root, write} from '../run.ts'

const year = new Date().getUTCFullYear()

describe('bandstand init', () => {
  it('makes a collection in which a check finds nothing and which builds', () => {
    const cwd = folder()
    expect(bandstand(['init', 'pay'], cwd)).toMatchObject({code: 0, out: ''})
    const site = path.join(cwd, 'pay')
    expect(bandstand(['check'], site)).toMatchObject({code: 0, out: ''})
    expect(bandstand(['build'], site).code).toBe(0)
    const linked = JSON.parse(readFileSync(path.join(site, 'dist/api/v1/guides/acme/software-engineer.json'), 'utf8'))
    expect(linked.links).toMatchObject({mapsTo: ['globex/software-engineer'], mappedFrom: ['globex/software-engineer']})
  })

  it('leaves what is there as it is', () => {
    const cwd = folder()
    write(cwd, {'package.json': '{"name": "mine"}'})
    const {code, err} = bandstand(['init'], cwd)
    expect(code).toBe(0)
    expect(err).toContain('kept package.json\n')
    expect(readFileSync(path.join(cwd, 'package.json'), 'utf8')).toBe('{"name": "mine"}')
  })
})

describe('bandstand new', () => {
  it('writes a guide that a check finds nothing in but what is to be filled in, and says where it is', () => {
    const cwd = folder()
    mkdirSync(path.join(cwd, 'content'))
    const {code, out, err} = bandstand(['new', 'Acme', 'Data Engineer'], cwd)
    expect([code, out]).toEqual([0, 'content/acme/data-engineer.md\n'])
    expect(err).toContain('Acme is new here\n')
    const text = readFileSync(path.join(cwd, 'content/acme/data-engineer.md'), 'utf8')
    expect(text).toContain(`(${year})`)
    const check = JSON.parse(bandstand(['check', '--json'], cwd).out)
    const rules = check.diagnostics.map(({rule}: {rule: string}) => rule)
    expect(new Set(rules)).toEqual(new Set(['blank-unfilled', 'figures-missing']))
  })

  it("follows the company's other guides, by their folder or their name", () => {
    const cwd = folder()
    write(cwd, {'content/acme/data-engineer.md': guide('Data Engineer', 'Acme & Sons').replace('Seattle', 'Oslo')})
    expect(bandstand(['new', 'acme', 'ml-ai-engineer'], cwd).code).toBe(0)
    const text = readFileSync(path.join(cwd, 'content/acme/ml-ai-engineer.md'), 'utf8')
    expect(text).toMatch(/^### ML\/AI Engineer \| Acme & Sons Global Negotiation Guide\n/)
    expect(text).toContain('| Oslo | — | — | — | — |')
  })

  it('never writes over a guide, and asks whether a folder was meant', () => {
    const cwd = folder()
    write(cwd, {'content/acme/data-engineer.md': guide()})
    expect(bandstand(['new', 'acme', 'Data Engineer'], cwd)).toMatchObject({code: 2, out: ''})
    expect(readFileSync(path.join(cwd, 'content/acme/data-engineer.md'), 'utf8')).toBe(guide())
    expect(bandstand(['new', 'acmee', 'Data Engineer'], cwd).err).toContain('did you mean `acme`?')
    expect(bandstand(['new', 'acme'], cwd).code).toBe(2)
  })
})

describe('the package', () => {
  it('works where it is installed from its tarball', () => {
    const cwd = folder()
    const npm = (...args: string[]): string => execFileSync('npm', args, {cwd, encoding: 'utf8', stdio: 'pipe'})
    // Compiled already, once for all tests.
    npm('pack', root, '--ignore-scripts', '--silent')
    const tarball = readdirSync(cwd).find((name) => name.endsWith('.tgz'))
    npm('install', `./${tarball}`, '--no-audit', '--no-fund', '--prefer-offline')
    npm('exec', '--offline', '--', 'bandstand', 'init')
    npm('exec', '--offline', '--', 'bandstand', 'build')
    expect(readdirSync(path.join(cwd, 'dist'))).toContain('index.html')

    // Templates of its own are typed by it, and wrap ours.
    const own = (key: string): string => `import {type TemplateProps, templates} from 'bandstand/templates'
const Note = ({text}: {readonly text: string}) => <p className="note">{text}</p>
export default (props: TemplateProps['home']) => <>{templates.home(props)}<Note text={props.${key}} /></>`
    const types = {
      jsx: 'react-jsx',
      jsxImportSource: 'bandstand',
      module: 'nodenext',
      strict: true,
      noEmit: true,
      types: [],
    }
    write(cwd, {
      'home.tsx': own('currency'),
      'tsconfig.json': JSON.stringify({compilerOptions: {...types, skipLibCheck: true}, files: ['home.tsx']}),
    })
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
    const complaints = (): string => spawnSync(process.execPath, [compiler, '-p', '.'], {cwd, encoding: 'utf8'}).stdout
    expect(complaints()).toBe('')
    write(cwd, {'home.tsx': own('currancy')})
    expect(complaints()).toContain("Did you mean 'currency'?")
  }, 180_000)
})
