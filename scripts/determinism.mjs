// npm run determinism [-- CONTENT] [--quick]: a collection gives the same bytes on every machine, and a guide that breaks changes no byte of another's files.
// Every difference is printed, and ends it with 1.
import {execFileSync, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'

const root = path.resolve(import.meta.dirname, '..')
const cli = path.join(root, 'lib', 'src', 'cli.js')
const machine = pathToFileURL(path.join(import.meta.dirname, 'machine.mjs')).href
const [named, ...flags] = process.argv.slice(2)
const content = path.resolve(named ?? path.join(root, 'content'))
/** Few builds: what is told apart otherwise is changed at once, and no guide hangs. */
const isQuick = flags.includes('--quick')
const base = mkdtempSync(path.join(os.tmpdir(), 'bandstand-determinism-'))
process.on('exit', () => rmSync(base, {recursive: true, force: true}))

/** Builds a folder; gives the site. */
function build(name, {from = content, env = {}, args = ['--no-cache'], cwd = base, umask} = {}) {
  const site = path.join(base, name)
  const run = [
    process.execPath,
    cli,
    'build',
    '--content',
    from,
    '--out',
    site,
    '--base-url',
    'https://example.org/pay',
    ...args,
  ]
  const command = umask ? ['sh', '-c', `umask ${umask}; exec "$@"`, 'sh', ...run] : run
  const {status, stderr} = spawnSync(command[0], command.slice(1), {
    cwd,
    env: {...process.env, NODE_OPTIONS: `--import ${machine}`, ...env},
    encoding: 'utf8',
  })
  if (status > 1) throw new Error(`${name}: ${stderr}`)
  return site
}

/** The digest of each file of a site. */
function digests(site) {
  const files = readdirSync(site, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    .sort()
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(site, file)))
        .digest('hex'),
    ]),
  )
}

const differing = (a, b) => [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file))

const plain = digests(build('plain'))
const tree = createHash('sha256')
for (const [file, digest] of plain) tree.update(`${file}\0${digest}\n`)
console.log(`${plain.size} files, tree ${tree.digest('hex')}`)

