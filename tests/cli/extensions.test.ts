import {linkSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {dev} from '../live.ts'
import {bandstand, folder, guide, root, write} from '../run.ts'

const shout = `export default (mark: string) => (tree: any) => {
  const each = (node: any): void => {
    if (node.type === 'text') node.value += mark
    node.children?.forEach(each)
  }
  each(tree)
}`

const banner = `import {Layout, type TemplateProps} from 'bandstand/templates'
import {sign} from './parts/sign.ts'

export default (props: TemplateProps['guide']) => (
  <Layout frame={props.frame} title={props.entry.role.name} description="" head={<h1>{props.entry.role.name}</h1>}>
    <p className="banner">{sign} {props.entry.guide.bands.length} band</p>
  </Layout>
)`

const foot = `import {html, templates} from 'bandstand/templates'
export default (props) => {
  const page = templates.layout(props)
  return {...page, value: page.value.replace('</main>', () => html\`<p class="foot">\${props.title} & co</p></main>\`.value)}
}`

const files = {
  'content/acme/data-engineer.md': `${guide()}\n#### Notes\n\nWords of prose\n`,
  'content/beta/data-engineer.md': guide('Data Engineer', 'Beta'),
  'plugins/shout.ts': shout,
  'templates/guide.tsx': banner,
  'templates/parts/sign.ts': "export const sign = 'Ours <1>:'",
  'templates/layout.mjs': foot,
  'own.css': '.banner { font-weight: bold }',
}

const all = {
  remarkPlugins: [['./plugins/shout.ts', '!']],
  templates: {guide: './templates/guide.tsx', layout: './templates/layout.mjs'},
  styles: ['./own.css'],
}

function site(config: object, more: Readonly<Record<string, string>> = {}) {
  const cwd = folder()
  write(cwd, {...files, 'bandstand.config.json': JSON.stringify(config), ...more})
  const read = (file: string): string => readFileSync(path.join(cwd, file), 'utf8')
  return {
    cwd,
    read,
    page: () => read('dist/guides/acme/data-engineer/index.html'),
    data: () => JSON.parse(read('dist/api/v1/guides/acme/data-engineer.json')),
    build: (...args: string[]) => bandstand(['build', ...args], cwd),
    told: () => JSON.parse(read('dist/api/v1/diagnostics.json')),
  }
}

describe("a site's own plugins and templates", () => {
  it('make its pages, in its layout; what they are changes what is kept, and nothing else does', () => {
    const {cwd, build, page, data, read} = site(all)
    const {code, err} = build()
    expect([code, err]).toEqual([0, expect.any(String)])
    expect(page()).toContain('<p class="banner">Ours &#x3C;1>: 1 band</p>')
    expect(page()).toContain('<p class="foot">Data Engineer & co</p>')
    expect(read('dist/index.html')).toContain('<p class="foot">')
    const [, sheet = ''] = /href="\/(assets\/own-1\.\w+\.css)"/.exec(page()) ?? []
    expect(read(`dist/${sheet}`)).toBe(files['own.css'])
    expect(data().sections.at(-1).html).toBe('<p>Words of prose!</p>')
    expect(data().bands[0].base.values).toEqual([expect.objectContaining({min: 150000, max: 200000})])
    const changed = (): string[] => {
      const before = ['index.html', 'guides/acme/data-engineer/index.html'].map((file) => read(`dist/${file}`))
      expect(build().code).toBe(0)
      const after = ['index.html', 'guides/acme/data-engineer/index.html'].map((file) => read(`dist/${file}`))
      return ['home', 'guide'].filter((_, n) => before[n] !== after[n])
    }
    // A file that a template is made of.
    writeFileSync(path.join(cwd, 'templates/parts/sign.ts'), "export const sign = 'Theirs:'")
    expect(changed()).toEqual(['guide'])
    expect(page()).toContain('Theirs:')
    writeFileSync(
      path.join(cwd, 'bandstand.config.json'),
      JSON.stringify({remarkPlugins: [['./plugins/shout.ts', '?']]}),
    )
    expect(changed()).toEqual(['home', 'guide'])
    expect(data().sections.at(-1).html).toBe('<p>Words of prose?</p>')
    const warm = read('dist/api/v1/manifest.json')
    expect(build('--no-cache').code).toBe(0)
    expect(read('dist/api/v1/manifest.json')).toBe(warm)
  })

  it('may end the thread that links: dev says so where the page was asked for, and serves the others', async () => {
    const {cwd} = site(
      {templates: {company: './templates/company.mjs'}},
      {'templates/company.mjs': 'export default () => process.exit(3)'},
    )
    const server = await dev(cwd)
    const of = async (address: string): Promise<[number, string]> => {
      const answer = await server.get(address)
      return [answer.status, await answer.text()]
    }
    expect(await of('/companies/acme/')).toEqual([500, expect.stringContaining('the thread that links ended')])
    expect(await of('/roles/')).toEqual([200, expect.stringContaining('Data Engineer')])
  })

  it('that can not be loaded for a while: dev says so beside the page and shows the words of an edit, and follows the repair and what it names', async () => {
    const {cwd} = site({templates: {guide: './templates/guide.tsx'}})
    const put = (file: string, text: string): void => writeFileSync(path.join(cwd, file), text)
    const server = await dev(cwd)
    const page = (): Promise<string> => server.get('/guides/beta/data-engineer/').then((answer) => answer.text())
    put('templates/guide.tsx', 'export default <')
    expect((await server.next('failed')).message).toContain("`./templates/guide.tsx` can't be loaded")
    put('content/beta/data-engineer.md', guide().replace('| Seattle', '| Austin | $1K–$2K | | | |\n| Seattle'))
    await expect.poll(page, {timeout: 10_000}).toContain('2 band')
    const events = await server.get('/__dev/events?page=guides/beta/data-engineer/index.html&made=')
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    let told = ''
    while (reader && !told.includes('"failed":"bandstand.config.json')) told += (await reader.read()).value ?? ''
    put('templates/parts/later.ts', "export const sign = 'Later:'")
    put('templates/guide.tsx', banner.replace('parts/sign', 'parts/later'))
    await expect.poll(page, {timeout: 10_000}).toContain('Later:')
    put('templates/parts/later.ts', "export const sign = 'Latest:'")
    await expect.poll(page, {timeout: 10_000}).toContain('Latest:')
  })

  it('are followed by dev', async () => {
    const {cwd} = site(all)
    const server = await dev(cwd)
    const page = (): Promise<string> => server.get('/guides/acme/data-engineer/').then((answer) => answer.text())
    expect(await page()).toContain('Ours &#x3C;1>')
    writeFileSync(path.join(cwd, 'templates/parts/sign.ts'), "export const sign = 'Theirs:'")
    await expect.poll(page, {timeout: 10_000}).toContain('Theirs:')
    writeFileSync(path.join(cwd, 'own.css'), '.banner { color: red }')
    const sheet = async (): Promise<string> => {
      const [, address = '/'] = /href="(\/assets\/own-1\.\w+\.css)"/.exec(await page()) ?? []
      return (await server.get(address)).text()
    }
    await expect.poll(sheet, {timeout: 10_000}).toContain('red')
    // A save that can't be loaded leaves what was there; its repair is taken.
    writeFileSync(path.join(cwd, 'templates/guide.tsx'), 'export default <')
    writeFileSync(path.join(cwd, 'templates/guide.tsx'), banner.replace('banner', 'flag'))
    await expect.poll(page, {timeout: 10_000}).toContain('class="flag"')
    writeFileSync(path.join(cwd, 'templates/guide.tsx'), 'export default () => { throw new Error("half done") }')
    await expect.poll(page, {timeout: 10_000}).toContain('Pay bands')
    const events = await server.get('/__dev/events?page=guides/acme/data-engineer/index.html&made=')
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    let told = ''
    while (reader && !told.includes('template-failed')) told += (await reader.read()).value ?? ''
    expect(told).toContain('half done')
  })
})

it('the example builds', () => {
  const out = folder()
  const config = path.join(root, 'examples/own-pages/bandstand.config.ts')
  expect(bandstand(['build', '--config', config, '--out', out, '--no-cache']).code).toBe(0)
  expect(readFileSync(path.join(out, 'roles/index.html'), 'utf8')).toContain('Kept by the pay team')
  expect(readFileSync(path.join(out, '404.html'), 'utf8')).toContain('There is no such page')
})

describe('what fails in the making of one page', () => {
  it('leaves that guide without it, named, and the rest of the site as it would be', () => {
    const picky = {
      'plugins/picky.mjs':
        'export default () => (_, file) => { if (file.path.startsWith("beta/")) throw new Error("no beta") }',
      'templates/guide.mjs': `import {templates} from 'bandstand/templates'
export default (props) => { if (props.entry.company.id === 'acme') throw new Error('no acme'); return templates.guide(props) }`,
      'templates/home.mjs': "export default () => 'text'",
    }
    const {build, page, read, told, cwd} = site(
      {
        remarkPlugins: ['./plugins/picky.mjs'],
        templates: {guide: './templates/guide.mjs', home: './templates/home.mjs'},
      },
      picky,
    )
    expect(build().code).toBe(1)
    expect(page()).toContain('Pay bands')
    expect(read('dist/index.html')).toContain('By role')
    expect(told().messages ?? told().diagnostics).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          rule: 'plugin-failed',
          message: expect.stringContaining('`./plugins/picky.mjs`: no beta'),
        }),
        expect.objectContaining({rule: 'template-failed', message: expect.stringContaining('`guide`: no acme')}),
        expect.objectContaining({rule: 'template-failed', message: expect.stringContaining('`home`: it gave string')}),
      ]),
    )
    // A plugin or a template that ends its thread takes no fact with it.
    writeFileSync(
      path.join(cwd, 'plugins/picky.mjs'),
      'export default () => (_, file) => { if (file.path.startsWith("beta/")) process.exit(3) }',
    )
    writeFileSync(
      path.join(cwd, 'templates/guide.mjs'),
      picky['templates/guide.mjs'].replace("throw new Error('no acme')", 'process.exit(3)'),
    )
    expect(build().code).toBe(1)
    expect(JSON.parse(read('dist/api/v1/guides/beta/data-engineer.json')).bands).toHaveLength(1)
    expect(page()).toContain('$200K')
    expect(told().messages ?? told().diagnostics).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          rule: 'plugin-failed',
          message: expect.stringContaining('its reader ended; the guide is published without them'),
        }),
        expect.objectContaining({
          rule: 'template-failed',
          message: expect.stringContaining('`guide`: its reader ended'),
        }),
      ]),
    )
    // Gone with the fault.
    for (const file of Object.keys(picky)) rmSync(path.join(cwd, file))
    writeFileSync(path.join(cwd, 'bandstand.config.json'), '{}')
    expect(build().code).toBe(0)
  })
})

