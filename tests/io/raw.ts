import net from 'node:net'

/** What comes back for a request, byte for byte as it is sent: clients of our own would mend it first. */
export const raw = (port: number, request: string): Promise<string> =>
  new Promise((done, fail) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(request, 'latin1'))
    let text = ''
    socket.on('data', (data) => {
      text += data
    })
    socket.on('close', () => done(text))
    socket.on('error', fail)
  })

interface More {
  readonly method?: string
  readonly host?: string
  /** Further lines of the head. */
  readonly more?: string
}

export const ask = (port: number, target: string, {method = 'GET', host = `127.0.0.1:${port}`, more = ''}: More = {}) =>
  raw(port, `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\n${more}Connection: close\r\n\r\n`)

export const statusOf = (answer: string): number => Number(answer.split(' ')[1])
export const bodyOf = (answer: string): string => answer.slice(answer.indexOf('\r\n\r\n') + 4)

/** Names under which a page elsewhere may reach a server of this machine. */
export const foreignHosts = [
  'example.org',
  '127.0.0.1.example.org',
  'localhost.example.org:80',
  'localhost@example.org',
  'xlocalhost',
  'localhost.',
  '0.0.0.0',
  '127.1',
  '2130706433',
  '[::ffff:127.0.0.1]',
  '127.0.0.1:x',
  '127.0.0.1:80:80',
  '127.0.0.1/',
  '',
]

export const foreignOrigins = (port: number): readonly string[] => [
  'http://example.org',
  'null',
  'https://127.0.0.1',
  `http://localhost:${port}`,
  `http://127.0.0.1:${port + 1}`,
  `http://127.0.0.1:${port}.example.org`,
  `http://127.0.0.1:${port}/`,
  'file://',
]

export const otherMethods = ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'LINK']

/** Ways to ask for what lies outside a site or was not built: none may give a byte of it. */
export const targets = [
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/%252e%252e/%252e%252e/etc/passwd',
  '/%252e%252e%252fetc%252fpasswd',
  '/.%2e/.%2e/etc/passwd',
  '/%c0%ae%c0%ae/etc/passwd',
  '/%uff0e%uff0e/etc/passwd',
  '/..;/etc/passwd',
  '/guides/acme/../../../etc/passwd',
  '/guides/acme/..%5c..%5cetc',
  '/..\\..\\etc\\passwd',
  '\\..\\secret.txt',
  '/..%00/secret.txt',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/../site-secret/index.html',
  '/.git/config',
  '/.secret',
  '/.bandstand-site',
  '/.well-known/../.secret',
  '//etc/passwd',
  '///etc/passwd',
  '/etc/passwd',
  '//example.org/',
  'etc/passwd',
  '../secret.txt',
  'file:///etc/passwd',
  'http://127.0.0.1:1/index.html',
  'http://example.org/',
  'http://example.org/../secret.txt',
  '/index.html%00.css',
  '/index.html#x',
  '#',
  '/#/../secret.txt',
  '?',
  '/%',
  '/%ff',
  '/%E0%A4%A',
  '/constructor',
  '/__proto__/index.html',
  '/toString',
  '/guides%2facme%2fdata-engineer/',
  `/${'a/'.repeat(3000)}`,
  '*',
]

/** Targets that are no HTTP at all. */
export const broken = ['/\0index.html', '/a b', '/\x01', `/${'a'.repeat(20_000)}`]
