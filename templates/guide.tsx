import type {Root} from 'hast'
import {amount, currencyName, short} from '../src/model/format.ts'
import type {Band, Guide, LabelPart, LevelTerm, Script} from '../src/model/guide.ts'
import type {Entry, LinkedTerm} from '../src/model/library.ts'
import type {Component, MoneyValue, Move} from '../src/model/value.ts'
import {type Axis, at, axisOf, wide} from './axis.ts'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'
import {type Range, Scale, Strip} from './strip.tsx'

/** Another guide, as a link needs it. */
export interface GuideLink {
  readonly id: string
  readonly url: string
  readonly role: string
  readonly company: string
}

export interface GuideProps {
  readonly frame: Frame
  readonly entry: Entry
  /** Guides that this one links to, by id. */
  readonly links: ReadonlyMap<string, GuideLink>
  readonly previous: {readonly role: GuideLink | null; readonly company: GuideLink | null}
  readonly next: {readonly role: GuideLink | null; readonly company: GuideLink | null}
  /** Guides whose mapping shares a level with this one's. */
  readonly peers: readonly GuideLink[]
}

const money = (band: Band, component: Component): MoneyValue | null =>
  band[component]?.values.find((value): value is MoneyValue => value.kind === 'money' && value.currency !== null) ??
  null

const yearly = (value: MoneyValue | null): Range | null =>
  value && {
    min: value.per === 'month' ? value.min * 12 : value.min,
    max: value.per === 'month' ? value.max * 12 : value.max,
    open: value.open ?? false,
  }

interface Drawn {
  readonly band: Band
  readonly name: string
  readonly currency: string
  readonly base: Range | null
  readonly total: Range | null
  readonly sum: (Range & {formula: string}) | null
}

/** The row's own words, with the currencies that its author names. */
const rowName = (band: Band): string => {
  const name = bandName(band)
  return band.region ? name.replace(band.region.label, () => band.region?.raw ?? '') : name
}

export const bandName = ({region, level}: Band): string =>
  [region?.label, level?.label].filter(Boolean).join(', ') || 'Everywhere'

/** Bands that can be drawn, by their currency. */
function groups({guide, computed}: Entry): Map<string, Drawn[]> {
  const found = new Map<string, Drawn[]>()
  for (const band of guide.bands) {
    const base = money(band, 'base')
    const total = money(band, 'total')
    const currency = base?.currency ?? total?.currency
    if (!currency) continue
    const sum = computed[band.id]
    const list = found.get(currency) ?? []
    list.push({
      band,
      name: bandName(band),
      currency,
      base: yearly(base),
      total: total?.currency === currency ? yearly(total) : null,
      sum: sum?.currency === currency ? sum : null,
    })
    found.set(currency, list)
  }
  return found
}

const axisFor = (drawn: readonly Drawn[]): Axis =>
  axisOf(
    drawn.flatMap(({base, total, sum}) => [base, total, sum].flatMap((range) => (range ? [range.min, range.max] : []))),
  )

/** A link to the line of the author's file that says something. */
const Line = ({line}: {line: number}): Child => (
  <a className="src" href={`index.md#L${line}`}>
    line {line}
  </a>
)

/** What the author calls a part, with its line. */
const Said = ({guide, part, nth = 0}: {guide: Guide; part: LabelPart; nth?: number}): Child => {
  const label = guide.labels.filter((each) => each.part === part)[nth]
  return (
    label && (
      <span className="as">
        {label.text.replace(/\s*:$/, '')}, <Line line={label.span.line} />
      </span>
    )
  )
}

const Legend = (): Child => (
  <p className="legend" ariaHidden="true">
    <span>
      <svg width="22" height="10">
        <rect className="b" width="22" height="10" />
      </svg>{' '}
      base
    </span>
    <span>
      <svg width="22" height="14">
        <rect className="t" width="22" height="9" />
        <line className="d" x1="0" x2="22" y1="12.5" y2="12.5" />
      </svg>{' '}
      total, as stated
    </span>
    <span>
      <svg width="22" height="10">
        <line className="p" x1="0" x2="22" y1="5" y2="5" />
        <line className="p" x1=".5" x2=".5" y1="1" y2="9" />
        <line className="p" x1="21.5" x2="21.5" y1="1" y2="9" />
      </svg>{' '}
      total, as its parts add up
    </span>
  </p>
)

