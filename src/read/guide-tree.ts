import type {BlockContent, Nodes, PhrasingContent, Root, RootContent, Table} from 'mdast'
import type {PlaceData} from '../model/data.ts'
import type {LabelPart} from '../model/guide.ts'
import type {Band, GuideContent, GuideTree, Script, Section, Strategy} from '../model/tree.ts'
import {readBandTable} from './bands.ts'
import {type Block, toBlocks} from './blocks.ts'
import {type Flat, flatText, flatten} from './flat.ts'
import {captionOf} from './header.ts'
import {type Announced, announced} from './label.ts'
import {readMapping} from './levels.ts'
import {leverParagraphs} from './lever-paragraphs.ts'
import {holdsLevers, leverItems, leverOfBlock, leversOfList, type ReadLever} from './levers.ts'
import {locationsOf} from './locations.ts'
import {type MoveHints, readLeverAmounts} from './moves.ts'
import {addMoves, hintsOf, withSpan} from './placed-moves.ts'
import {type Gazetteer, gazetteer} from './region.ts'
import type {Report} from './report.ts'
import {readScripts} from './scripts.ts'
import {uniqueSlugs} from './slug.ts'
import {readSources} from './sources.ts'
import {readTagline} from './tagline.ts'
import {type Title, type TitleHints, type TitleNames, titleOf} from './title.ts'

/** What a reading carries from block to block. */
interface State {
  readonly book: Gazetteer
  readonly report: Report
  readonly out: GuideContent[]
  readonly sectionId: (text: string) => string
  readonly leverId: (text: string) => string
  bands: readonly Band[]
  /** What `hintsOf` made of these bands. */
  hints: (MoveHints & {readonly bands: readonly Band[]}) | null
  company: string
  role: string
  tagline: string
  had: {tagline: boolean; table: boolean; mapping: boolean}
  strategy: Strategy | null
  inLevers: boolean
  /** The strategy whose heading holds what follows, down to the next heading of its depth. */
  under: {readonly strategy: Strategy; readonly depth: number} | null
  /** No label of the guide announces levers: a list of titled things to say is them. */
  readonly unlabelled: boolean
  /** Where a table pays that names no place. */
  readonly locations: () => string | null
  /** Depth of a levers' label that holds no list, so that the labels below it are levers; 0 elsewhere. */
  leversDepth: number
}

/** A paragraph all in italics: the note of the table above it. */
const isNote = (node: RootContent): boolean =>
  node.type === 'paragraph' &&
  node.children.every(
    (child) =>
      child.type === 'emphasis' || (child.type === 'text' && child.value.trim() === '') || child.type === 'break',
  )

/** `Note: equity vests over four years`, which is prose that speaks of the table above it as a note does. */
const isRemark = (node: RootContent): boolean =>
  node.type === 'paragraph' && /^(?:notes?|n\.?b\.?)\s*[:—–-]|^[*†‡§¹]/i.test(flatText([node]))

const positioned = (nodes: readonly Nodes[]): Pick<Section, 'position'> => {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? {position: {start, end}} : {}
}

function section(
  state: State,
  title: string,
  labelNodes: readonly Nodes[],
  nodes: readonly RootContent[],
  kind?: Section['kind'],
): void {
  if (title === '' && nodes.length === 0) return
  state.out.push({
    type: 'section',
    id: state.sectionId(title || (kind === 'note' ? 'note' : 'text')),
    title,
    kind: kind ?? (nodes.length > 0 && nodes.every(({type}) => type === 'table') ? 'table' : 'prose'),
    children: nodes as BlockContent[],
    ...positioned([...labelNodes, ...nodes]),
  })
}

/** Keeps the author's own words for a part. */
function label(state: State, part: LabelPart, nodes: readonly PhrasingContent[]): void {
  if (nodes.length > 0) state.out.push({type: 'label', part, children: [...nodes], ...positioned(nodes)})
}

