import {readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {companies} from '../data/companies.ts'
import {roles} from '../data/roles.ts'
import {draftGuide} from '../draft/index.ts'
import {create} from '../io/create.ts'
import {readContent} from '../io/sources.ts'
import type {Guide} from '../model/guide.ts'
import {nearest} from '../model/near.ts'
import {inMemory} from '../pipeline/memory.ts'
import {toSource} from '../pipeline/packed.ts'
import {readGuide, slug} from '../read/index.ts'
import {configOf} from './build.ts'
import {parse} from './options.ts'
import {UsageError} from './usage.ts'

export const usage = 'new COMPANY ROLE [--config FILE] [--content DIR] [--json]'

interface Sibling {
  readonly text: string
  readonly guide: Guide
}

/** The guides of a company's folder, the ones that are most like the others first. */
async function siblings(folder: string): Promise<Sibling[]> {
  return readContent(folder, inMemory)
    .sources.map(toSource)
    .map((source) => ({
      text: source.text,
      guide: readGuide({...source, path: `${path.basename(folder)}/${source.path}`}),
    }))
    .filter(({guide}) => guide.kind === 'guide')
    .sort((a, b) => Number(a.guide.signature) - Number(b.guide.signature))
}

/** A name as it was typed, or as everybody writes it where it was typed as an address (`data-engineer`). */
function nameOf(typed: string, known: readonly {readonly id: string; readonly name: string}[]): string {
  const found = known.find(({id}) => id === slug(typed))
  if (typed !== typed.toLowerCase()) return typed
  return (
    found?.name ??
    typed
      .split(/[\s-]+/)
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join(' ')
  )
}

const foldersOf = async (content: string): Promise<string[]> =>
  (await readdir(content, {withFileTypes: true}).catch(() => [])).flatMap((entry) =>
    entry.isDirectory() && !/^[._]/.test(entry.name) ? [entry.name] : [],
  )

/** Writes a new guide, in the form of the company's others where it has some, and says where it is. */
export async function newGuide(args: readonly string[]): Promise<number> {
  const {values, words} = parse(args, {config: 'string', content: 'string', json: 'boolean'})
  const [company, role, extra] = words
  if (company === undefined || role === undefined || extra !== undefined || !slug(company) || !slug(role))
    throw new UsageError('expected a company and a role: `bandstand new acme "Data Engineer"`')
  const content = values.content ?? (await configOf(values)).content ?? 'content'
  const relative = `${slug(company)}/${slug(role)}.md`
  const folder = path.join(content, slug(company))
  const others = (await stat(folder).catch(() => null))?.isDirectory() ? await siblings(folder) : []
  const like = others[0] ?? null
  const wanted = {
    company: like?.guide.company.name ?? nameOf(company, companies),
    role: nameOf(role, roles),
    year: new Date().getUTCFullYear(),
  }
  if (!(await create(content, {path: relative, content: draftGuide(wanted, like)})))
    throw new UsageError(`there is a guide \`${path.join(content, relative)}\` already`)
  process.stdout.write(
    `${values.json ? JSON.stringify({path: path.join(content, relative)}) : path.join(content, relative)}\n`,
  )
  if (!like) {
    const near = nearest(
      slug(company),
      (await foldersOf(content)).filter((name) => name !== slug(company)),
    )
    process.stderr.write(`${wanted.company} is new here${near === null ? '' : `; did you mean \`${near}\`?`}\n`)
  }
  process.stderr.write('Fill in the cells and what stands in brackets, then run `bandstand check`\n')
  return 0
}
