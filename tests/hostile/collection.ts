import {poisoned} from './payloads.ts'

/** A name as a file system takes it, or null where no author could give it, or where it means that a file is left out. */
function nameOf(payload: string): string | null {
  const name = payload.replaceAll('/', '∕').replace(/[\0\ud800]/g, '')
  return /^[._]/.test(name) || Buffer.byteLength(name) >= 200 ? null : name
}

/** A collection that has each payload in every slot: words, names of files and folders, front matter, names of companies. */
export function collectionOf(payloads: readonly string[]): Readonly<Record<string, string>> {
  const words = payloads.map((payload, n) => [`content/acme-${n % 7}/role-${n}.md`, poisoned(payload)])
  const named = payloads.flatMap((payload) => {
    const name = nameOf(payload)
    return name === null ? [] : [[`content/${name}/${name}.md`, poisoned('plain')]]
  })
  const fronts = payloads.map((payload, n) => {
    const text = JSON.stringify(payload)
    return [
      `content/front/role-${n}.md`,
      `---\ntitle: ${text}\ncompany: ${text}\nrole: ${text}\naliases: [${text}]\nsources: [${text}]\n---\n\n# Notes\n\nwords\n`,
    ]
  })
  const companies = payloads
    .slice(0, 60)
    .map((payload, n) => ({id: `c-${n}`, name: payload, aliases: [`${payload} ${n}`]}))
  return {
    ...(Object.fromEntries([...words, ...named, ...fronts]) as Record<string, string>),
    'content/_data/companies.json': JSON.stringify([...companies, {id: 'acme-1', name: payloads[0]}]),
  }
}

/** A name for a site that breaks out of where it is written. */
export const siteName = `"><script>alert(1)</script>`
