import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import http from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, it} from 'vitest'
import {type Dev, dev} from '../live.ts'
import {bandstand, folder, guide, write} from '../run.ts'

/** As editors save: a new file beside it, then its name. */
function save(base: string, file: string, text: string): void {
  const name = path.join(base, file)
  const beside = path.join(path.dirname(name), `.${path.basename(name)}.swp`)
  writeFileSync(beside, text)
  renameSync(beside, name)
}

const page = async ({get}: Dev, address: string): Promise<[number, string]> => {
  const response = await get(address)
  return [response.status, await response.text()]
}

/** The page without what `dev` puts beside it. */
const bare = (html: string): string =>
  html.replace(/<link rel="stylesheet" href="\/__dev\/[^>]*><script src="\/__dev\/[^>]*><\/script>/, '')

it('pages follow saves, additions, renames and removals, a broken save and its repair, and end as a clean build', async () => {
  const base = folder()
  write(base, {
    'content/acme/data-engineer.md': guide(),
    'content/beta/data-engineer.md': guide('Data Engineer', 'Beta'),
  })
  const server = await dev(base)
  /** Waits until a page has such a status, and says or does not say some words. */
  const follows = async (address: string, status: number, says = '', saysNot = '\0'): Promise<void> => {
    const seen = async (): Promise<[number, boolean, boolean]> => {
      const [now, html] = await page(server, address)
      return [now, html.includes(says), html.includes(saysNot)]
    }
    await expect.poll(seen, {timeout: 10_000, message: `${address} ${says}`}).toEqual([status, true, false])
  }
  const acme = '/guides/acme/data-engineer/'

  save(base, 'content/acme/data-engineer.md', guide().replace('I rebuilt', 'I have rebuilt'))
  await follows(acme, 200, 'I have rebuilt')
  writeFileSync(path.join(base, 'content/acme/data-engineer.md'), '')
  await follows(acme, 200, '', 'I have rebuilt')
  save(base, 'content/acme/data-engineer.md', guide('Data Engineer', 'Acme', '$155K–$200K'))
  await follows(acme, 200, '$155K')

  write(base, {'content/gamma/data-engineer.md': guide('Data Engineer', 'Gamma')})
  await follows('/guides/gamma/data-engineer/', 200, 'Gamma')
  await follows('/companies/', 200, 'Gamma')
  renameSync(path.join(base, 'content/gamma'), path.join(base, 'content/delta'))
  await follows('/guides/gamma/data-engineer/', 404)
  await follows('/guides/delta/data-engineer/', 200)

  write(base, {'content/_data/companies.json': '[{"id": "acme", "name": "Acme Works"}]'})
  await follows('/companies/acme/', 200, 'Acme Works')
  write(base, {'content/_data/companies.json': '[{"id": "acme", '})
  await follows('/companies/acme/', 200, '', 'Acme Works')
  await follows('/api/v1/diagnostics.json', 200, 'data-invalid')
  rmSync(path.join(base, 'content/_data'), {recursive: true})
  await follows('/api/v1/diagnostics.json', 200, '', 'data-invalid')
  rmSync(path.join(base, 'content/delta/data-engineer.md'))
  await follows('/guides/delta/data-engineer/', 404)

  expect(bandstand(['build', '--no-cache'], base).code).toBe(0)
  const files = ['index.html', 'companies/index.html', 'quality/index.html', 'guides/acme/data-engineer/index.html']
  for (const file of [...files, 'feed.xml', 'api/v1/manifest.json'])
    expect([file, bare((await page(server, `/${file}`))[1])]).toEqual([
      file,
      readFileSync(path.join(base, 'dist', file), 'utf8'),
    ])
})

it('ends when it is interrupted, with what it has open closed', async () => {
  const base = folder()
  write(base, {'content/acme/data-engineer.md': guide()})
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const server = await dev(base)
    await server.get('/__dev/events?page=index.html&made=')
    expect(await server.stop(signal)).toBe(0)
    await expect(server.get('/')).rejects.toThrow()
  }
})

it('says that a port is taken', async () => {
  const base = folder()
  write(base, {'content/acme/data-engineer.md': guide()})
  const other = http.createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const {port} = other.address() as AddressInfo
  const {code, err} = bandstand(['dev', '--port', String(port)], base)
  other.close()
  expect([code, err]).toEqual([2, expect.stringContaining(`port ${port} is taken; name another with --port`)])
  expect(bandstand(['dev', '--port', 'x'], base)).toMatchObject({code: 2})
  expect(bandstand(['dev', 'x'], base)).toMatchObject({code: 2})
})

it('says that it does not follow its configuration', async () => {
  const base = folder()
  write(base, {'content/acme/data-engineer.md': guide(), 'bandstand.config.json': '{"name": "One"}'})
  const server = await dev(base)
  write(base, {'bandstand.config.json': '{"name": "Two"}'})
  await server.next('configuration')
  expect((await page(server, '/'))[1]).toContain('One')
})

it('a folder of guides that is gone for a moment ends nothing', async () => {
  const base = folder()
  write(base, {'content/acme/data-engineer.md': guide()})
  const server = await dev(base)
  const status = (): Promise<number> => page(server, '/guides/acme/data-engineer/').then(([now]) => now)
  renameSync(path.join(base, 'content/acme'), path.join(base, 'acme'))
  await expect.poll(status, {timeout: 10_000}).toBe(404)
  renameSync(path.join(base, 'acme'), path.join(base, 'content/acme'))
  await expect.poll(status, {timeout: 10_000}).toBe(200)
})

it('a content folder that another takes the place of is followed', async () => {
  const base = folder()
  write(base, {'content/acme/data-engineer.md': guide()})
  const server = await dev(base)
  const says = (words: string): Promise<boolean> =>
    page(server, '/guides/acme/data-engineer/').then(([, html]) => html.includes(words))
  const content = path.join(base, 'content')
  renameSync(content, path.join(base, 'before'))
  write(base, {'content/acme/data-engineer.md': guide().replace('I rebuilt', 'I have rebuilt')})
  await expect.poll(() => says('I have rebuilt'), {timeout: 10_000}).toBe(true)
  rmSync(content, {recursive: true})
  await wait(700)
  write(base, {'content/acme/data-engineer.md': guide().replace('I rebuilt', 'We rebuilt')})
  await expect.poll(() => says('We rebuilt'), {timeout: 10_000}).toBe(true)
  save(base, 'content/acme/data-engineer.md', guide().replace('I rebuilt', 'They rebuilt'))
  await expect.poll(() => says('They rebuilt'), {timeout: 10_000}).toBe(true)
})
