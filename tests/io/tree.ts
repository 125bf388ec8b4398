import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** One digest for a whole tree: the names and bytes of its files. */
export function treeHash(tree: string): string {
  const hash = createHash('sha256')
  for (const entry of readdirSync(tree, {recursive: true, withFileTypes: true})
    .filter((each) => each.isFile())
    .map(({parentPath, name}) => path.relative(tree, path.join(parentPath, name)))
    .sort())
    hash.update(`${entry}\0`).update(
      createHash('sha256')
        .update(readFileSync(path.join(tree, entry)))
        .digest(),
    )
  return hash.digest('hex')
}
