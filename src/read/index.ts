import type {Nodes, Root} from 'mdast'
import type {PlaceData} from '../model/data.ts'
import type {Band, WholeGuide} from '../model/guide.ts'
import type {Message} from '../model/message.ts'
import type {Source} from '../model/source.ts'
import {fileStart, toSpan} from '../model/span.ts'
import {components} from '../model/value.ts'
import type {Extender} from './extend.ts'
import {toFacts} from './facts.ts'
import {type ReadFrontMatter, readFrontMatter} from './front-matter.ts'
import {toGuideTree} from './guide-tree.ts'
import {parseWithinLimits} from './limits.ts'
import {renderer} from './prose.ts'
import type {Report} from './report.ts'
import {nameSlug, slug} from './slug.ts'

export {type Extender, extender, PluginError, type SitePlugin} from './extend.ts'
export {toGuideTree} from './guide-tree.ts'
export {parseMarkdown} from './markdown.ts'
export {remarkGuide} from './plugin.ts'
export {slug} from './slug.ts'

export interface ReadOptions {
  /** Places beside the bundled ones. */
  readonly places?: readonly PlaceData[]
  /** Plugins of the site, for the prose. */
  readonly extender?: Extender | null
}

/** Folder and file of a path, as slugs: its address. Files elsewhere than in `<company>/<role>.md` get what they have. */
function addressOf(path: string): {company: string; role: string; id: string} {
  const parts = path.replace(/\.(?:md|markdown)$/i, '').split('/')
  const role = nameSlug(parts.at(-1) ?? '') || 'guide'
  const company = parts.length > 1 ? nameSlug(parts.slice(0, -1).join('-')) || 'company' : 'articles'
  return {company, role, id: `${company}/${role}`}
}

const nameOf = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

function definitionsOf(root: Root): Nodes[] {
  return root.children.filter(({type}) => type === 'definition')
}

/** HTML is shown as text; its author should know. */
function reportHtml(node: Nodes, report: Report): void {
  if (node.type === 'html' && node.position) {
    const raw = node.value.split('\n')[0] ?? ''
    const seen = raw.length > 40 ? `${raw.slice(0, 40)}…` : raw
    report({
      rule: 'raw-html',
      severity: 'warning',
      span: toSpan(node.position),
      message: `Unexpected HTML \`${seen}\`, expected markdown; it is shown as text`,
      actual: seen,
    })
  }
  if ('children' in node) for (const child of node.children) reportHtml(child, report)
}

const same = (a: string, b: string): boolean => slug(a) === slug(b)

/** Figures are the same whatever dashes and spaces they are written with. */
const plainFigures = (text: string): string =>
  text
    .replace(/[‒–—−-]/g, '-')
    .replace(/\s/g, '')
    .toLowerCase()

/** What a band of front matter says otherwise than the table, which wins. */
function contradictionsOf(
  stated: Readonly<Record<string, string>>,
  bands: readonly Band[],
): {readonly key: string; readonly message: string}[] {
  const key = ['region', 'place', 'location', 'level'].find((name) => stated[name] !== undefined)
  const name = key === undefined ? '' : (stated[key] ?? '')
  const band = bands.find(({region, level}) => same((key === 'level' ? level?.label : region?.label) ?? '', name))
  if (!key) return []
  if (!band) return [{key, message: `Unexpected \`${key}: ${name}\` in front matter, the table has no such row`}]
  return components.flatMap((component) => {
    const [said, is] = [stated[component], band[component]?.raw]
    return said === undefined || is === undefined || plainFigures(said) === plainFigures(is)
      ? []
      : [{key: component, message: `Unexpected \`${component}: ${said}\` in front matter, the table says \`${is}\``}]
  })
}

function reportContradictions(
  {data, spanOf}: ReadFrontMatter,
  names: {role: string; company: string} | null,
  {title, bands}: Pick<WholeGuide, 'title' | 'bands'>,
  report: Report,
): void {
  if (!data) return
  const said = {title, role: names?.role ?? '', company: names?.company ?? ''}
  for (const key of ['title', 'company', 'role'] as const) {
    const stated = data[key]
    if (stated !== undefined && said[key] !== '' && !same(stated, said[key]))
      report({
        rule: 'front-matter-contradicts',
        severity: 'warning',
        span: spanOf([key]),
        message: `Unexpected \`${key}: ${stated}\` in front matter, the title says \`${said[key]}\``,
        actual: stated,
        expected: [said[key]],
      })
  }
  if (bands.length > 0)
    data.bands?.forEach((stated, n) => {
      for (const finding of contradictionsOf(stated, bands))
        report({
          rule: 'front-matter-contradicts',
          severity: 'warning',
          span: spanOf(['bands', n, finding.key]),
          message: finding.message,
        })
    })
}

/**
 * Reads one file. Never throws on what an author wrote: faults are messages of the guide, and what is not understood
 * stays in it as prose.
 */
export function readGuide(source: Source, options: ReadOptions = {}): WholeGuide {
  const address = addressOf(source.path)
  const messages: Message[] = [...source.messages]
  const report: Report = (message) => messages.push({path: source.path, ...message})
  const frontMatter = readFrontMatter(source.text, report)
  const {data, body} = frontMatter
  const root = parseWithinLimits(body, report)
  if (body.includes('<')) reportHtml(root, report)
  const fromData =
    data?.company !== undefined && data.role !== undefined ? {company: data.company, role: data.role} : null
  const tree = toGuideTree(root, report, {
    names: fromData,
    address: {company: address.company, role: address.role},
    ...(options.places && {places: options.places}),
  })
  const isWhole = !messages.some(({rule}) => rule === 'beyond-limits')
  const render = renderer(isWhole ? (options.extender ?? null) : null, {path: source.path, body}, report)
  const {names, facts} = toFacts(tree, body, definitionsOf(root), render)
  const heading = root.children.find((node) => node.type === 'heading')
  const kind = names || facts.bands.length > 0 ? 'guide' : 'article'
  if (kind === 'article')
    report({
      rule: 'not-a-guide',
      severity: 'info',
      span: heading?.position ? toSpan(heading.position) : fileStart,
      message:
        body.trim() === ''
          ? 'Unexpected empty file, expected a guide'
          : 'Unexpected text with neither a title nor a compensation table, expected a guide',
    })
  const own = facts.sections[0]?.title
  reportContradictions(frontMatter, names, facts, report)
  // What is spread into an object goes last wherever many are made: keys that are added behind it take microseconds each.
  return {
    id: address.id,
    path: source.path,
    sha256: source.sha256,
    kind,
    role: {
      slug: address.role,
      name: names?.role ?? data?.role ?? (kind === 'article' ? own : undefined) ?? nameOf(address.role),
      levels: names?.levels ?? [],
    },
    company: {slug: address.company, name: names?.company ?? data?.company ?? nameOf(address.company)},
    frontMatter: data,
    messages,
    ...facts,
    title: facts.title || data?.title || own || nameOf(address.role),
  }
}