/** Prose, in which the first table that states pay becomes the bands, and the lines in italics under it their note. */
function prose(state: State, title: string, labelNodes: readonly Nodes[], nodes: readonly RootContent[]): void {
  const at = state.had.table ? -1 : nodes.findIndex((node) => node.type === 'table')
  const table = nodes[at]
  if (table?.type !== 'table') {
    section(state, title, labelNodes, nodes)
    return
  }
  let after = at + 1
  while (after < nodes.length && isNote(nodes[after] as RootContent)) after++
  const notes = nodes.slice(at + 1, after)
  const above = nodes[at - 1]
  const remarks = nodes.slice(after, after + 1).filter(isRemark)
  const note = flatText([...notes, ...remarks] as Nodes[])
  const lead = above?.type === 'paragraph' ? flatText([above]) : ''
  const bands = readBandTable(table as Table, {
    book: state.book,
    note,
    tagline: state.tagline,
    caption: captionOf(lead) ?? captionOf(note) ?? captionOf(title),
    locations: state.locations,
    report: state.report,
  })
  if (!bands) {
    section(state, title, labelNodes, nodes.slice(0, at + 1))
    prose(state, '', [], nodes.slice(at + 1))
    return
  }
  state.had.table = true
  state.bands = bands.children
  section(state, title, labelNodes, nodes.slice(0, at))
  for (const cell of (table as Table).children[0]?.children ?? []) label(state, 'column', cell.children)
  state.out.push(bands)
  section(state, '', [], notes, 'note')
  section(state, '', [], nodes.slice(after))
}

/** By which figures in scripts are judged, made once for the bands that were read. */
function hintsFor(state: State): MoveHints {
  const {bands, company} = state
  if (state.hints?.bands !== bands || state.hints.company !== company) state.hints = {bands, ...hintsOf(bands, company)}
  return state.hints
}

function addLever(state: State, {lever, scripts, nodes, label: said}: ReadLever, hints: MoveHints): void {
  label(state, 'lever', said)
  const add = (flat: Flat): void => {
    for (const move of readLeverAmounts(flat.text, hints, lever.title)) lever.amounts.push(withSpan(flat, move))
  }
  for (const script of scripts) {
    const {position} = script
    if (position && !nodes.some((node) => inside(node, position))) add(scriptFlat(script))
  }
  add(flatten(nodes as Nodes[]))
  lever.children = [...scripts, ...lever.children]
  state.out.push(lever)
}

const inside = (node: Nodes, position: NonNullable<Script['position']>): boolean =>
  (node.position?.start.offset ?? 0) <= (position.start.offset ?? 0) &&
  (node.position?.end.offset ?? 0) >= (position.end.offset ?? 0)

const scriptFlat = (script: Script): Flat =>
  flatten(script.children.map((child) => ({...child, type: 'text' as const})))

function levers(state: State, block: Block): void {
  const hints = hintsFor(state)
  const listed = leverItems(block.nodes)
  const unlisted = listed.items.length === 0 ? leverParagraphs(block.nodes) : null
  const {items, rest} = unlisted ?? listed
  if (rest.length === 0) label(state, 'levers', block.labelNodes)
  for (const head of unlisted?.heads ?? []) label(state, 'levers', head)
  for (const lever of leversOfList(items, state.leverId)) addLever(state, lever, hints)
  section(state, rest.length > 0 ? block.label : '', block.labelNodes, rest)
}

/** What else is said of a strategy, under a heading of its own: its words stay prose, its moves and scripts are the strategy's. */
function addSaid(state: State, node: Strategy, block: Block): void {
  addMoves(node, block, hintsFor(state))
  const scripts = node.children.filter(({type}) => type === 'script').length
  node.children.splice(scripts, 0, ...scriptsOf(block))
  prose(state, block.label, block.labelNodes, block.nodes)
}

function scriptsOf({nodes}: Block): Script[] {
  const scripts: Script[] = []
  for (const node of nodes) scripts.push(...readScripts(flatten([node as Nodes])))
  return scripts
}

function strategy(state: State, block: Block): void {
  const scripts = scriptsOf(block)
  const node: Strategy = {
    type: 'strategy',
    asks: [],
    floor: [],
    offers: [],
    children: [...scripts, ...(block.nodes as BlockContent[])],
    position: block.position,
  }
  addMoves(node, block, hintsFor(state))
  label(state, 'strategy', block.labelNodes)
  state.out.push(node)
  state.strategy = node
  if (block.by === 'heading') state.under = {strategy: node, depth: block.depth}
}

function title(state: State, block: Block, read: Title | null, names: TitleNames | null): void {
  state.out.push({
    type: 'title',
    depth: block.depth,
    role: read?.role ?? names?.role ?? '',
    company: read?.company ?? names?.company ?? '',
    levels: [...(read?.levels ?? [])],
    signature: read?.signature ?? false,
    children: [...block.labelNodes],
    ...positioned(block.labelNodes),
  })
  state.company = read?.company ?? ''
  state.role = read?.role ?? ''
  prose(state, '', [], block.nodes)
}

