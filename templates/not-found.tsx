import {Find} from './find.tsx'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'

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