const Strips = ({drawn}: {drawn: ReadonlyMap<string, readonly Drawn[]>}): Child => (
  <div className="strips no-print">
    {[...drawn].map(([currency, list]) => {
      const axis = axisFor(list)
      return (
        <>
          <h3>
            {currencyName(currency)} <span>a year</span>
          </h3>
          <div className="place">
            <span></span>
            <Scale axis={axis} currency={currency} />
          </div>
          {list.map(({band, name, base, total, sum}) => (
            <div className="place">
              <h4>{name}</h4>
              <Strip id={band.id} place={name} currency={currency} axis={axis} base={base} total={total} sum={sum} />
            </div>
          ))}
        </>
      )
    })}
  </div>
)

const Offer = ({drawn}: {drawn: ReadonlyMap<string, readonly Drawn[]>}): Child => (
  <div className="offer" id="your-offer">
    <h2>Your offer</h2>
    <form id="offer" className="needs-js" autoComplete="off">
      <label>
        Place{' '}
        <select name="place">
          {[...drawn].flatMap(([currency, list]) => {
            const {from, to} = axisFor(list)
            return list.map(({band, name, base, total}) => (
              <option
                value={band.id}
                dataCurrency={currency}
                dataBase={base ? `${base.min} ${base.max}` : null}
                dataTotal={total ? `${total.min} ${total.max}` : null}
                dataAxis={`${from} ${to}`}
              >
                {name}
              </option>
            ))
          })}
        </select>
      </label>
      <label>
        Figure{' '}
        <select name="part">
          <option value="base">base</option>
          <option value="total">total</option>
        </select>
      </label>
      <label>
        Amount a year <input type="text" name="amount" inputMode="decimal" placeholder="e.g. 210K" />
      </label>
      <output id="answer">Enter a figure to see where it sits in the band.</output>
    </form>
    <p className="no-js">
      Position in range = (offer − low) ÷ (high − low). 0% is the low end of the band, 100% the high end.
    </p>
    <p className="quiet">Position in a stated range, not a percentile. What you type stays on this page.</p>
  </div>
)

const basisWords = {
  annual: ['The totals are annual', 'Base, bonus and a year of stock.'],
  'whole-grant': [
    'The totals count the whole grant',
    'Base, bonus and all of the grant at once; they can’t be ranked with annual totals.',
  ],
  unknown: ['How totals count stock is not told', 'The stated totals fit neither a year of stock nor the whole grant.'],
} as const

function Basis({entry}: {entry: Entry}): Child {
  const [title, words] = basisWords[entry.totalBasis]
  const band = entry.guide.bands.find(({id, total}) => entry.computed[id] && total)
  const sum = band && entry.computed[band.id]
  return (
    <aside className="note" id="total-basis" ariaLabelledBy="total-basis-title">
      <h3 id="total-basis-title">{title}</h3>
      <p>
        {words}
        {band &&
          sum &&
          band.total &&
          ` ${sum.formula} comes to ${amount(sum.currency, sum.min, sum.max)} in ${bandName(band)}; the guide states ${band.total.raw}. Both are shown; neither is corrected.`}
      </p>
    </aside>
  )
}

const columns: readonly (readonly [Component, string])[] = [
  ['base', 'Base'],
  ['stock', 'Stock'],
  ['bonus', 'Bonus'],
  ['signing', 'Signing'],
  ['total', 'Total'],
]

/** The head of a column: the author's, where all its cells stand under one; else ours. */
function headOf(bands: Guide['bands'], component: Component, name: string): string {
  const heads = new Set(bands.flatMap((band) => band[component]?.header ?? []))
  const [head = ''] = heads
  return heads.size === 1 && head !== '' ? head : name
}

