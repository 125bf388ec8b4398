import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type LiveServer, serveLive} from '../../src/io/live.ts'
import {ask, bodyOf, broken, foreignHosts, foreignOrigins, otherMethods, raw, statusOf, targets} from './raw.ts'

const made: Record<string, string> = {
  'index.html': '<html><head></head><body>first</body></html>',
  '404.html': '<html><head></head><body>nothing here</body></html>',
  'guides/acme/data-engineer/index.html': '<html><head></head><body>Acme</body></html>',
  'guides/acme/été/index.html': '<html><head></head><body>Été</body></html>',
  'api/v1/manifest.json': '{}',
}

let server: LiveServer
let port: number
const site = {
  base: '',
  file: async (path: string) => (Object.hasOwn(made, path) ? {path, content: made[path] as string} : null),
  notes: (path: string) => JSON.stringify({path}),
}

beforeAll(async () => {
  server = await serveLive(site, {script: '/* ours */', sheet: ''}, 0)
  port = Number(new URL(server.origin).port)
})
afterAll(() => server.close())

describe('the server of dev', () => {
  it('serves what a build makes, with the types and the policy that hosts give', async () => {
    const answer = await ask(port, '/guides/acme/data-engineer/')
    expect(statusOf(answer)).toBe(200)
    expect(answer).toMatch(/content-type: text\/html; charset=utf-8/)
    expect(answer).toMatch(/Content-Security-Policy: default-src 'none'; script-src 'self'/)
    expect(answer).toContain('<script src="/__dev/overlay.js" data-page="guides%2Facme%2Fdata-engineer%2Findex.html"')
    expect(await ask(port, '/api/v1/manifest.json?x=1')).toMatch(/application\/json[\s\S]*\{\}$/)
    expect(statusOf(await ask(port, '/guides/acme/%C3%A9t%C3%A9/'))).toBe(200)
    expect(await ask(port, '/guides/acme/data-engineer')).toMatch(
      / 302 [\s\S]*location: \/guides\/acme\/data-engineer\/\r/,
    )
  })

  it('answers what a build would not make with its page for that, which waits for it', async () => {
    const answer = await ask(port, '/guides/acme/nobody/')
    expect(statusOf(answer)).toBe(404)
    expect(answer).toContain('nothing here')
    expect(answer).toContain('data-page="guides%2Facme%2Fnobody%2Findex.html"')
  })

  it('answers HEAD without a body', async () => {
    const answer = await ask(port, '/', {method: 'HEAD'})
    expect(statusOf(answer)).toBe(200)
    expect(answer).toMatch(/\r\n\r\n$/)
  })

  it('refuses hosts and origins that are not this machine', async () => {
    for (const host of foreignHosts) {
      const answer = await ask(port, '/', {host})
      expect([host, [400, 403].includes(statusOf(answer)), answer.includes('first')]).toEqual([host, true, false])
    }
    for (const origin of foreignOrigins(port))
      for (const target of ['/', '/__dev/events?page=index.html', '/__dev/overlay.js']) {
        const answer = await ask(port, target, {more: `Origin: ${origin}\r\n`})
        expect([origin, statusOf(answer), answer.includes('first')]).toEqual([origin, 403, false])
      }
    expect(statusOf(await ask(port, '/', {host: 'example.org', more: 'X-Forwarded-Host: localhost\r\n'}))).toBe(403)
    expect(statusOf(await ask(port, '/', {more: `Origin: http://127.0.0.1:${port}\r\n`}))).toBe(200)
    expect(statusOf(await raw(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400)
  })

  it('knows two methods', async () => {
    for (const method of otherMethods) expect([method, statusOf(await ask(port, '/', {method}))]).toEqual([method, 405])
  })

  it('gives nothing that was not made, however it is asked for', async () => {
    const here = [
      '/__dev/',
      '/__dev/../index.html',
      '/__dev/overlay.js/../../index.html',
      '/__dev/constructor',
      '/./index.html',
      '/guides/acme/data-engineer/index.html/',
      '/guides//acme/data-engineer/',
    ]
    for (const target of [...targets, ...here]) {
      const answer = await ask(port, target)
      const body = bodyOf(answer)
      expect([target, [400, 403, 404].includes(statusOf(answer))]).toEqual([target, true])
      expect([target, /first|Acme|root:|"name"|ours/.test(body)]).toEqual([target, false])
    }
    for (const target of broken) {
      const answer = await ask(port, target)
      expect([[400, 404, 431].includes(statusOf(answer)), answer.includes('first')]).toEqual([true, false])
    }
  })

  it('serves below its base where it has one, and leads there', async () => {
    const below = await serveLive({...site, base: '/pay'}, {script: '', sheet: ''}, 0)
    const statuses = await Promise.all(
      ['/pay/', '/pay/guides/acme/data-engineer/', '/', '/pay', '/index.html', '/payindex.html'].map(async (target) => {
        const {status, headers} = await fetch(`${below.origin}${target}`, {redirect: 'manual'})
        return `${target} ${status} ${headers.get('location') ?? ''}`
      }),
    )
    await below.close()
    expect(statuses).toEqual([
      '/pay/ 200 ',
      '/pay/guides/acme/data-engineer/ 200 ',
      '/ 302 /pay/',
      '/pay 302 /pay/',
      '/index.html 404 ',
      '/payindex.html 404 ',
    ])
  })

  it('tells a page of changes once it is other than the one that was loaded, and only that page', async () => {
    const page = await (await fetch(`${server.origin}/guides/acme/data-engineer/`)).text()
    const [, file, digest] = /data-page="([^"]*)" data-made="([^"]*)"/.exec(page) ?? []
    const stream = await fetch(`${server.origin}/__dev/events?page=${file}&made=${digest}`)
    const reader = (stream.body as ReadableStream<Uint8Array>).getReader()
    let told = ''
    const until = async (what: string): Promise<void> => {
      while (!told.includes(what)) told += Buffer.from((await reader.read()).value ?? []).toString()
    }
    await until('event: notes')
    expect(told).not.toContain('event: reload')
    made['index.html'] += '<!-- other -->'
    server.changed()
    made['guides/acme/data-engineer/index.html'] += '<!-- mine -->'
    server.changed()
    await until('event: reload')
    expect(told.match(/event: reload/g)).toHaveLength(1)
    await reader.cancel()
  })

  it('tells of a fault in one page there, and serves the others', async () => {
    const broken = await serveLive(
      {
        ...site,
        file: async (path) => {
          if (path === 'index.html') throw new Error('no such luck')
          return site.file(path)
        },
      },
      {script: '', sheet: ''},
      0,
    )
    const first = await fetch(`${broken.origin}/`)
    expect([first.status, await first.text()]).toEqual([500, expect.stringContaining('no such luck')])
    expect((await fetch(`${broken.origin}/guides/acme/data-engineer/`)).status).toBe(200)
    await broken.close()
  })
})
