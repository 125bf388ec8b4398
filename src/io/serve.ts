import {readFileSync} from 'node:fs'
import http from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import sirv from 'sirv'
import {serverPolicy} from '../model/policy.ts'

export interface Server {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Names by which this machine calls itself; any other Host is a page elsewhere that points its name here. */
const isLocal = (host: string | undefined): boolean => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host ?? '')

/** Serves a published site on 127.0.0.1 and nothing outside its folder. Port 0 takes a free one. */
export async function serve(out: string, port: number): Promise<Server> {
  const root = path.resolve(out)
  const files = sirv(root, {
    dev: true,
    etag: true,
    dotfiles: false,
    setHeaders: (response) => {
      response.setHeader('Content-Security-Policy', serverPolicy)
      response.setHeader('X-Content-Type-Options', 'nosniff')
      response.setHeader('Referrer-Policy', 'no-referrer')
    },
  })
  const server = http.createServer((request, response) => {
    if (!isLocal(request.headers.host)) {
      response.writeHead(403, {'content-type': 'text/plain'}).end('Only for this machine\n')
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, {allow: 'GET, HEAD'}).end()
      return
    }
    files(request, response, () => {
      let page = 'Not found\n'
      try {
        page = readFileSync(path.join(root, '404.html'), 'utf8')
      } catch {
        // A site without such a page still answers.
      }
      response
        .writeHead(404, {
          'content-type': page.startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain',
          'content-security-policy': serverPolicy,
        })
        .end(page)
    })
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