function BandTable({entry}: {entry: Entry}): Child {
  const {bands, labels} = entry.guide
  const shown = columns.filter(([component]) => bands.some((band) => band[component]))
  const others = [...new Set(bands.flatMap(({other}) => other.map(({header}) => header)))]
  const instrument = bands.find(({stock}) => stock?.instrument)?.stock?.instrument
  const stock = bands.flatMap((band) => band.stock?.values ?? []).find((value) => value.kind === 'money' && value.years)
  const years = stock?.kind === 'money' ? stock.years : undefined
  const sums = Object.keys(entry.computed).length > 0
  return (
    <div className="scroll" role="region" tabIndex={0} ariaLabelledBy="bands-caption">
      <table className="stick">
        <caption id="bands-caption">
          <span>The same figures as written.{years ? ` Stock is a grant over ${years} years.` : ''}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{labels.find(({part}) => part === 'column')?.text || 'Place'}</th>
            {shown.map(([component, name]) => (
              <th scope="col" className="num">
                {headOf(bands, component, component === 'stock' && instrument ? `${name} (${instrument})` : name)}
              </th>
            ))}
            {others.map((name) => (
              <th scope="col" className="num">
                {name}
              </th>
            ))}
            {sums && (
              <th scope="col" className="num">
                Parts add to
              </th>
            )}
            <th scope="col" className="num">
              Source
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => {
            const sum = entry.computed[band.id]
            return (
              <tr id={band.id}>
                <th scope="row">
                  {rowName(band)}
                  <a className="id" href={`#${band.id}`} ariaLabel={`Link to the ${bandName(band)} row`}>
                    #
                  </a>
                </th>
                {shown.map(([component]) => (
                  <td className={component === 'total' ? 'num total' : 'num'}>
                    {component === 'total' ? (
                      <span>{band.total?.raw || 'not stated'}</span>
                    ) : (
                      band[component]?.raw || 'not stated'
                    )}
                  </td>
                ))}
                {others.map((name) => (
                  <td className="num">{band.other.find(({header}) => header === name)?.raw || 'not stated'}</td>
                ))}
                {sums && <td className="num">{sum ? amount(sum.currency, sum.min, sum.max) : 'can’t be added'}</td>}
                <td className="num">
                  <Line line={band.span.line} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Bands({entry, notes}: {entry: Entry; notes: Child}): Child {
  const drawn = groups(entry)
  if (entry.guide.bands.length === 0)
    return (
      <section id="bands">
        <h2>Pay bands</h2>
        <p>This guide states no pay bands.</p>
      </section>
    )
  return (
    <section id="bands">
      <div className="split">
        <h2>Pay bands</h2>
        <div>
          {drawn.size > 0 && <Legend />}
          <Strips drawn={drawn} />
        </div>
        <div className="side">
          {drawn.size > 0 && <Offer drawn={drawn} />}
          <Basis entry={entry} />
        </div>
      </div>
      <BandTable entry={entry} />
      {notes}
    </section>
  )
}

const componentWords: Readonly<Record<Component, string>> = {
  base: 'base',
  stock: 'equity',
  bonus: 'bonus',
  signing: 'signing',
  total: 'total',
}

export const moveText = (move: Move): string =>
  move.kind === 'percent'
    ? `${move.min === move.max ? move.min : `${move.min}–${move.max}`}%`
    : move.kind === 'units'
      ? `${move.min.toLocaleString('en')} ${move.unit ?? 'units'}`
      : amount(move.currency, move.min, move.max, move.open)

const moveWords = (move: Move): string =>
  `${moveText(move)} ${move.component ? componentWords[move.component] : ''}${move.years ? ` over ${move.years} years` : ''}`.trim()

interface Three {
  readonly walkAway: Move | null
  readonly target: Move | null
  readonly anchor: {readonly move: Move; readonly lever: number} | null
}

/** The three numbers of one component: base where the strategy speaks of it, else total. */
function threeOf({strategy, levers}: Guide): Three {
  const asks = strategy?.asks ?? []
  const target =
    asks.find(({component}) => component === 'base') ??
    asks.find(({component}) => component === 'total') ??
    asks[0] ??
    null
  const same = (move: Move): boolean =>
    target !== null && move.component === target.component && move.currency === target.currency
  const floors = strategy?.floor ?? []
  const walkAway = floors.find(same) ?? floors[0] ?? null
  let anchor: Three['anchor'] = null
  levers.forEach(({amounts}, n) => {
    for (const move of amounts) if (same(move) && (!anchor || move.max > anchor.move.max)) anchor = {move, lever: n + 1}
  })
  return {walkAway, target, anchor}
}

/** The numbers and other offers on the base band of the first place that carries them. */
function NumberLine({guide, three}: {guide: Guide; three: Three}): Child {
  const points = [
    ['Walk-away', three.walkAway],
    ['Target', three.target],
    ['Anchor', three.anchor?.move ?? null],
  ] as const
  const drawn = points.flatMap(([name, move]) =>
    move && move.kind === 'money' && move.component === 'base' ? [{name, move}] : [],
  )
  const [first] = drawn
  if (!first) return null
  const band = guide.bands.find(
    (each) => money(each, 'base')?.currency === first.move.currency && money(each, 'base')?.per === 'year',
  )
  const base = band ? money(band, 'base') : null
  if (!band || !base) return null
  const offers = (guide.strategy?.offers ?? []).flatMap(({company, amounts}) =>
    amounts
      .filter(({component, currency}) => component === 'base' && currency === base.currency)
      .map((move) => ({company, move})),
  )
  const figures = [base.min, base.max, ...drawn.map(({move}) => move.min), ...offers.map(({move}) => move.min)]
  const axis = axisOf(figures, 0.3)
  const name = bandName(band)
  const said = [
    ...drawn.map(({name: what, move}) => `${what.toLowerCase()} ${moveText(move)}`),
    ...offers.map(({company, move}) => `${company} ${moveText(move)}`),
  ].join(', ')
  const middle = (axis.from + axis.to) / 2
  return (
    <div>
      <svg
        className="line"
        width="100%"
        height="76"
        role="img"
        ariaLabel={`On the ${name} base band of ${amount(base.currency, base.min, base.max)}: ${said}.`}
      >
        <rect className="b" x={at(axis, base.min)} width={wide(axis, base.min, base.max)} y="34" height="8" />
        <text className="k e" x={at(axis, base.min)} dx="-7" y="42">
          {amount(base.currency, base.min, base.min)}
        </text>
        <text className="k" x={at(axis, base.max)} dx="9" y="42">
          {amount(base.currency, base.max, base.max)}
        </text>
        {offers.slice(0, 2).map(({company, move}, n) => (
          <>
            <circle className="dot" cx={at(axis, move.min)} cy="38" r="4.5" />
            <text className={n === 0 ? 'e' : null} x={at(axis, move.min)} dx={n === 0 ? 4 : -4} y="66">
              {`${company} ${short(move.min)}`}
            </text>
          </>
        ))}
        {drawn.map(({name: what, move}, n) => (
          <>
            <circle className="dot on" cx={at(axis, move.min)} cy="38" r="6" />
            <text
              className={move.min > middle && n === drawn.length - 1 ? null : 'e'}
              x={at(axis, move.min)}
              dx={move.min > middle && n === drawn.length - 1 ? -4 : 4}
              y={n % 2 === 0 ? 12 : 27}
            >
              <tspan>{`${what} `}</tspan>
              {short(move.min)}
            </text>
          </>
        ))}
      </svg>
    </div>
  )
}

const Figure = ({name, move, words}: {name: string; move: Move | null; words: Child}): Child => (
  <div>
    <dt>{name}</dt>
    <dd className="fig">{move ? moveText(move) : 'not stated'}</dd>
    <dd>{words}</dd>
  </div>
)

const label = (move: Move): string => (move.component ? componentWords[move.component] : 'part not named')

function Numbers({entry}: {entry: Entry}): Child {
  const {guide} = entry
  const {strategy} = guide
  if (!strategy) return null
  const three = threeOf(guide)
  const rest = strategy.asks.filter((move) => move !== three.target).map(moveWords)
  return (
    <section id="numbers" className="split">
      <h2>Three numbers to hold</h2>
      <div>
        <NumberLine guide={guide} three={three} />
        <dl className="three">
          <Figure
            name="Walk-away"
            move={three.walkAway}
            words={
              three.walkAway && (
                <>
                  {label(three.walkAway)}. <Line line={three.walkAway.span.line} />
                </>
              )
            }
          />
          <Figure
            name="Target"
            move={three.target}
            words={
              three.target && (
                <>
                  {label(three.target)}
                  {rest.length > 0 ? `, with ${rest.slice(0, 3).join(' and ')} ` : '. '}
                  <Line line={three.target.span.line} />
                </>
              )
            }
          />
          <Figure
            name="Anchor"
            move={three.anchor?.move ?? null}
            words={
              three.anchor && (
                <>
                  {label(three.anchor.move)}. The highest that a script asks for, lever {three.anchor.lever}{' '}
                  <Line line={three.anchor.move.span.line} />
                </>
              )
            }
          />
        </dl>
      </div>
      {strategy.offers.length > 0 && (
        <aside className="note no-print" ariaLabelledBy="offers-title">
          <h3 id="offers-title">Against</h3>
          {strategy.offers.map(({company, amounts}) => (
            <p>{`${company}: ${amounts.map(moveWords).join(', ')}.`}</p>
          ))}
          <p>These are the guide's examples. They are not your offers until you make them so.</p>
        </aside>
      )}
      <blockquote className="said" id="strategy" cite={`index.md#L${strategy.span.line}`}>
        <Body root={strategy.content} />
      </blockquote>
      <p className="acts">
        <button className="needs-js" type="button" dataCopy="strategy">
          Copy<span className="sr"> the strategy</span>
        </button>{' '}
        <span>The whole case in one breath</span> <Said guide={guide} part="strategy" />
      </p>
    </section>
  )
}

/** Author's prose; its headings are brought to a level that skips none. */
function Body({root, from = 4}: {root: Root; from?: number}): Child {
  const shift = (node: Root['children'][number]): Root['children'][number] => {
    if (node.type !== 'element') return node
    const children = node.children.map((child) => shift(child)) as typeof node.children
    return {...node, ...(/^h[1-6]$/.test(node.tagName) && {tagName: `h${from}`}), children}
  }
  return {type: 'root', children: root.children.map(shift)}
}

const slotName = (token: string): string =>
  token
    .slice(1, -1)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')

function ScriptText({script}: {script: Script}): Child {
  const parts: Child[] = []
  let from = 0
  for (const {token, start, end} of script.placeholders) {
    parts.push(
      script.text.slice(from, start),
      <span className="slot" dataSlot={slotName(token)}>
        {token}
      </span>,
    )
    from = end
  }
  parts.push(script.text.slice(from))
  return ['"', ...parts, '"']
}

function Slots({guide}: {guide: Guide}): Child {
  const tokens = new Map(
    guide.levers.flatMap(({scripts}) =>
      scripts.flatMap(({placeholders}) => placeholders.map(({token}) => [slotName(token), token] as const)),
    ),
  )
  if (tokens.size === 0) return null
  return (
    <form className="needs-js" autoComplete="off">
      <fieldset className="slots">
        <legend>Fill in once, used in every script</legend>
        {[...tokens].slice(0, 12).map(([name, token]) => (
          <label>
            {token} <input type="text" dataFills={name} placeholder={token} />
          </label>
        ))}
        <p>Say only what is true.</p>
      </fieldset>
    </form>
  )
}

/** Whether a lever's scripts are all that it says. */
const isAllSaid = ({text, scripts}: Guide['levers'][number]): boolean =>
  scripts.length === 1 && text.replace(/["“”\s]/g, '') === (scripts[0]?.text ?? '').replace(/["“”\s]/g, '')

function Levers({guide}: {guide: Guide}): Child {
  if (guide.levers.length === 0) return null
  const labels = new Map(
    guide.labels.flatMap(({part, span, text}) => (part === 'lever' ? [[span.line, text] as const] : [])),
  )
  return (
    <section id="scripts">
      <h2>What to say</h2>
      <p className="quiet">
        <Said guide={guide} part="levers" />
      </p>
      <Slots guide={guide} />
      <ol className="levers">
        {guide.levers.map((lever, n) => (
          <li id={`lever-${n + 1}`} className="split">
            <h3>
              {lever.title}{' '}
              {labels.has(lever.span.line) && <small className="quiet">{labels.get(lever.span.line)}</small>}
            </h3>
            {!isAllSaid(lever) && (
              <div className="prose">
                <Body root={lever.content} />
              </div>
            )}
            {lever.scripts.map((script, s) => (
              <>
                <p className="said" id={`script-${n + 1}${s > 0 ? `-${s + 1}` : ''}`}>
                  <ScriptText script={script} />
                </p>
                <p className="acts">
                  <button className="needs-js" type="button" dataCopy={`script-${n + 1}${s > 0 ? `-${s + 1}` : ''}`}>
                    Copy<span className="sr"> script {`${n + 1}${s > 0 ? `, part ${s + 1}` : ''}`}</span>
                  </button>{' '}
                  <Line line={script.span.line} />
                </p>
              </>
            ))}
            {lever.amounts.length > 0 && (
              <div className="note no-print">
                <h3>Asks for</h3>
                <p>{lever.amounts.map(moveWords).join(', ')}</p>
              </div>
            )}
          </li>
        ))}
      </ol>
      <p id="copied" className="sr" role="status"></p>
    </section>
  )
}

function Chip({
  frame,
  term,
  linked,
  links,
}: {
  frame: Frame
  term: LevelTerm
  linked: LinkedTerm
  links: GuideProps['links']
}): Child {
  const target = linked.guide ? links.get(linked.guide) : undefined
  if (term.relation === 'self')
    return (
      <span className="chip self">
        {term.raw}
        <small>this guide</small>
      </span>
    )
  const where = term.companyText && !term.raw.includes(term.companyText) ? `${term.companyText}: ` : ''
  if (target)
    return (
      <a className="chip" href={href(frame, target.url)}>
        {where + term.raw}
        <small>{term.levels.length > 0 ? 'guide' : 'guide; title only, no level'}</small>
      </a>
    )
  return (
    <span className="chip none">
      {where + term.raw}
      <small>{linked.candidates.length > 0 ? 'several companies share this name' : 'no guide yet'}</small>
    </span>
  )
}

const GuideList = ({
  frame,
  guides,
  none,
}: {
  frame: Frame
  guides: readonly {link: GuideLink; words: string}[]
  none: string
}): Child => (
  <ul>
    {guides.length === 0 && <li>{none}</li>}
    {guides.map(({link, words}) => (
      <li>
        <a href={href(frame, link.url)}>{`${link.role}, ${link.company}`}</a>
        {words && <span className="key"> {words}</span>}
      </li>
    ))}
  </ul>
)

function Levels({frame, entry, links, peers}: GuideProps): Child {
  const {levelMapping} = entry.guide
  const from = entry.mappedFrom.flatMap((back) => {
    const link = links.get(back.guide)
    return link ? [{link, words: `“${back.raw}”${back.mutual ? ', both ways' : ''}`}] : []
  })
  return (
    <section id="levels" className="split">
      <h2>The same level elsewhere</h2>
      <div>
        {levelMapping ? (
          <ul className="chips">
            {levelMapping.terms.map((term, n) => {
              const linked = entry.terms[n]
              return linked ? (
                <li>
                  <Chip frame={frame} term={term} linked={linked} links={links} />
                </li>
              ) : null
            })}
          </ul>
        ) : (
          <p>This guide names no level elsewhere.</p>
        )}
        {levelMapping?.note && <p className="lede">{levelMapping.note}</p>}
        <div className="two no-print">
          <div className="list">
            <h3>Mapped from</h3>
            <GuideList frame={frame} guides={from} none="No guide names this role yet." />
          </div>
          {peers.length > 0 && (
            <div className="list">
              <h3>Name the same levels</h3>
              <GuideList frame={frame} guides={peers.map((link) => ({link, words: ''}))} none="" />
            </div>
          )}
        </div>
      </div>
      {levelMapping && (
        <aside className="note no-print" ariaLabelledBy="equals-title">
          <h3 id="equals-title">Read “=” as “about”</h3>
          <p>
            Stated by this guide: <Said guide={entry.guide} part="levels" />.
          </p>
          <details>
            <summary>As written</summary>
            <div className="scroll">
              <Body root={levelMapping.content} />
            </div>
          </details>
        </aside>
      )}
    </section>
  )
}

function Background({guide}: {guide: Guide}): Child {
  const sections = guide.sections.filter(({kind}) => kind !== 'note')
  if (sections.length === 0) return null
  return (
    <section id="background" className="no-print">
      <h2>Background</h2>
      <div className="prose">
        {sections.map((section) => (
          <>
            {section.title && <h3 id={`text-${section.id}`}>{section.title}</h3>}
            <Body root={section.content} from={section.title ? 4 : 3} />
          </>
        ))}
      </div>
    </section>
  )
}

const years = (list: readonly number[]): string =>
  list.length === 0 ? 'no year' : list.length === 1 ? String(list[0]) : `${list[0]}–${list.at(-1)}`

function Sources({guide}: {guide: Guide}): Child {
  const undated = guide.sources.filter((source) => source.years.length === 0).length
  return (
    <section id="sources" className="split">
      <h2>Sources</h2>
      {guide.sources.length === 0 && <p>This guide names no sources.</p>}
      {guide.sources.length > 0 && (
        <ol className="list cite">
          {guide.sources.map((source, n) => (
            <li id={`source-${n + 1}`}>
              <span>
                {source.url && /^https?:/.test(source.url) ? (
                  <a href={source.url} rel="nofollow noreferrer">
                    {source.text}
                  </a>
                ) : (
                  source.text
                )}
              </span>{' '}
              <span className="yr">{years(source.years)}</span> <Line line={source.span.line} />
            </li>
          ))}
        </ol>
      )}
      <aside className="note" ariaLabelledBy="as-of-title">
        <h3 id="as-of-title">
          {guide.asOf
            ? `As of ${guide.asOf.from === guide.asOf.to ? guide.asOf.to : `${guide.asOf.from}–${guide.asOf.to}`}`
            : 'No year stated'}
        </h3>
        <p>
          The years that the sources state: <Said guide={guide} part="sources" />.
          {undated > 0 ? ` ${undated} of ${guide.sources.length} state none.` : ''}
        </p>
      </aside>
    </section>
  )
}

const Neighbours = ({
  frame,
  name,
  previous,
  next,
  by,
}: {
  frame: Frame
  name: string
  previous: GuideLink | null
  next: GuideLink | null
  by: 'role' | 'company'
}): Child =>
  (previous || next) && (
    <>
      <h3>{name}</h3>
      {previous ? (
        <a href={href(frame, previous.url)}>← {by === 'role' ? previous.company : previous.role}</a>
      ) : (
        <span></span>
      )}
      {next && <a href={href(frame, next.url)}>{by === 'role' ? next.company : next.role} →</a>}
    </>
  )

function Data({frame, entry, previous, next}: GuideProps): Child {
  const count = entry.messages.length
  return (
    <section id="data" className="no-print">
      <h2>Data and neighbours</h2>
      <p>
        <a href={href(frame, `/api/v1/guides/${entry.id}.json`)} type="application/json">
          This guide as JSON
        </a>{' '}
        ·{' '}
        <a href="index.md" type="text/markdown">
          the author's Markdown
        </a>{' '}
        ·{' '}
        <a href={href(frame, `/quality/#${entry.company.id}`)}>
          {count === 1 ? '1 message' : `${count} messages`} on this file
        </a>{' '}
        · <a href={href(frame, `/compare/?g=${entry.id}`)}>compare with another guide</a>
      </p>
      <p className="quiet">
        Written as “{entry.guide.title}”, <Line line={entry.guide.titleSpan.line} />
        {entry.guide.tagline && (
          <>
            {' '}
            · <Said guide={entry.guide} part="tagline" />
          </>
        )}
      </p>
      <nav className="next" ariaLabel="Neighbouring guides">
        <Neighbours
          frame={frame}
          name={entry.company.name}
          previous={previous.company}
          next={next.company}
          by="company"
        />
        <Neighbours frame={frame} name={entry.role.name} previous={previous.role} next={next.role} by="role" />
      </nav>
    </section>
  )
}

const Blanks = (): Child => (
  <section className="print" ariaHidden="true">
    <div className="blanks">
      {['Their base', 'Their stock', 'Their bonus', 'Their signing', 'Start date', 'Reply by'].map((name) => (
        <div>
          {name}
          <span></span>
        </div>
      ))}
    </div>
  </section>
)

const contents = [
  ['bands', 'Pay bands'],
  ['numbers', 'Three numbers'],
  ['scripts', 'What to say'],
  ['levels', 'Levels elsewhere'],
  ['background', 'Background'],
  ['sources', 'Sources'],
  ['data', 'Data'],
] as const

function Tags({guide}: {guide: Guide}): Child {
  const {tagline} = guide
  if (!tagline) return null
  if (tagline.tags.length === 0 && !tagline.focus) return <p className="lede">{tagline.text}</p>
  return (
    <ul className="tags">
      {tagline.tags.map((tag) => (
        <li>{tag}</li>
      ))}
      {tagline.focus && (
        <li>
          <b>{tagline.focus.year} Focus:</b> {tagline.focus.text}
        </li>
      )}
    </ul>
  )
}

/** The page of a guide, in the order that a reader with an offer needs it. */
export function GuidePage(props: GuideProps): Child {
  const {frame, entry} = props
  const {guide} = entry
  const has = {
    bands: true,
    numbers: guide.strategy !== null,
    scripts: guide.levers.length > 0,
    levels: true,
    background: guide.sections.some(({kind}) => kind !== 'note'),
    sources: true,
    data: true,
  }
  const notes = guide.sections.filter(({kind}) => kind === 'note')
  const title = `${guide.role.name} at ${entry.company.name}: pay bands and scripts`
  return (
    <Layout
      frame={frame}
      title={title}
      description={`Pay by place for ${guide.role.name} at ${entry.company.name}: base and total, ${guide.levers.length} levers with scripts, equal levels elsewhere and the sources.`}
      crumbs={[
        {name: 'Companies', url: '/#companies'},
        {name: entry.company.name, url: `/companies/${entry.company.id}/`},
        {name: guide.role.name},
      ]}
      alternates={[
        {type: 'application/json', url: `/api/v1/guides/${entry.id}.json`},
        {type: 'text/markdown', url: `${entry.url}index.md`},
      ]}
      data={[
        {
          '@context': 'https://schema.org',
          '@type': 'Article',
          headline: title,
          about: guide.role.name,
          ...(guide.frontMatter?.updated && {dateModified: guide.frontMatter.updated}),
        },
      ]}
      head={
        <>
          <h1>
            {guide.role.name}
            {guide.role.levels.length > 0 ? ` (${guide.role.levels.join('–')})` : ''}{' '}
            <span className="at">{entry.company.name}</span>
          </h1>
          <Tags guide={guide} />
        </>
      }
    >
      <div className="guide">
        <nav className="toc" ariaLabel="Contents">
          <div>
            <ol>
              {contents.map(
                ([id, name]) =>
                  has[id] && (
                    <li>
                      <a href={`#${id}`}>{name}</a>
                    </li>
                  ),
              )}
            </ol>
          </div>
        </nav>
        <div className="body">
          <Bands
            entry={entry}
            notes={notes.map(({content}) => (
              <div className="lede">
                <Body root={content} />
              </div>
            ))}
          />
          <Numbers entry={entry} />
          <Levers guide={guide} />
          <Levels {...props} />
          <Background guide={guide} />
          <Sources guide={guide} />
          <Blanks />
          <Data {...props} />
        </div>
      </div>
    </Layout>
  )
}
