import {open, realpath, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'

/**
 * Puts new text in a file's place as a whole: readers see the old text or the new one, and a crash leaves the old. Its permissions stay;
 * of a link the file that it leads to is replaced. Rejects where the file can't be written.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const target = await realpath(file)
  const {mode} = await stat(target)
  const made = path.join(path.dirname(target), `.${path.basename(target)}.bandstand-${process.pid}`)
  try {
    const handle = await open(made, 'wx', mode)
    try {
      await handle.chmod(mode)
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(made, target)
  } catch (error) {
    await rm(made, {force: true})
    throw error
  }
}
