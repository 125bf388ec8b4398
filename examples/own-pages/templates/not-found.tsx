import {href, Layout, type TemplateProps} from 'bandstand/templates'

/** A page of its own for addresses that lead nowhere. */
export default ({frame}: TemplateProps['notFound']) => (
  <Layout frame={frame} title="Not found" description="There is no such page." head={<h1>There is no such page</h1>}>
    <p>
      Look for it in the <a href={href(frame, '/search/')}>search</a>.
    </p>
  </Layout>
)
