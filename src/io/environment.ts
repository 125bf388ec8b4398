import {hash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** What makes a guide's tree beside our own code. */
const makers = ['satteri', 'mdast-util-to-hast', 'property-information', 'gray-matter'] as const

/** The package that a file is of, with its version; the file's own name where it is of none. */
export function packageAt(file: string): string {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    try {
      const found = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
        name?: string
        version?: string
      }
      // Others only say what kind of modules stand beside them.
      if (found.name !== undefined && found.version !== undefined) return `${found.name}@${found.version}`
    } catch {
      // No package.json in this folder; the package's own stands above.
    }
  }
  return file
}

const version = (name: string): string => packageAt(require.resolve(name))

/** A digest of the code that reads and makes: what it made is known by it, and never taken for another version's. */
export function codeDigest(): string {
  const own = readFileSync(path.resolve(import.meta.dirname, '..', '..', 'code.txt'), 'utf8')
  return hash('sha256', [own, process.version, ...makers.map(version)].join('\0'))
}
