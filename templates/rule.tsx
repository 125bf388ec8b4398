import type {Severity} from '../src/model/message.ts'
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