function tagline(state: State, block: Block): void {
  const [first, ...rest] = block.nodes
  if (first?.type !== 'paragraph') {
    prose(state, block.label, block.labelNodes, block.nodes)
    return
  }
  const codes = first.children.filter((child) => child.type === 'inlineCode').map(({value}) => value)
  const {tags, focus} = readTagline(flatText([first]), codes)
  label(state, 'tagline', block.labelNodes)
  state.out.push({
    type: 'tagline',
    tags: [...tags],
    focus,
    children: first.children,
    ...positioned([first]),
  })
  state.had.tagline = true
  state.tagline = [...tags, ...codes].join(' | ')
  prose(state, '', [], rest)
}

function mapping(state: State, block: Block): void {
  const read = state.had.mapping
    ? null
    : readMapping(block, {own: state.company, role: state.role, report: state.report})
  if (!read) {
    prose(state, block.label, block.labelNodes, block.nodes)
    return
  }
  label(state, 'levels', block.labelNodes)
  state.out.push(read.mapping)
  state.had.mapping = true
  section(state, '', [], read.rest)
}

function sources(state: State, block: Block): void {
  const {sources: items, rest} = readSources(block.nodes, state.company)
  if (items.length > 0) label(state, 'sources', block.labelNodes)
  state.out.push(...items)
  section(state, items.length > 0 ? '' : block.label, items.length > 0 ? [] : block.labelNodes, rest)
}

/** A label under "Levers" that is followed by something to say: a lever, though nothing numbers it. */
function isBelowLevers({leversDepth}: State, {by, depth, nodes}: Block): boolean {
  if (leversDepth === 0 || (by !== 'heading' && by !== 'line')) return false
  const below = depth > leversDepth || (by === 'line' && leversDepth === 7)
  return below && nodes.some((node) => readScripts(flatten([node as Nodes]), node.type === 'blockquote').length > 0)
}

function readBlock(state: State, block: Block, says: Announced): void {
  const {label: text} = block
  if (state.under && (block.by !== 'heading' || block.depth > state.under.depth) && !says.sources && !says.lever) {
    // Scenarios under a strategy's heading are prose of their own, whose moves are the strategy's.
    addSaid(state, state.under.strategy, block)
    return
  }
  state.under = null
  if (says.strategy) {
    // A guide for two levels may have one of each: `Negotiate Up Strategy (L5)`.
    if (state.strategy) addSaid(state, state.strategy, block)
    else strategy(state, block)
    state.inLevers = false
  } else if (!state.had.tagline && says.tagline && block.by === 'lead-in' && !state.had.mapping) tagline(state, block)
  else if (says.mapping) mapping(state, block)
  else if (says.sources) {
    sources(state, block)
    state.inLevers = false
  } else if (says.lever) {
    addLever(state, leverOfBlock(block, state.leverId), hintsFor(state))
    state.inLevers = true
  } else if (says.levers || (state.unlabelled && holdsLevers(block.nodes))) {
    levers(state, block)
    state.inLevers = true
    state.leversDepth = block.nodes.some(({type}) => type === 'list') ? 0 : block.depth
  } else if (state.inLevers && (says.numbered || isBelowLevers(state, block))) {
    addLever(state, leverOfBlock(block, state.leverId), hintsFor(state))
  } else {
    if (block.by === 'heading' || block.by === 'line') state.inLevers = false
    prose(state, text, block.labelNodes, block.nodes)
  }
}

export interface TreeOptions {
  readonly places?: readonly PlaceData[]
  /** From front matter: used where the text has no title that names them. */
  readonly names?: TitleNames | null
  /** Slugs of the folder and the file. */
  readonly address?: TitleHints
}

const bundled = gazetteer()

/**
 * A guide's tree out of its markdown tree. Faults go to `report`; nothing throws, and every word of the document is in some node.
 */
export function toGuideTree(root: Root, report: Report, options: TreeOptions = {}): GuideTree {
  const blocks = toBlocks(root)
  const labels = blocks.map(({label: text}) => announced(text))
  const book = options.places && options.places.length > 0 ? gazetteer(options.places) : bundled
  const state: State = {
    book,
    report,
    out: [],
    sectionId: uniqueSlugs('section'),
    leverId: uniqueSlugs('lever'),
    bands: [],
    hints: null,
    company: '',
    role: '',
    tagline: '',
    had: {tagline: false, table: false, mapping: false},
    strategy: null,
    inLevers: false,
    under: null,
    unlabelled: !labels.some((says) => says.lever || says.levers),
    locations: () => locationsOf(blocks, book),
    leversDepth: 0,
  }
  const titled = titleOf(blocks, options.address, options.names)
  blocks.forEach((block, n) => {
    if (n === titled?.at) title(state, block, titled.read, options.names ?? null)
    else readBlock(state, block, labels[n] as Announced)
  })
  return {type: 'guide', children: state.out, ...(root.position && {position: root.position})}
}
