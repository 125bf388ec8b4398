import type {Nodes} from 'mdast'
import type {Position} from 'unist'
import type * as facts from '../model/guide.ts'
import {fileStart, type Span, toSpan} from '../model/span.ts'
import type * as tree from '../model/tree.ts'
import type {Component, Value} from '../model/value.ts'
import {flatText} from './flat.ts'
import type {Render} from './prose.ts'
import {renderParts} from './render.ts'
import {toValue} from './value-node.ts'

const spanOf = ({position}: {position?: Position | undefined}): Span => (position ? toSpan(position) : fileStart)

function plain(nodes: readonly Nodes[]): string {
  const text = flatText(nodes)
  return (text.includes('\t') || text.includes('  ') ? text.replace(/[ \t]+/g, ' ') : text).trim()
}

function toPay(node: tree.Pay): facts.Pay {
  const values: Value[] = []
  for (const child of node.children) {
    const value = toValue(child)
    if (value) values.push(value)
  }
  const {header, raw, instrument} = node
  const span = spanOf(node)
  return instrument === undefined ? {header, raw, span, values} : {header, raw, span, values, instrument}
}

function toBand(node: tree.Band): facts.Band {
  const pay: Record<Component, facts.Pay | null> = {base: null, stock: null, bonus: null, signing: null, total: null}
  const other: facts.Pay[] = []
  for (const child of node.children) {
    if (child.component === 'other') other.push(toPay(child))
    else pay[child.component] ??= toPay(child)
  }
  const {base, stock, bonus, signing, total} = pay
  const {id, region, level} = node
  return {base, stock, bonus, signing, total, id, region, level, other, span: spanOf(node)}
}

const noPlaceholders: readonly facts.Placeholder[] = Object.freeze([])

function toScript(node: tree.Script): facts.Script {
  if (node.children.length === 1 && node.children[0]?.type === 'text')
    return {text: node.value, placeholders: noPlaceholders, span: spanOf(node)}
  let at = 0
  const placeholders: facts.Placeholder[] = []
  for (const child of node.children) {
    if (child.type === 'placeholder') placeholders.push({token: child.value, start: at, end: at + child.value.length})
    at += child.value.length
  }
  return {text: node.value, placeholders, span: spanOf(node)}
}

const isScript = (node: {type: string}): node is tree.Script => node.type === 'script'
const scriptsOf = (children: readonly {type: string}[]): facts.Script[] => children.filter(isScript).map(toScript)
const markdownOf = (children: readonly {type: string}[]): Nodes[] =>
  children.filter((child) => !isScript(child)) as Nodes[]

const toTerm = ({value, relation, companyText, roleText, levels, row, position}: tree.LevelTerm): facts.LevelTerm => ({
  raw: value,
  span: spanOf({position}),
  relation,
  companyText,
  roleText,
  levels,
  row,
})

/** Words with which a year that is yet to come is named: `projected to reach $50B by 2028`, `projections 2026–2030`. */
const reaching = /\b(?:reach|hit|exceed|surpass|grow|double|triple|expected|projected|forecast)\b/i
const ahead = /\b(?:project(?:ed|ions?)|forecasts?|outlook)\b/i

/** The years that a source is of; those that it looks ahead to are none. */
function yearsOfSource({text, years}: facts.Citation): readonly number[] {
  if (years.length === 0) return years
  const found = /\bby (20\d\d)\b/.exec(text)
  const before = found
    ? (text
        .slice(Math.max(0, found.index - 64), found.index)
        .split(/[.;]/)
        .at(-1) ?? '')
    : ''
  const by = found && reaching.test(before) ? Number(found[1]) : null
  return years.filter((year, n) => year !== by && (n === 0 || !ahead.test(text)))
}

function yearsOf(sources: readonly facts.Citation[]): facts.Guide['asOf'] {
  const years: number[] = []
  for (const source of sources) years.push(...yearsOfSource(source))
  return years.length === 0 ? null : {from: Math.min(...years), to: Math.max(...years)}
}

function countsOf(bands: readonly tree.Band[], guide: Pick<facts.Guide, 'levers' | 'strategy'>): facts.Guide['counts'] {
  const cells = {read: 0, text: 0, failed: 0}
  for (const band of bands)
    for (const {
      children: [first],
    } of band.children) {
      if (!first) continue
      if (first.type !== 'unread') cells.read++
      else if (first.deliberate) cells.text++
      else cells.failed++
    }
  // A lever that has something to say was read.
  const said = guide.levers.filter(({scripts, text}) => scripts.length > 0 || text !== '').length
  const asks = (guide.strategy?.asks.length ?? 0) + (guide.strategy?.floor.length ?? 0)
  return {
    cells,
    levers: {read: said, text: guide.levers.length - said, failed: 0},
    asks: {read: asks, text: 0, failed: 0},
  }
}

