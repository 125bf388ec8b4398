import type {Server as HttpServer, IncomingMessage, ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {siteHeaders} from '../model/policy.ts'

export interface Server {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Headers of every answer: other sites may neither embed nor read what this machine serves. */
export const headers = {...siteHeaders, 'Cross-Origin-Resource-Policy': 'same-origin'} as const

/** Names by which this machine calls itself; any other Host is a page elsewhere that points its name here. */
const isLocal = (host: string | undefined): boolean => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host ?? '')

/** Why a request is not answered: the status to give it, or null where it may be answered. */
export function refusal({method, headers: {host, origin}}: IncomingMessage): 403 | 405 | null {
  if (!isLocal(host)) return 403
  if (origin !== undefined && origin !== `http://${host}`) return 403
  return method === 'GET' || method === 'HEAD' ? null : 405
}

export function refuse(response: ServerResponse, status: 403 | 405): void {
  response
    .writeHead(status, {'content-type': 'text/plain', ...headers, ...(status === 405 && {allow: 'GET, HEAD'})})
    .end(status === 403 ? 'Only for this machine\n' : undefined)
}

/** Starts a server on this machine alone. Rejects with the system's error where the port is taken. */
export async function listen(server: HttpServer, port: number): Promise<Server> {
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
