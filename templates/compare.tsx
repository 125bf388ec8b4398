import {Find} from './find.tsx'
import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, Layout} from './layout.tsx'

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
      <p id="compared" className="quiet needs-js" role="status">
        Choose guides by searching above.
      </p>
      <div id="side-by-side" className="needs-js"></div>
    </section>
  </Layout>
)
