import {type ChildProcess, spawn} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {get, type IncomingHttpHeaders} from 'node:http'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {debian} from '../debian.ts'
import {bandstand, root, write} from '../run.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bandstand-nginx-'))
// nginx reads as another user.
chmodSync(folder, 0o755)
const dist = path.join(folder, 'dist')

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

let port = 0
let nginx: ChildProcess | undefined

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const ask = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    get({host: '127.0.0.1', port, path: url, headers}, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () =>
        done({status: response.statusCode, headers: response.headers, body: Buffer.concat(parts)}),
      )
    }).on('error', fail)
  })

/** The documented configuration, on a free port of this machine and with this site. */
function configuration(): string {
  const documented = readFileSync(path.join(root, 'docs/publishing/nginx.conf'), 'utf8')
  const server = documented
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/srv/bandstand/dist', dist)
    .replace('include bandstand-moved.map', `include ${folder}/moved.map`)
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`)
  return `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${own.join(' ')}\n${server}\n}`
}

beforeAll(async () => {
  const program = debian('/usr/sbin/nginx', 'nginx-light')
  write(folder, {
    'content/acme/engineer.md': readFileSync(path.join(root, 'content/google/security-engineer.md')),
    'content/_data/redirects.json': '{"acme/old": "acme/engineer"}',
  })
  const {code, err} = bandstand(['build', '--content', path.join(folder, 'content'), '--out', dist, '--precompress'])
  if (code !== 0) throw new Error(err)
  const lines = readFileSync(path.join(dist, '_redirects'), 'utf8').split('\n').filter(Boolean)
  writeFileSync(
    path.join(folder, 'moved.map'),
    lines.map((line) => `${line.split(' ').slice(0, 2).join(' ')};\n`).join(''),
  )
  port = await freePort()
  mkdirSync(path.join(folder, 'logs'))
  writeFileSync(path.join(folder, 'nginx.conf'), configuration())
  nginx = spawn(program, ['-p', folder, '-e', path.join(folder, 'error.log'), '-c', path.join(folder, 'nginx.conf')], {
    stdio: 'ignore',
  })
  for (let left = 100; left > 0; left--) {
    const up = await ask('/').then(
      () => true,
      () => false,
    )
    if (up) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(readFileSync(path.join(folder, 'error.log'), 'utf8'))
}, 300_000)

afterAll(async () => {
  if (nginx) {
    const ended = new Promise((done) => nginx?.once('exit', done))
    nginx.kill('SIGQUIT')
    await ended
  }
  rmSync(folder, {recursive: true, force: true})
})

describe('a site behind nginx, as docs/publishing says', () => {
  it('has the right types', async () => {
    for (const [url, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/guides/acme/engineer/', 'text/html; charset=utf-8'],
      ['/guides/acme/engineer/index.md', 'text/markdown; charset=utf-8'],
      ['/api/v1/manifest.json', 'application/json; charset=utf-8'],
      ['/api/v1/bands.csv', 'text/csv; charset=utf-8'],
      ['/api/v1/bands.ndjson', 'application/x-ndjson; charset=utf-8'],
      ['/api/v1/levels.sssom.tsv', 'text/tab-separated-values; charset=utf-8'],
      ['/feed.json', 'application/feed+json; charset=utf-8'],
      ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ] as const) {
      const {status, headers} = await ask(url)
      expect([url, status, headers['content-type']]).toEqual([url, 200, type])
    }
  })

  it('says what `_headers` says: a strict policy, data for every origin, assets that never change', async () => {
    const page = await ask('/')
    const policy = /Content-Security-Policy: (.*)/.exec(readFileSync(path.join(dist, '_headers'), 'utf8'))?.[1]
    expect(page.headers['content-security-policy']).toBe(policy)
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    expect(page.headers['access-control-allow-origin']).toBeUndefined()
    const sheet = /\/assets\/[^"]+\.css/.exec(String(page.body))?.[0] ?? ''
    expect((await ask(sheet)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const data = await ask('/api/v1/manifest.json')
    expect(data.headers['access-control-allow-origin']).toBe('*')
    expect(data.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  })

  it('sends what was compressed at build, and it is the same', async () => {
    const packed = await ask('/api/v1/bands.csv', {'accept-encoding': 'gzip'})
    expect(packed.headers['content-encoding']).toBe('gzip')
    const plain = readFileSync(path.join(dist, 'api/v1/bands.csv'))
    expect(gunzipSync(packed.body).equals(plain)).toBe(true)
    expect(brotliDecompressSync(readFileSync(path.join(dist, 'api/v1/bands.csv.br'))).equals(plain)).toBe(true)
    expect(packed.body.length).toBeLessThan(plain.length)
  })

  it('leads on from former addresses, to folders, and to the 404 page', async () => {
    for (const [from, to] of [
      ['/guides/acme/old/', '/guides/acme/engineer/'],
      ['/api/v1/guides/acme/old.json', '/api/v1/guides/acme/engineer.json'],
      ['/guides/acme/engineer', '/guides/acme/engineer/'],
    ] as const) {
      const {status, headers} = await ask(from)
      expect([from, status, headers.location]).toEqual([from, 301, to])
    }
    const lost = await ask('/guides/nobody/knows/')
    expect(lost.status).toBe(404)
    expect(lost.body.equals(readFileSync(path.join(dist, '404.html')))).toBe(true)
    expect((await ask('/.bandstand-site')).status).toBe(404)
  })
})
