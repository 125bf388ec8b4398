// Writes what is known of every element as text into the compiled templates.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {attributeOf, text} from '../lib/src/model/html.js'
import {precompile} from './precompile.mjs'

const folder = path.resolve(import.meta.dirname, '..', 'lib', 'templates')
for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
  if (!name.endsWith('.js') || name === 'jsx.js') continue
  const file = path.join(folder, name)
  const root = path.dirname(name) === '.' ? '../' : '../../'
  writeFileSync(file, precompile(readFileSync(file, 'utf8'), {text, attributeOf, root}))
}
