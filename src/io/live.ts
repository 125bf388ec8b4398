import {hash} from 'node:crypto'
import http, {type IncomingMessage, type ServerResponse} from 'node:http'
import path from 'node:path'
import type {Output} from '../model/site.ts'
import {headers, listen, refusal, refuse, type Server} from './local.ts'
import {pathOf} from './target.ts'

/** A site that is made while it is looked at. Files are named as a build names them. */
export interface LiveSite {
  /** Path that the site is served under: '' or `/pay`. */
  readonly base: string
  readonly file: (path: string) => Promise<Output | null>
  /** What is said beside a page, as JSON in one line. */
  readonly notes: (path: string) => string
}

export interface LiveServer extends Server {
  /** Something may be other than it was: pages that are open are told, where it is so for them. */
  readonly changed: () => void
}

/** Script and sheet of what is shown beside pages; files of their own, as the policy wants it. */
export interface Beside {
  readonly script: string
  readonly sheet: string
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  sarif: 'application/sarif+json',
  svg: 'image/svg+xml',
  tsv: 'text/tab-separated-values; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
}

const typeOf = (file: string): string => types[path.posix.extname(file).slice(1)] ?? (types.txt as string)

const pageOf = (name: string): string => (name === '' || name.endsWith('/') ? `${name}index.html` : name)
const digestOf = (content: Output['content']): string => hash('sha256', content).slice(0, 16)
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** Our own addresses; a guide's can't be there, since those of a site begin otherwise. */
const own = '/__dev/'

/** The page with what is shown beside it. It names the file and its digest, so that what changed while it was loaded is not missed. */
const withBeside = (html: string, file: string, digest: string): string =>
  html.replace(
    '</head>',
    () =>
      `<link rel="stylesheet" href="${own}overlay.css"><script src="${own}overlay.js" data-page="${attribute(encodeURIComponent(file))}" data-made="${digest}" defer></script></head>`,
  )

/** A page that is open somewhere. */
interface Client {
  readonly page: string
  readonly response: ServerResponse
  made: string
  told: string
}

const send = (response: ServerResponse, event: string, data: string): void =>
  void response.write(`event: ${event}\ndata: ${data}\n\n`)

interface Reply {
  readonly status: number
  readonly type: string
  readonly content: Output['content']
  readonly location?: string
}

function give({method}: IncomingMessage, response: ServerResponse, {status, type, content, location}: Reply): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(content),
    'cache-control': 'no-store',
    ...headers,
    ...(location !== undefined && {location}),
  })
  response.end(method === 'HEAD' ? undefined : content)
}

/** A page that can't be made is a fault of ours; it is said where it was asked for, and the others are served. */
async function saying(reply: () => Promise<Reply>): Promise<Reply> {
  try {
    return await reply()
  } catch (error) {
    const content = `${error instanceof Error ? error.stack : String(error)}\n`
    return {status: 500, type: types.txt as string, content}
  }
}

/** Gives what is at an address: a file that a build would make, with what is shown beside it, or that there is none. */
function replier(
  site: LiveSite,
  {script, sheet}: Beside,
  notFound: () => Promise<Output>,
): (target: string) => Promise<Reply> {
  const {base} = site
  const ours: Readonly<Record<string, Reply>> = {
    [`${own}overlay.js`]: {status: 200, type: types.js as string, content: script},
    [`${own}overlay.css`]: {status: 200, type: types.css as string, content: sheet},
  }
  const movedTo = (location: string): Reply => ({status: 302, type: types.txt as string, content: '', location})
  return async (target) => {
    const known = Object.hasOwn(ours, target) ? ours[target] : undefined
    if (known) return known
    if (base !== '' && (target === '/' || target === base)) return movedTo(`${base}/`)
    const name = pathOf(target, base)
    const file = name === null ? null : pageOf(name)
    const found = file === null ? null : await site.file(file)
    if (!found && name !== null && !name.endsWith('/') && (await site.file(`${name}/index.html`)))
      return movedTo(`${target.split('?')[0]}/`)
    const {path: made, content} = found ?? (await notFound())
    return {
      status: found ? 200 : 404,
      type: typeOf(made),
      content:
        file === null || !made.endsWith('.html') ? content : withBeside(String(content), file, digestOf(content)),
    }
  }
}

/** Serves a site on this machine alone, with what is said of each page, and tells open pages of changes. Port 0 takes a free one. */
export async function serveLive(site: LiveSite, beside: Beside, port: number): Promise<LiveServer> {
  const clients = new Set<Client>()
  const notFound = async (): Promise<Output> =>
    (await site.file('404.html')) ?? {path: '404.html', content: 'Not found\n'}
  const replyTo = replier(site, beside, notFound)
  const tell = async (client: Client): Promise<void> => {
    const made = digestOf(((await site.file(client.page)) ?? (await notFound())).content)
    if (made !== client.made) {
      client.made = made
      send(client.response, 'reload', made)
    }
    const notes = site.notes(client.page)
    if (notes === client.told) return
    client.told = notes
    send(client.response, 'notes', notes)
  }
  const open = (request: IncomingMessage, response: ServerResponse): void => {
    const asked = new URL(request.url ?? '', 'http://localhost').searchParams
    const client: Client = {page: asked.get('page') ?? '', response, made: asked.get('made') ?? '', told: ''}
    response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store', ...headers})
    response.write('retry: 500\n\n')
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    clients.add(client)
    response.on('close', () => clients.delete(client))
    void tell(client).catch(() => {})
  }
  const server = http.createServer((request, response) => {
    const refused = refusal(request)
    const target = request.url ?? ''
    if (refused !== null) refuse(response, refused)
    else if (target.startsWith(`${own}events?`)) open(request, response)
    else void saying(() => replyTo(target)).then((reply) => give(request, response, reply))
  })
  const listening = await listen(server, port)
  return {
    ...listening,
    changed: () => {
      // A page that can't be made says so when it is asked for.
      for (const client of clients) void tell(client).catch(() => {})
    },
  }
}
