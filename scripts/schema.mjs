// Writes the JSON Schema of `bandstand.config.json` beside the compiled package, from the shape that the code itself checks by.
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {configSchema} from '../lib/src/io/config.js'

const file = path.resolve(import.meta.dirname, '..', 'lib', 'config.schema.json')
writeFileSync(file, `${JSON.stringify(configSchema(), null, 2)}\n`)
