import {execFileSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/** Tests that start the command line start what is compiled; it is compiled once for a run. */
export default function setup(): void {
  rmSync(path.join(root, 'lib'), {recursive: true, force: true})
  execFileSync('npm', ['run', '--silent', 'compile'], {cwd: root, stdio: 'inherit'})
}