type Facts = Pick<
  facts.WholeGuide,
  | 'title'
  | 'titleSpan'
  | 'tagline'
  | 'asOf'
  | 'bands'
  | 'signature'
  | 'levelMapping'
  | 'levers'
  | 'strategy'
  | 'sections'
  | 'sources'
  | 'labels'
  | 'counts'
  | 'prose'
>

interface Read {
  /** What the title names. */
  readonly names: {readonly role: string; readonly company: string; readonly levels: readonly string[]} | null
  readonly facts: Facts
}

/** The parts of a guide that are shown as their author wrote them, rendered in one go. */
function proseOf(
  mapping: readonly Nodes[] | null,
  levers: readonly (readonly Nodes[])[],
  strategy: readonly Nodes[] | null,
  sections: readonly (readonly Nodes[])[],
  definitions: readonly Nodes[],
  render: Render,
): facts.WholeGuide['prose'] {
  const [first = '', second = '', ...rest] = render(
    [mapping ?? [], strategy ?? [], ...levers, ...sections],
    definitions,
  )
  return {
    levelMapping: mapping ? first : null,
    levers: rest.slice(0, levers.length),
    strategy: strategy ? second : null,
    sections: rest.slice(levers.length),
  }
}

/** The facts of a guide's tree, and its prose as `render` gives it. `definitions` are the document's link definitions. */
export function toFacts(
  root: tree.GuideTree,
  text: string,
  definitions: readonly Nodes[],
  render: Render = renderParts,
): Read {
  const byType = new Map<string, tree.GuideContent[]>()
  for (const node of root.children) {
    const alike = byType.get(node.type)
    if (alike) alike.push(node)
    else byType.set(node.type, [node])
  }
  const all = <T extends tree.GuideContent['type']>(type: T): tree.GuideContentMap[T][] =>
    (byType.get(type) ?? []) as tree.GuideContentMap[T][]
  const leverNodes = all('lever').map((node) => markdownOf(node.children))
  const [title] = all('title')
  const [tagline] = all('tagline')
  const [strategy] = all('strategy')
  const [mapping] = all('levelMapping')
  const bands = all('bandTable')[0]?.children ?? []
  const span = mapping?.position
  const levelMapping = mapping
    ? {
        raw: span ? text.slice(span.start.offset, span.end.offset) : '',
        span: spanOf(mapping),
        note: mapping.note,
        terms: mapping.children.map(toTerm),
      }
    : null
  const levers = all('lever').map((node, n): facts.Lever => {
    const nodes = leverNodes[n] as Nodes[]
    const scripts = scriptsOf(node.children)
    return {
      id: node.id,
      title: node.title,
      text: plain(nodes) || scripts.map(({text}) => text).join('\n'),
      scripts,
      amounts: node.amounts,
      span: spanOf(node),
    }
  })
  const nodes = strategy ? markdownOf(strategy.children) : []
  const said = strategy
    ? {
        text: plain(nodes),
        scripts: scriptsOf(strategy.children),
        asks: strategy.asks,
        floor: strategy.floor,
        offers: strategy.offers,
        span: spanOf(strategy),
      }
    : null
  const sources = all('source').map((node) => ({
    text: plain(node.children as Nodes[]),
    publisher: node.publisher,
    years: node.years,
    url: node.url,
    span: spanOf(node),
  }))
  const tags = tagline ? plain(tagline.children) : ''
  const facts: Facts = {
    title: title ? plain(title.children) : '',
    titleSpan: title ? spanOf(title) : fileStart,
    signature: (title?.signature ?? false) || /\bsignature role\b/i.test(tags),
    tagline: tagline ? {text: tags, tags: tagline.tags, focus: tagline.focus, span: spanOf(tagline)} : null,
    asOf: yearsOf(sources),
    bands: bands.map(toBand),
    levelMapping,
    levers,
    strategy: said,
    sections: all('section').map((node) => ({
      id: node.id,
      title: node.title,
      kind: node.kind,
      span: spanOf(node),
    })),
    sources,
    labels: all('label').map((node) => ({part: node.part, text: plain(node.children), span: spanOf(node)})),
    counts: countsOf(bands, {levers, strategy: said}),
    prose: proseOf(
      mapping?.content ?? null,
      leverNodes,
      strategy ? nodes : null,
      all('section').map(({children}) => children),
      definitions,
      render,
    ),
  }
  const names = title ? {role: title.role, company: title.company, levels: title.levels} : null
  return {names, facts}
}