describe('what fails once', () => {
  const flaky = {
    'plugins/flaky.mjs':
      'export default () => (_, file) => { if (process.env.FAILS && file.path.startsWith("beta/")) process.exit(3) }',
    'templates/company.mjs': `import {templates} from 'bandstand/templates'
export default (props) => { if (process.env.FAILS) throw new Error('no company'); return templates.company(props) }`,
  }

  it('is tried again by the next check and the next build, though nothing has changed', () => {
    const {cwd} = site({remarkPlugins: ['./plugins/flaky.mjs'], templates: {company: './templates/company.mjs'}}, flaky)
    const run = (command: string, env = {}) => bandstand([command], cwd, env)
    for (const command of ['check', 'build']) {
      expect(run(command, {FAILS: '1'}).code).toBe(1)
      expect(run(command)).toMatchObject({code: 0})
    }
    const {cwd: other, read} = site({templates: {company: './templates/company.mjs'}}, flaky)
    expect(bandstand(['build'], other, {FAILS: '1'}).code).toBe(1)
    expect(bandstand(['build'], other).code).toBe(0)
    expect(read('dist/api/v1/diagnostics.json')).not.toContain('template-failed')
  })

  it('is made again where it goes right, though nobody was told that it had failed', () => {
    const marks = `const mark = (tree) => void tree.children.push({type: 'paragraph', children: [{type: 'text', value: 'MARKED'}]})
export default () => (tree, file) => { if (process.env.FAILS && file.path.startsWith("acme/")) process.exit(3); mark(tree) }`
    const config = {remarkPlugins: ['./plugins/marks.mjs'], rules: {'plugin-failed': 'off'}}
    const {cwd, page} = site(config, {'plugins/marks.mjs': marks})
    expect(bandstand(['build'], cwd, {FAILS: '1'}).code).toBe(0)
    expect(page()).not.toContain('MARKED')
    expect(bandstand(['build'], cwd).code).toBe(0)
    expect(page()).toContain('MARKED')
  })

  it('leaves the files of the site that was there as they are, whoever else has a name for them', () => {
    const {cwd, build, read} = site({templates: {company: './templates/company.mjs'}}, flaky)
    expect(build().code).toBe(0)
    const page = 'dist/quality/index.html'
    const before = read(page)
    const names = (): string[] => readdirSync(path.join(cwd, 'dist'), {recursive: true, encoding: 'utf8'}).sort()
    const all = names()
    linkSync(path.join(cwd, page), path.join(cwd, 'mine.html'))
    writeFileSync(path.join(cwd, 'templates/company.mjs'), 'export default () => { throw new Error("no company") }')
    expect(build().code).toBe(1)
    expect(read(page) === before).toBe(false)
    expect(read('mine.html') === before).toBe(true)
    expect(names()).toEqual(all)
  })
})

