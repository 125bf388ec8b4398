import {existsSync} from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..', '..', 'shared')

/**
 * A file or folder of the sample that may lie beside the project, or null where it is absent.
 * Tests that need it are declared with `describe.runIf`, and say so in their names.
 */
export const shared = (name: string): string | null => {
  const file = path.join(root, name)
  return existsSync(file) ? file : null
}