const elsewhere = path.join(base, 'else', 'where', 'it lies')
cpSync(content, elsewhere, {recursive: true})
mkdirSync(path.join(base, 'cwd'))
const kept = ['--cache', path.join(base, 'cache')]
const atOnce = {
  'everything other at once': {
    env: {MACHINE_ORDER: '7', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Chatham', MACHINE_DAYS: '1461'},
    from: elsewhere,
    cwd: path.join(base, 'cwd'),
    umask: '077',
    args: [...kept, '--workers', '1'],
  },
  'with what it kept': {args: [...kept, '--workers', '4']},
}
const oneByOne = {
  'directories in another order': {env: {MACHINE_ORDER: '7'}},
  'in a third': {env: {MACHINE_ORDER: '4711'}},
  'LANG tr_TR': {env: {LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}},
  'LANG de_DE, LC_ALL ar_EG': {env: {LANG: 'de_DE.UTF-8', LC_ALL: 'ar_EG.UTF-8'}},
  'LC_ALL C': {env: {LANG: 'C', LC_ALL: 'C'}},
  'TZ Pacific/Chatham': {env: {TZ: 'Pacific/Chatham'}},
  'TZ UTC': {env: {TZ: 'UTC'}},
  'four years later': {env: {MACHINE_DAYS: '1461'}},
  '1 thread': {args: ['--no-cache', '--workers', '1']},
  '2 threads': {args: ['--no-cache', '--workers', '2']},
  '4 threads': {args: ['--no-cache', '--workers', '4']},
  'a cold cache': {args: kept},
  'a warm cache': {args: kept},
  'another folder, run from another': {from: elsewhere, cwd: path.join(base, 'cwd')},
  'umask 077': {umask: '077'},
  'umask 000': {umask: '000'},
}
let faults = 0
const tell = (what, found) => {
  faults += found.length
  console.log(
    `${found.length === 0 ? 'same ' : 'OTHER'} ${what}${found
      .slice(0, 5)
      .map((file) => `\n      ${file}`)
      .join('')}`,
  )
}
for (const [n, [what, how]] of Object.entries(isQuick ? atOnce : oneByOne).entries()) {
  const site = build(`site-${n}`, how)
  tell(what, differing(plain, digests(site)))
  rmSync(site, {recursive: true})
}

// Guides that break, each beside the whole collection.
const guide = (company, more = '') => `### Zymurgist | ${company} Global Negotiation Guide

**Negotiation DNA:** Base + RSU | Warehouses

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $150K–$200K | $80K–$160K | 10% | $185K–$260K |
${more}`
const file = (rule, text) => ({rule, make: (at) => writeFileSync(at, text)})
const poisons = {
  'one that throws': file('reader-fault', guide('Fault Throw')),
  'one that ends its thread': file('reader-fault', guide('Fault Exit')),
  'one that hangs': file('reader-fault', guide('Fault Hang')),
  'one beyond every size': file('file-unreadable', guide('Fault Size', 'words '.repeat(1_000_000))),
  'one beyond every length': file('beyond-limits', guide('Fault Length', 'words '.repeat(60_000))),
  'one beyond every depth': file('beyond-limits', guide('Fault Depth', '> '.repeat(5000))),
  'one of NULs and half characters': file(
    'encoding-invalid',
    Buffer.from([...Buffer.from(guide('Fault Bytes')), 0, 0xff, 0xc3, 0, 0xed, 0xa0, 0x80]),
  ),
  'one with a program for front matter': file(
    'front-matter-invalid',
    `---js\nprocess.exit(1)\n---\n${guide('Fault Front')}`,
  ),
  'a link to another file system': {rule: 'file-unreadable', make: (at) => symlinkSync('/proc/self/environ', at)},
  'a pipe': {rule: 'file-unreadable', make: (at) => execFileSync('mkfifo', [at])},
}
const ownFile = /^(?:api\/v1\/)?guides\/(?:zz-fault|[^/]+\/[^/]+(?:\/index\.(?:html|md)|\.json)$)/
const isOfGuide = (name) => ownFile.test(name) && !name.includes('/zz-fault')
// What says something of the whole collection; all else must stay.
const shared = [
  /^(?:api\/v1\/)?(?:guides|companies)\/zz-fault/,
  /^api\/v1\/(?:[^/]+|guides\/(?:digests|index)\.json)$/,
  /^(?:index|404)\.html$/,
  /^(?:companies|roles|places|quality|levels|search|search\/index|rules\/[^/]+|data)\/index\.html$/,
  /^(?:roles\/zymurgist|places\/us-seattle)\/index\.html$/,
  /^search\/(?:names|pay|text)\.json$/,
  /^search\/text\/\d+\.json$/,
  /^(?:feed\.(?:xml|json)|sitemap\.xml|llms\.txt|datapackage\.json)$/,
]
// Beside them nothing.
const guides = [...plain.keys()].filter(isOfGuide)
console.log(`\n${guides.length} files of single guides`)
const others = new Set()
if (isQuick) delete poisons['one that hangs']
for (const [n, [what, {rule, make}]] of Object.entries(poisons).entries()) {
  const from = path.join(base, `poisoned-${n}`)
  cpSync(content, from, {recursive: true})
  mkdirSync(path.join(from, 'zz-fault'))
  make(path.join(from, 'zz-fault', 'zymurgist.md'))
  const site = build(`poisoned-site-${n}`, {from})
  const {diagnostics} = JSON.parse(readFileSync(path.join(site, 'api/v1/diagnostics.json'), 'utf8'))
  if (!diagnostics.some((each) => each.path === 'zz-fault/zymurgist.md' && each.rule === rule))
    tell(`${what} is not told as ${rule}`, ['api/v1/diagnostics.json'])
  const found = differing(plain, digests(site))
  for (const name of found) if (!isOfGuide(name)) others.add(name.replace(/\d+/, 'N'))
  tell(
    what,
    found.filter((name) => isOfGuide(name) || !shared.some((each) => each.test(name))),
  )
  rmSync(site, {recursive: true})
  rmSync(from, {recursive: true})
}
console.log(`\nOther by one guide more: ${[...others].sort().join(', ')}`)
process.exitCode = faults === 0 ? 0 : 1
