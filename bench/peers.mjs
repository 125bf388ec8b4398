// Other generators over the same files, set up in a temporary folder: their pages only, and their pages with search.
import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const layout = (title, content) =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main>${content}</main></body></html>\n`

/** Debian's Hugo, unpacked without being installed. null where there is none. */
function hugo(folder) {
  try {
    // With the libraries that it asks for and few systems have.
    execFileSync('apt-get', ['download', 'hugo', 'libsass1'], {cwd: folder, stdio: 'ignore'})
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.deb')))
      execFileSync('dpkg', ['-x', name, 'hugo-package'], {cwd: folder})
  } catch {
    return null
  }
  const binary = path.join(folder, 'hugo-package', 'usr', 'bin', 'hugo')
  if (!existsSync(binary)) return null
  const libraries = path.dirname(
    execFileSync('find', ['hugo-package', '-name', 'libsass.so.1'], {cwd: folder, encoding: 'utf8'}).trim(),
  )
  // A script of its own, so that it is started like the others.
  const script = path.join(folder, 'hugo')
  writeFileSync(script, `#!/bin/sh\nLD_LIBRARY_PATH=${path.join(folder, libraries)} exec ${binary} "$@"\n`, {
    mode: 0o755,
  })
  return script
}

function hugoSite(folder, content) {
  const site = path.join(folder, 'hugo-site')
  mkdirSync(path.join(site, 'layouts', '_default'), {recursive: true})
  writeFileSync(
    path.join(site, 'config.toml'),
    'baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home"]\n',
  )
  writeFileSync(path.join(site, 'layouts', '_default', 'single.html'), layout('{{ .File.Path }}', '{{ .Content }}'))
  cpSync(content, path.join(site, 'content'), {recursive: true})
  return site
}

function eleventySite(folder, content) {
  const site = path.join(folder, 'eleventy-site')
  mkdirSync(path.join(site, '_includes'), {recursive: true})
  writeFileSync(path.join(site, '_includes', 'page.njk'), layout('{{ page.url }}', '{{ content | safe }}'))
  writeFileSync(path.join(site, 'site.json'), '{}')
  cpSync(content, path.join(site, 'guides'), {recursive: true})
  writeFileSync(path.join(site, 'guides', 'guides.json'), '{"layout": "page.njk"}')
  return site
}

/** The commands of each peer: a list of [command, args, folder] run one after the other. */
export function peers(folder, content) {
  writeFileSync(path.join(folder, 'package.json'), '{"private": true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '@11ty/eleventy@3', 'pagefind@1'], {
    cwd: folder,
    stdio: 'ignore',
  })
  const bin = (name) => path.join(folder, 'node_modules', '.bin', name)
  const out = (name) => {
    const made = path.join(folder, 'out', name)
    rmSync(made, {recursive: true, force: true})
    return made
  }
  const found = hugo(folder)
  const [forHugo, forEleventy] = [found && hugoSite(folder, content), eleventySite(folder, content)]
  const index = (name) => [bin('pagefind'), ['--site', path.join(folder, 'out', name), '--quiet'], folder]
  const runHugo = () => [found, ['--quiet', '--source', forHugo, '--destination', out('hugo')], folder]
  const runEleventy = () => [bin('eleventy'), ['--quiet', '--input=.', `--output=${out('eleventy')}`], forEleventy]
  return {
    ...(found && {Hugo: () => [runHugo()], 'Hugo + Pagefind': () => [runHugo(), index('hugo')]}),
    Eleventy: () => [runEleventy()],
    'Eleventy + Pagefind': () => [runEleventy(), index('eleventy')],
  }
}
