import type {ElementContent, Root} from 'hast'
import type {Band, Lever, Script, WholeGuide} from '../../src/model/guide.ts'
import {cutEnd, cutStart} from '../../src/model/trim.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {Line, Said} from './line.tsx'
import {mark, plain, slice, under} from './marks.ts'
import {moveText, moveWords, positionWords} from './moves.ts'
import {fills, Slots} from './script.tsx'
import {treeOf} from './tree.ts'

/** What a lever says, in the author's order: prose, and scripts out of it. */
type Part = {readonly prose: Root} | {readonly script: Script; readonly nth: number}

const quotes = ' \n\t"“”'

/** A paragraph's beginning or end beside a script, without the script's quotation marks; null where nothing is left. */
function beside(node: ElementContent, from: number, to: number): Root | null {
  const text = plain(node)
  let [a, b] = [from, to]
  while (b > a && quotes.includes(text[b - 1] ?? '')) b--
  while (a < b && quotes.includes(text[a] ?? '')) a++
  // A mark that ends the script's sentence belongs to no prose.
  const kept = b - a > 1 || /[\p{L}\p{N}]/u.test(text.slice(a, b)) ? slice(node, a, b) : null
  return kept && {type: 'root', children: [kept]}
}

/** Blocks that scripts are written in. A numbered list is none: without its script an item would lose its number. */
const spoken = new Set(['p', 'blockquote', 'ul'])

/** Scripts taken out of the prose that they stand in, so that nothing is said twice. */
export function partsOf(content: Root, scripts: readonly Script[]): Part[] {
  const parts: Part[] = []
  const left = scripts.map((script, nth) => ({script, nth}))
  for (const block of content.children) {
    let node: ElementContent | null = block as ElementContent
    for (;;) {
      const next = left[0]
      const text: string = node ? plain(node).replaceAll('\n', ' ') : ''
      const at: number =
        next && node?.type === 'element' && spoken.has(node.tagName) ? text.indexOf(next.script.text) : -1
      if (!node || !next || at < 0) break
      const before = beside(node, 0, at)
      if (before) parts.push({prose: before})
      parts.push(next)
      left.shift()
      const rest = beside(node, at + next.script.text.length, text.length)
      node = (rest?.children[0] as ElementContent | undefined) ?? null
    }
    if (node) parts.push({prose: {type: 'root', children: [node]}})
  }
  return [...parts.filter((part) => !('prose' in part) || plain(part.prose).trim() !== ''), ...left]
}

const Spoken = ({id, words, script, guide}: {id: string; words: string; script: Script; guide: WholeGuide}): Child => (
  <>
    <p className="said q" id={id}>
      "
      {mark(
        {type: 'root', children: [{type: 'text', value: script.text}]},
        fills(script.text, script.placeholders, guide.strategy?.offers ?? []),
      )}
      "
    </p>
    <p className="acts">
      <button className="needs-js" type="button" dataCopy={id}>
        Copy<span className="sr">{` ${words}`}</span>
      </button>{' '}
      <Line line={script.span.line} />
    </p>
  </>
)

const sideMark = /[\s:.—–-]/

/** What the author calls a lever beside its title: `Global Lever 1`; nothing where the title says it. */
function calling(label: string | undefined, title: string): string {
  if (!label) return ''
  const rest = label.includes(title) ? label.replace(title, '') : label
  const words = cutEnd(cutStart(rest, sideMark), sideMark)
  return /\p{L}/u.test(words) ? words : ''
}

function AsksFor({lever, bands}: {lever: Lever; bands: readonly Band[]}): Child {
  const [first] = lever.amounts
  if (!first) return null
  const where = positionWords(first, bands)
  return (
    <div className="note no-print">
      <h3>Asks for</h3>
      <p>{lever.amounts.map(moveWords).join(', ')}</p>
      {where && <p>{`${moveText({...first, max: first.min})} is ${where}.`}</p>}
      {lever.amounts.every(({component}) => component === 'signing') && (
        <p>One-time, so it stands outside the bands above.</p>
      )}
    </div>
  )
}

function OneLever({
  guide,
  lever,
  n,
  label,
}: {
  guide: WholeGuide
  lever: Lever
  n: number
  label: string | undefined
}): Child {
  const called = calling(label, lever.title)
  return (
    <li id={`lever-${n}`} className="split">
      <h3>
        {lever.title} {called && <small className="quiet">{called}</small>}
      </h3>
      <div>
        {partsOf(treeOf(guide.prose.levers[n - 1] ?? ''), lever.scripts).map((part) =>
          'prose' in part ? (
            <div className={lever.scripts.length > 0 ? 'prose no-print' : 'prose'}>{under(part.prose, 4)}</div>
          ) : (
            <Spoken
              id={`script-${n}${part.nth > 0 ? `-${part.nth + 1}` : ''}`}
              words={`script ${n}${part.nth > 0 ? `, part ${part.nth + 1}` : ''}`}
              script={part.script}
              guide={guide}
            />
          ),
        )}
      </div>
      <AsksFor lever={lever} bands={guide.bands} />
    </li>
  )
}

export function Levers({guide}: {guide: WholeGuide}): Child {
  if (guide.levers.length === 0) return null
  const labels = new Map(
    guide.labels.flatMap(({part, span, text}) => (part === 'lever' ? [[span.line, text] as const] : [])),
  )
  return (
    <section id="scripts">
      <h2>What to say</h2>
      <Slots guide={guide} />
      <ol className="levers">
        {guide.levers.map((lever, n) => (
          <OneLever guide={guide} lever={lever} n={n + 1} label={labels.get(lever.span.line)} />
        ))}
      </ol>
      <p className="quiet">
        <Said guide={guide} part="levers" />
      </p>
      <p id="copied" className="sr" role="status"></p>
    </section>
  )
}
