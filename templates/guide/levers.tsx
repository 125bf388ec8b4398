import type {Guide, WholeGuide} from '../../src/model/guide.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {Body} from './body.tsx'
import {Line, Said} from './line.tsx'
import {moveWords} from './moves.ts'
import {ScriptText, Slots} from './script.tsx'

/** Whether a lever's scripts are all that it says. */
const isAllSaid = ({text, scripts}: Guide['levers'][number]): boolean =>
  scripts.length === 1 && text.replace(/["“”\s]/g, '') === (scripts[0]?.text ?? '').replace(/["“”\s]/g, '')

export function Levers({guide}: {guide: WholeGuide}): Child {
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
                <Body html={guide.prose.levers[n] ?? ''} />
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
