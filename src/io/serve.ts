import {readFileSync, realpathSync} from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import {headers, listen, refusal, refuse, type Server} from './local.ts'
import {pathOf} from './target.ts'

/** Whether a request asks for something of the site: no hidden file, and none that a link in it leads to elsewhere. */
function isOfSite(root: string, target: string): boolean {
  const name = pathOf(target, '')
  if (name === null) return false
  try {
    const [top, file] = [realpathSync(root), realpathSync(path.join(root, name))]
    return file === top || file.startsWith(top + path.sep)
  } catch {
    return false
  }
}

/** Serves a published site on 127.0.0.1 and nothing outside its folder. Port 0 takes a free one. */
export async function serve(out: string, port: number): Promise<Server> {
  const root = path.resolve(out)
  const files = sirv(root, {
    dev: true,
    etag: true,
    dotfiles: false,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    },
  })
  const missing = (response: http.ServerResponse): void => {
    let page = 'Not found\n'
    try {
      page = readFileSync(path.join(root, '404.html'), 'utf8')
    } catch {
      // A site without such a page still answers.
    }
    response
      .writeHead(404, {'content-type': page.startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain', ...headers})
      .end(page)
  }
  const server = http.createServer((request, response) => {
    const refused = refusal(request)
    if (refused !== null) {
      refuse(response, refused)
      return
    }
    if (isOfSite(root, request.url ?? '')) files(request, response, () => missing(response))
    else missing(response)
  })
  return listen(server, port)
}
