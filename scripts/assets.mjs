// Bundles what runs in the browser and the sheet into lib/assets; the build gives them their digests.
import {createHash} from 'node:crypto'
import {chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {build} from 'esbuild'
import {browserslistToTargets, transform} from 'lightningcss'

const root = path.resolve(import.meta.dirname, '..')
const out = path.join(root, 'lib', 'assets')
rmSync(out, {recursive: true, force: true})
mkdirSync(out, {recursive: true})

const common = {bundle: true, minify: true, target: 'es2022', legalComments: 'none', absWorkingDir: root}
// A classic script in the head runs before first paint; what few pages need is loaded when they ask.
await build({...common, entryPoints: ['src/client/site.ts'], format: 'iife', outfile: path.join(out, 'site.js')})
await build({...common, entryPoints: ['src/client/search.ts'], format: 'esm', outfile: path.join(out, 'search.js')})
await build({
  ...common,
  entryPoints: ['src/client/search-worker.ts'],
  format: 'esm',
  outfile: path.join(out, 'search-worker.js'),
})
await build({...common, entryPoints: ['src/client/compare.ts'], format: 'esm', outfile: path.join(out, 'compare.js')})

const sheet = (name) =>
  transform({
    filename: name,
    code: readFileSync(path.join(root, 'templates', name)),
    minify: true,
    targets: browserslistToTargets(['chrome 123', 'firefox 120', 'safari 17.5']),
  }).code
writeFileSync(path.join(out, 'site.css'), sheet('site.css'))
writeFileSync(
  path.join(out, 'icon.svg'),
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 22"><path d="M0 4h26M0 11h26M0 18h26" stroke="#15201a"/><path d="M3 1h11v6H3zM9 8h14v6H9zM6 15h9v6H6z" fill="#17614c"/></svg>\n',
)

// What `dev` shows beside pages is no part of a site: it lies elsewhere.
const dev = path.join(root, 'lib', 'dev')
await build({...common, entryPoints: ['src/client/live.ts'], format: 'iife', outfile: path.join(dev, 'overlay.js')})
writeFileSync(path.join(dev, 'overlay.css'), sheet('overlay.css'))

// In a clone `npx bandstand` runs this file itself.
chmodSync(path.join(root, 'lib', 'src', 'cli.js'), 0o755)

// What the cache knows this version by: whatever of it makes sites.
const made = readdirSync(path.join(root, 'lib'), {recursive: true, encoding: 'utf8'})
  .filter((name) => /\.js$|^assets/.test(name) && statSync(path.join(root, 'lib', name)).isFile())
  .sort()
const code = createHash('sha256')
for (const name of made)
  code
    .update(name)
    .update('\0')
    .update(readFileSync(path.join(root, 'lib', name)))
writeFileSync(path.join(root, 'lib', 'code.txt'), code.digest('hex'))
