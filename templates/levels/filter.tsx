import {counted} from '../../src/model/format.ts'
import {type Child, h} from '../jsx.ts'
import {type Frame, href} from '../layout.tsx'

export interface CompanyLink {
  readonly name: string
  readonly url: string
  readonly statements: number
}

/** The most stated companies, as links to their ladders; `/levels/#companies` has the others. */
export const CompanyFilter = ({frame, companies}: {frame: Frame; companies: readonly CompanyLink[]}): Child => (
  <dl className="filters no-print">
    <div>
      <dt>Company</dt>
      <dd>
        <ul>
          <li>
            <a href={href(frame, '/levels/')} ariaCurrent={frame.url === '/levels/' ? 'page' : null}>
              All
            </a>
          </li>
          {companies.map(({name, url, statements}) => (
            <li>
              <a href={href(frame, url)} ariaCurrent={frame.url === url ? 'page' : null}>
                {`${name} ${counted(statements)}`}
              </a>
            </li>
          ))}
          <li>
            <a href={href(frame, '/levels/#companies')}>Every company</a>
          </li>
        </ul>
      </dd>
    </div>
  </dl>
)
