import type {Root} from 'hast'
import type {Severity} from '../src/model/message.ts'
import {Find} from './find.tsx'
import {type Child, Fragment, h} from './jsx.ts'
import {type Crumb, type Frame, href, Layout} from './layout.tsx'

export const NotFoundPage = ({frame}: {frame: Frame}): Child => (
  <Layout
    frame={frame}
    title="Not found"
    description="There is no page at this address."
    head={
      <>
        <h1>There is no page at this address</h1>
        <p className="lede">It may have moved. Search for the company or the role, or begin at the first page.</p>
        <Find frame={frame} />
      </>
    }
  >
    <section>
      <h2>Go on from here</h2>
      <p>
        <a href={href(frame, '/')}>Roles, places and companies</a>
      </p>
    </section>
  </Layout>
)

/** A text that is no guide, as its author wrote it. */
export const ArticlePage = ({
  frame,
  title,
  crumbs,
  sections,
}: {
  frame: Frame
  title: string
  crumbs: readonly Crumb[]
  sections: readonly {title: string; content: Root}[]
}): Child => (
  <Layout
    frame={frame}
    title={title}
    description={`${title}: an article.`}
    crumbs={crumbs}
    alternates={[{type: 'text/markdown', url: `${frame.url}index.md`}]}
    head={
      <>
        <h1>{title}</h1>
        <p className="lede">
          This text is no guide: it states no pay bands that could be read. It is shown as its author wrote it.
        </p>
      </>
    }
  >
    <section>
      <h2>Text</h2>
      <div className="prose">
        {sections.map((section) => (
          <>
            {section.title && <h3>{section.title}</h3>}
            <Flat root={section.content} />
          </>
        ))}
      </div>
    </section>
  </Layout>
)

/** Prose whose own headings stand below a section's title. */
function Flat({root}: {root: Root}): Child {
  return {
    type: 'root',
    children: root.children.map((node) =>
      node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? {...node, tagName: 'h4'} : node,
    ),
  }
}

export interface QualityRow {
  readonly id: string
  readonly name: string
  readonly guides: number
  readonly cells: {readonly read: number; readonly text: number; readonly failed: number}
  readonly messages: Readonly<Record<Severity, number>>
  readonly found: readonly {
    readonly rule: string
    readonly message: string
    readonly guide: string
    readonly url: string
    readonly line: number
  }[]
}