describe('a module that can not be used', () => {
  const said = (config: object, more = {}): string => {
    const {code, err, out} = {...site(config, more).build()}
    expect([code, out]).toEqual([2, ''])
    return err
  }

  it('is named with the file and the key, and nothing is built', () => {
    expect(said({remarkPlugins: ['./plugins/none.ts']})).toBe(
      'bandstand: bandstand.config.json: `remarkPlugins.0`: there is no file `./plugins/none.ts`\n',
    )
    expect(said({rehypePlugins: ['rehype-that-nobody-has']})).toBe(
      'bandstand: bandstand.config.json: `rehypePlugins.0`: there is no package `rehype-that-nobody-has`; install it, or write `./rehype-that-nobody-has` for a file\n',
    )
    expect(said({styles: ['./none.css']})).toContain('`styles.0`: there is no file `./none.css`')
    expect(said({templates: {guid: './x.tsx'}})).toBe(
      'bandstand: bandstand.config.json: unknown template `guid`, did you mean `guide`?\n',
    )
    expect(said({remarkPlugins: [['./a.ts', 1, 2]]})).toContain('expected the name of a module, or `[name, options]`')
    const cases = [
      ['export const x = 1', 'has no default export, expected a function'],
      ['export default {}', 'has object as its default export, expected a function'],
      ['throw new Error("at load")', "can't be loaded: at load"],
      ['export default (', "can't be loaded: "],
    ] as const
    for (const [n, [text, why]] of cases.entries())
      expect(
        said(n % 2 === 0 ? {templates: {home: './own.ts'}} : {remarkPlugins: ['./own.ts']}, {'own.ts': text}),
      ).toContain(`\`${n % 2 === 0 ? 'templates.home' : 'remarkPlugins.0'}\`: \`./own.ts\` ${why}`)
    expect(
      said({rehypePlugins: ['./own.ts']}, {'own.ts': 'export default () => { throw new Error("no options") }'}),
    ).toContain("`rehypePlugins.0`: `./own.ts` can't be attached: no options")
  })

  it('may not be given what no thread can be given', () => {
    const text = "export default {remarkPlugins: [['./plugins/shout.ts', {by: () => 1}]]}"
    const {cwd} = site({}, {'bandstand.config.ts': text})
    rmSync(path.join(cwd, 'bandstand.config.json'))
    expect(bandstand(['build'], cwd)).toMatchObject({
      code: 2,
      err: 'bandstand: bandstand.config.ts: `remarkPlugins.0.1`: expected plain data; a plugin of your own can call this one with functions\n',
    })
  })
})
