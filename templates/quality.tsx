import {counted} from '../src/model/format.ts'
import type {Count, ReadingCounts} from '../src/model/guide.ts'
import type {Severity} from '../src/model/message.ts'
import {type FindingLink, type LineLink, LineOf, Words} from './finding.tsx'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'

type BySeverity = Readonly<Record<Severity, number>>

export interface Coverage extends Count {
  readonly name: string
}

export interface QualityRow {
  readonly id: string
  readonly name: string
  readonly guides: number
  readonly reading: ReadingCounts
  /** The newest year that a source names. */
  readonly newest: number | null
  readonly messages: BySeverity
  /** Errors and warnings; notes stand on the pages of their rules. */
  readonly found: readonly (FindingLink & {readonly rule: string})[]
}

export interface QualityRule {
  readonly name: string
  readonly summary: string
  readonly count: number
  readonly guides: number
}

export interface Contradiction {
  readonly message: string
  readonly witness: readonly (LineLink & {readonly raw: string})[]
}

const Table = ({label, head, rows}: {label: string; head: Child; rows: Child}): Child => (
  <div className="scroll" role="region" tabIndex={0} ariaLabel={label}>
    <table>
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  </div>
)

const Num = ({words}: {words: string}): Child => (
  <th scope="col" className="num">
    {words}
  </th>
)

const share = ({read, text, failed}: Count): string => {
  const all = read + text + failed
  return all === 0 ? 'none' : `${(Math.floor((read * 1000) / all) / 10).toFixed(1)} %`
}

const CoverageTable = ({coverage}: {coverage: readonly Coverage[]}): Child => (
  <Table
    label="How much was read"
    head={
      <>
        <th scope="col">Part</th>
        <Num words="Read" />
        <Num words="Kept as text" />
        <Num words="Failed" />
        <Num words="Share read" />
      </>
    }
    rows={coverage.map((each) => (
      <tr>
        <th scope="row">{each.name}</th>
        <td className="num">{counted(each.read)}</td>
        <td className="num">{counted(each.text)}</td>
        <td className="num">{counted(each.failed)}</td>
        <td className="num">{share(each)}</td>
      </tr>
    ))}
  />
)

/** `40`; `27 of 36` where some were kept as text, and how many of these failed. */
const Counted = ({of: {read, text, failed}}: {of: Count}): Child => (
  <td className="num">
    {counted(read)}
    {text + failed > 0 && ` of ${counted(read + text + failed)}`}
    {failed > 0 && `, ${counted(failed)} failed`}
  </td>
)

const Freshness = ({years}: {years: readonly {name: string; guides: number}[]}): Child => (
  <Table
    label="Guides by the newest year of their sources"
    head={
      <>
        <th scope="col">Newest year</th>
        <Num words="Guides" />
      </>
    }
    rows={years.map(({name, guides}) => (
      <tr>
        <th scope="row">{name}</th>
        <td className="num">{counted(guides)}</td>
      </tr>
    ))}
  />
)

const Contradictions = ({frame, list}: {frame: Frame; list: readonly Contradiction[]}): Child =>
  list.map(({message, witness}) => (
    <div className="finding">
      <p>
        <Words text={message} />
      </p>
      <ul className="list">
        {witness.map((place) => (
          <li>
            <LineOf frame={frame} place={place} />: {place.raw}
          </li>
        ))}
      </ul>
    </div>
  ))

const ByRule = ({frame, rules}: {frame: Frame; rules: readonly QualityRule[]}): Child => (
  <Table
    label="Findings by rule"
    head={
      <>
        <th scope="col">Rule</th>
        <th scope="col">What it finds</th>
        <Num words="Findings" />
        <Num words="Guides" />
      </>
    }
    rows={rules.map(({name, summary, count, guides}) => (
      <tr>
        <th scope="row">
          <a href={href(frame, `/rules/${name}/`)}>{name}</a>
        </th>
        <td>
          <Words text={summary} />
        </td>
        <td className="num">{counted(count)}</td>
        <td className="num">{counted(guides)}</td>
      </tr>
    ))}
  />
)

const ByCompany = ({frame, companies}: {frame: Frame; companies: readonly QualityRow[]}): Child => (
  <Table
    label="What was read and found, by company"
    head={
      <>
        <th scope="col">Company</th>
        <Num words="Guides" />
        <Num words="Cells of pay" />
        <Num words="Level terms" />
        <Num words="Levers" />
        <Num words="Asks and floors" />
        <Num words="Newest source" />
        <Num words="Errors" />
        <Num words="Warnings" />
        <Num words="Notes" />
      </>
    }
    rows={companies.map(({id, name, guides, reading, newest, messages, found}) => (
      <tr id={`company-${id}`}>
        <th scope="row">
          <a href={found.length > 0 ? `#found-${id}` : href(frame, `/companies/${id}/`)}>{name}</a>
        </th>
        <td className="num">{counted(guides)}</td>
        <Counted of={reading.cells} />
        <Counted of={reading.terms} />
        <Counted of={reading.levers} />
        <Counted of={reading.asks} />
        <td className="num">{newest ?? 'none'}</td>
        <td className="num">{counted(messages.error)}</td>
        <td className="num">{counted(messages.warning)}</td>
        <td className="num">{counted(messages.info)}</td>
      </tr>
    ))}
  />
)

/** What was read, how old it is, and what is doubtful: rule by rule and company by company. */
export const QualityPage = ({
  frame,
  coverage,
  years,
  contradictions,
  rules,
  companies,
}: {
  frame: Frame
  coverage: readonly Coverage[]
  years: readonly {name: string; guides: number}[]
  contradictions: readonly Contradiction[]
  rules: readonly QualityRule[]
  companies: readonly QualityRow[]
}): Child => (
  <Layout
    frame={frame}
    title="Quality report"
    description="How much of the guides was read, how old their sources are, and what in them is doubtful."
    head={
      <>
        <h1>Quality report</h1>
        <p className="lede">
          How much of the guides was read, how old their sources are, and what in them is doubtful. Every finding leads
          to its line.
        </p>
      </>
    }
  >
    <section id="coverage">
      <h2>How much was read</h2>
      <CoverageTable coverage={coverage} />
      <p className="quiet">
        How much of each company’s guides was read stands <a href="#by-company">by company</a>.
      </p>
    </section>
    <section id="freshness">
      <h2>How old the sources are</h2>
      <Freshness years={years} />
    </section>
    {contradictions.length > 0 && (
      <section id="contradictions">
        <h2>Where guides contradict each other</h2>
        <Contradictions frame={frame} list={contradictions} />
      </section>
    )}
    <section id="rules">
      <h2>By rule</h2>
      <ByRule frame={frame} rules={rules} />
    </section>
    <section id="by-company">
      <h2>By company</h2>
      <ByCompany frame={frame} companies={companies} />
      {companies
        .filter(({found}) => found.length > 0)
        .map(({id, name, found}) => (
          <div className="finding" id={`found-${id}`}>
            <h3>
              <a href={href(frame, `/companies/${id}/`)}>{name}</a>
            </h3>
            <ul className="list">
              {found.map((each) => (
                <li>
                  <LineOf frame={frame} place={each} />: <Words text={each.message} />{' '}
                  <a className="key" href={href(frame, `/rules/${each.rule}/`)}>
                    {each.rule}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  </Layout>
)
