import {type Child, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'

/** What stands at the former address of a guide, for hosts that know no redirects: it leads on by itself, and by a link. */
export const MovedPage = ({frame, title, url}: {frame: Frame; title: string; url: string}): Child => (
  <Layout
    frame={frame}
    title={title}
    description={`${title} has moved`}
    leadsTo={url}
    head={<h1>This guide has moved</h1>}
  >
    <p>
      <a href={href(frame, url)}>{title}</a>
    </p>
  </Layout>
)