/** What was read, and what is doubtful, company by company and rule by rule. */
export const QualityPage = ({
  frame,
  rules,
  companies,
}: {
  frame: Frame
  rules: readonly {name: string; summary: string; count: number}[]
  companies: readonly QualityRow[]
}): Child => (
  <Layout
    frame={frame}
    title="Quality report"
    description="How much of the guides was read, and what in them is doubtful."
    head={
      <>
        <h1>Quality report</h1>
        <p className="lede">
          How much of the guides was read, and what in them is doubtful. Every finding leads to its line.
        </p>
      </>
    }
  >
    <section id="rules">
      <h2>By rule</h2>
      <div className="scroll" role="region" tabIndex={0} ariaLabel="Findings by rule">
        <table>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">What it finds</th>
              <th scope="col" className="num">
                Findings
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({name, summary, count}) => (
              <tr>
                <th scope="row">
                  <a href={href(frame, `/rules/${name}/`)}>{name}</a>
                </th>
                <td>{summary}</td>
                <td className="num">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
    <section id="by-company">
      <h2>By company</h2>
      {companies.map(({id, name, guides, cells, messages, found}) => (
        <div className="finding" id={id}>
          <h3>
            <a href={href(frame, `/companies/${id}/`)}>{name}</a>
          </h3>
          <p className="quiet">
            {`${guides} guides; ${cells.read} cells of pay read, ${cells.text} kept as text, ${cells.failed} failed; ${messages.error} errors, ${messages.warning} warnings, ${messages.info} notes`}
          </p>
          {found.length > 0 && (
            <ul className="list">
              {found.map((each) => (
                <li>
                  <a href={href(frame, each.url)}>{each.guide}</a>,{' '}
                  <a href={href(frame, `${each.url}index.md#L${each.line}`)}>line {each.line}</a>: {each.message}{' '}
                  <span className="key">{each.rule}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  </Layout>
)

export interface RuleText {
  readonly name: string
  readonly severity: Severity
  readonly summary: string
  readonly why: string
  readonly mend: string
  readonly examples: readonly {readonly title: string; readonly guide: string; readonly message: string | null}[]
}

export const RulePage = ({frame, rule}: {frame: Frame; rule: RuleText}): Child => (
  <Layout
    frame={frame}
    title={`Rule ${rule.name}`}
    description={rule.summary}
    crumbs={[{name: 'Quality', url: '/quality/'}, {name: rule.name}]}
    head={
      <>
        <h1>{rule.name}</h1>
        <p className="lede">
          {rule.summary}. Reported as{' '}
          {rule.severity === 'info' ? 'a note' : `a ${rule.severity}`.replace('a error', 'an error')} unless configured
          otherwise.
        </p>
      </>
    }
  >
    <section>
      <h2>Why it matters</h2>
      <p className="prose">{rule.why}</p>
    </section>
    <section>
      <h2>How to mend it</h2>
      <p className="prose">{rule.mend}</p>
    </section>
    {rule.examples.length > 0 && (
      <section>
        <h2>Examples</h2>
        {rule.examples.map(({title, guide, message}) => (
          <div className="finding">
            <h3>{title}</h3>
            <p>{message ?? 'No message.'}</p>
            <pre className="frame" tabIndex={0}>
              {guide}
            </pre>
          </div>
        ))}
      </section>
    )}
  </Layout>
)

const feeds = [
  ['/api/v1/manifest.json', 'the one address to know: counts, release, every data file with its digest'],
  ['/api/v1/guides/index.json', 'a light card for each guide'],
  ['/api/v1/guides.ndjson', 'every guide whole, one a line'],
  ['/api/v1/bands.csv', 'every figure, one a row: guide, place, level, component, value'],
  ['/api/v1/bands.ndjson', 'the same as JSON lines'],
  ['/api/v1/levers.ndjson', 'levers with their scripts'],
  ['/api/v1/companies.json', 'companies'],
  ['/api/v1/roles.json', 'roles'],
  ['/api/v1/places.json', 'places'],
  ['/api/v1/sources.json', 'sources'],
  ['/api/v1/levels.json', 'level equivalences'],
  ['/api/v1/diagnostics.json', 'what is doubtful'],
  ['/api/v1/changes.json', 'what changed since the last release'],
  ['/api/v1/types.d.ts', 'types'],
] as const

export const DataPage = ({frame}: {frame: Frame}): Child => (
  <Layout
    frame={frame}
    title="Data feed"
    description="Everything that the pages show, as JSON, CSV and feeds, with schemas."
    head={
      <>
        <h1>Data feed</h1>
        <p className="lede">
          Everything that these pages show, for programs. Inside v1 fields are only ever added; each file has a schema.
        </p>
      </>
    }
  >
    <section>
      <h2>Files</h2>
      <ul className="list">
        {feeds.map(([url, words]) => (
          <li>
            <a href={href(frame, url)}>{url}</a> <span className="key">{words}</span>
          </li>
        ))}
      </ul>
    </section>
    <section>
      <h2>What a figure says</h2>
      <p className="prose">
        Money is in whole units of an ISO 4217 currency, with the period that it covers, the author's text and its place
        in the author's file. What is unknown is null, never zero. Nothing is converted between currencies.
      </p>
    </section>
  </Layout>
)

/** The page that a script fills with two to four guides. */
export const ComparePage = ({frame}: {frame: Frame}): Child => (
  <Layout
    frame={frame}
    title="Compare"
    description="Two to four guides side by side, place by place."
    head={
      <>
        <h1>Compare</h1>
        <p className="lede">
          Two to four guides side by side. What is in two currencies, or counted on two bases, is not compared.
        </p>
        <Find frame={frame} />
      </>
    }
  >
    <section id="compare">
      <h2>Side by side</h2>
      <p className="no-js">Comparing needs a script. Role pages rank the same figures without one.</p>
      <div id="side-by-side" className="needs-js" ariaLive="polite">
        <p>Choose guides by searching above.</p>
      </div>
    </section>
  </Layout>
)

export interface LevelRow {
  readonly company: string
  readonly url: string
  readonly code: string
  readonly position: number | null
  readonly spread: number | null
  readonly statements: number
  readonly confidence: string
}

/** All ladders on one axis, as the table that a chart would hold. */
export const LevelsPage = ({frame, rows, gauge}: {frame: Frame; rows: readonly LevelRow[]; gauge: string}): Child => (
  <Layout
    frame={frame}
    title="Levels"
    description="Ladders of all companies on one axis, from stated evidence."
    head={
      <>
        <h1>Levels</h1>
        <p className="lede">
          Every ladder on one axis, in levels of {gauge}, fitted to what guides state. A level says nothing of pay.
        </p>
      </>
    }
  >
    <section>
      <h2>Rungs</h2>
      {rows.length === 0 && <p>No guide states an equivalence between two levels that could be placed.</p>}
      {rows.length > 0 && (
        <div className="scroll" role="region" tabIndex={0} ariaLabel="Rungs">
          <table className="stick">
            <thead>
              <tr>
                <th scope="col">Rung</th>
                <th scope="col" className="num">
                  Position
                </th>
                <th scope="col" className="num">
                  Spread
                </th>
                <th scope="col" className="num">
                  Statements
                </th>
                <th scope="col">Evidence</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({company, url, code, position, spread, statements, confidence}) => (
                <tr>
                  <th scope="row">
                    <a href={href(frame, url)}>{company}</a> {code}
                  </th>
                  <td className="num">{position === null ? 'not placed' : position.toFixed(2)}</td>
                  <td className="num">{spread === null ? 'not told' : spread.toFixed(2)}</td>
                  <td className="num">{statements}</td>
                  <td>{confidence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  </Layout>
)
