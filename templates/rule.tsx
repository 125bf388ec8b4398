import type {Severity} from '../src/model/message.ts'
import {type FindingLink, LineOf, severityWord, Words} from './finding.tsx'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, Layout} from './layout.tsx'

export interface RuleText {
  readonly name: string
  readonly severity: Severity
  readonly summary: string
  readonly why: string
  readonly mend: string
  readonly examples: readonly {readonly title: string; readonly guide: string; readonly message: string | null}[]
}

const article = (severity: Severity): string => `${severity === 'error' ? 'an' : 'a'} ${severityWord(severity)}`

const Examples = ({rule}: {rule: RuleText}): Child => (
  <section id="examples">
    <h2>Examples</h2>
    {rule.examples.map(({title, guide, message}) => (
      <div className="finding">
        <h3>{title}</h3>
        <p>{message === null ? 'No message.' : <Words text={message} />}</p>
        <pre className="frame" tabIndex={0}>
          {guide}
        </pre>
      </div>
    ))}
  </section>
)

/** A page shows this many findings; the feed has all. */
const most = 300

const Found = ({frame, found}: {frame: Frame; found: readonly FindingLink[]}): Child => (
  <section id="found">
    <h2>Found here</h2>
    <ul className="list">
      {found.slice(0, most).map((each) => (
        <li>
          <LineOf frame={frame} place={each} />: <Words text={each.message} />
        </li>
      ))}
    </ul>
    {found.length > most && (
      <p className="quiet">{`${found.length - most} more are in the feed: api/v1/diagnostics.json`}</p>
    )}
  </section>
)

/** What a rule finds, why and how to mend it, by example; and what it found in this collection. */
export const RulePage = ({
  frame,
  rule,
  found,
}: {
  frame: Frame
  rule: RuleText
  found: readonly FindingLink[]
}): Child => (
  <Layout
    frame={frame}
    title={`Rule ${rule.name}`}
    description={rule.summary}
    crumbs={[{name: 'Quality', url: '/quality/'}, {name: rule.name}]}
    head={
      <>
        <h1>{rule.name}</h1>
        <p className="lede">
          {rule.summary}. Reported as {article(rule.severity)} unless configured otherwise.
        </p>
      </>
    }
  >
    <section id="why">
      <h2>Why it matters</h2>
      <p className="prose">
        <Words text={rule.why} />
      </p>
    </section>
    <section id="mend">
      <h2>How to mend it</h2>
      <p className="prose">
        <Words text={rule.mend} />
      </p>
    </section>
    {rule.examples.length > 0 && <Examples rule={rule} />}
    {found.length > 0 && <Found frame={frame} found={found} />}
  </Layout>
)
