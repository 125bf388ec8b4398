import type {Severity} from '../src/model/message.ts'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'

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
