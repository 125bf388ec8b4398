import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {z} from 'zod'
import {noSiteData, type SiteData} from '../model/data.ts'
import type {Message} from '../model/message.ts'
import {fileStart} from '../model/span.ts'

const id = z.string().regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, 'expected lower-case words joined by hyphens')
const named = z.strictObject({id, name: z.string().min(1), aliases: z.array(z.string().min(1)).optional()})
const address = z
  .string()
  .regex(/^[^/#]+\/[^/#]+(?:#[\p{L}\p{N}-]+)?$/u, 'expected `<company>/<role>` or `<company>/<role>#<row>`')

const shapes = {
  companies: z.array(named),
  roles: z.array(named),
  places: z.array(
    named.extend({
      kind: z.enum(['city', 'area', 'region', 'country', 'remote', 'multiple', 'unknown']),
      country: z.string().length(2).nullable(),
      state: z.string().min(1).optional(),
      currency: z.string().length(3).nullable(),
    }),
  ),
  ladders: z.array(
    z.strictObject({
      company: id,
      track: z.string(),
      rungs: z.array(z.strictObject({code: z.string().min(1), titles: z.array(z.string()).optional()})),
      gauge: z.boolean().optional(),
    }),
  ),
  redirects: z.record(address, address.nullable()),
} as const

/** Reads `_data/*.json`. A file that can't be used is reported and left out; the others hold. */
export async function readData(
  folder: string,
): Promise<{readonly data: SiteData; readonly messages: readonly Message[]}> {
  const messages: Message[] = []
  const data: Record<string, unknown> = {...noSiteData}
  for (const [name, shape] of Object.entries(shapes)) {
    const file = `_data/${name}.json`
    const text = await readFile(path.join(folder, file), 'utf8').catch(() => null)
    if (text === null) continue
    const say = (message: string): void =>
      void messages.push({rule: 'data-invalid', severity: 'error', path: file, span: fileStart, message})
    try {
      const parsed = shape.safeParse(JSON.parse(text))
      if (parsed.success) data[name] = parsed.data
      else
        for (const issue of parsed.error.issues)
          say(`Unexpected data at \`${issue.path.join('.') || '.'}\`: ${issue.message}`)
    } catch (error) {
      say(`Invalid JSON: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return {data: data as unknown as SiteData, messages}
}
