import {mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {headers} from '../../src/feed/hosting.ts'
import {serveLive} from '../../src/io/live.ts'
import type {Server} from '../../src/io/local.ts'
import {serve} from '../../src/io/serve.ts'
import {siteHeaders} from '../../src/model/policy.ts'
import {config} from '../feed/fixture.ts'
import {root, write} from '../run.ts'
import {ask, bodyOf, broken, foreignHosts, foreignOrigins, otherMethods, raw, statusOf, targets} from './raw.ts'

const base = mkdtempSync(path.join(os.tmpdir(), 'bandstand-preview-'))
let server: Server
let port: number

beforeAll(async () => {
  write(base, {
    'site/index.html': '<html>first</html>',
    'site/404.html': '<html>nothing here</html>',
    'site/guides/acme/data-engineer/index.html': '<html>Acme</html>',
    'site/api/v1/manifest.json': '{}',
    'site/.secret': 'kept secret',
    'site/.bandstand-site': '',
    'secret.txt': 'kept secret',
    'site-secret/index.html': 'kept secret',
    'elsewhere/index.html': 'kept secret',
  })
  symlinkSync(path.join(base, 'elsewhere'), path.join(base, 'site', 'link'))
  symlinkSync(path.join(base, 'secret.txt'), path.join(base, 'site', 'link.txt'))
  server = await serve(path.join(base, 'site'), 0)
  port = Number(new URL(server.origin).port)
})

afterAll(async () => {
  await server.close()
  rmSync(base, {recursive: true, force: true})
})

describe('the server of preview', () => {
  it('serves what was built', async () => {
    for (const target of ['/', '/index.html', '/guides/acme/data-engineer/', '/api/v1/manifest.json?x=1'])
      expect([target, statusOf(await ask(port, target))]).toEqual([target, 200])
    expect(bodyOf(await ask(port, '/', {method: 'HEAD'}))).toBe('')
    expect(bodyOf(await ask(port, '/guides/acme/nobody/'))).toContain('<html>nothing here</html>')
  })

  it('refuses hosts and origins that are not this machine, and other methods', async () => {
    for (const host of foreignHosts) {
      const answer = await ask(port, '/', {host})
      expect([host, [400, 403].includes(statusOf(answer)), answer.includes('first')]).toEqual([host, true, false])
    }
    for (const origin of foreignOrigins(port))
      expect([origin, statusOf(await ask(port, '/', {more: `Origin: ${origin}\r\n`}))]).toEqual([origin, 403])
    for (const method of otherMethods) expect([method, statusOf(await ask(port, '/', {method}))]).toEqual([method, 405])
    expect(statusOf(await raw(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400)
  })

  it('gives nothing from outside the site, and nothing hidden in it, however it is asked for', async () => {
    for (const target of [...targets, '/link/', '/link/index.html', '/link.txt']) {
      const answer = await ask(port, target)
      expect([target, [400, 403, 404].includes(statusOf(answer))]).toEqual([target, true])
      expect([target, /first|Acme|root:|"name"|kept secret/.test(bodyOf(answer))]).toEqual([target, false])
    }
    for (const target of broken) {
      const answer = await ask(port, target)
      expect([target.slice(0, 20), [400, 404, 431].includes(statusOf(answer)), answer.includes('first')]).toEqual([
        target.slice(0, 20),
        true,
        false,
      ])
    }
  })
})

describe('every answer', () => {
  const wanted = Object.entries(siteHeaders).map(([name, value]) => `${name}: ${value}`)
  const missing = (answer: string): string[] => wanted.filter((line) => !answer.includes(`\r\n${line}\r\n`))

  it('of preview and of dev has the headers of a site, whatever its status', async () => {
    const file = async (name: string) => (name === 'index.html' ? {path: name, content: 'first'} : null)
    const live = await serveLive({base: '', file, notes: () => '{}'}, {script: '', sheet: ''}, 0)
    const faulty = await serveLive(
      {
        base: '',
        notes: () => '{}',
        file: async () => {
          throw new Error('no such luck')
        },
      },
      {script: '', sheet: ''},
      0,
    )
    const ports = [port, Number(new URL(live.origin).port)]
    for (const at of ports)
      for (const [status, answer] of [
        [200, await ask(at, '/')],
        [404, await ask(at, '/nobody/')],
        [403, await ask(at, '/', {host: 'example.org'})],
        [405, await ask(at, '/', {method: 'POST'})],
      ] as const)
        expect([status, statusOf(answer), missing(answer)]).toEqual([status, status, []])
    const fault = await ask(Number(new URL(faulty.origin).port), '/')
    expect([statusOf(fault), missing(fault)]).toEqual([500, []])
    await live.close()
    await faulty.close()
  })

  it('of hosts that read `_headers`, and of nginx as documented, has the same', () => {
    const everywhere = `${headers(config).split(/\n(?=\S)/)[0]}\n`
    const nginx = readFileSync(path.join(root, 'docs/publishing/nginx.conf'), 'utf8')
    for (const [name, value] of Object.entries(siteHeaders)) {
      expect(everywhere).toContain(`  ${name}: ${value}\n`)
      expect(nginx.replaceAll('"', '')).toContain(`add_header ${name} ${value} always;`)
    }
  })
})
