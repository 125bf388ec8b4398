import {Body} from './guide/body.tsx'
import {type Child, Fragment, h} from './jsx.ts'
import {type Crumb, type Frame, Layout} from './layout.tsx'

/** A text that is no guide, as its author wrote it. */
export const ArticlePage = ({
  frame,
  title,
  crumbs,
  sections,
}: {
  frame: Frame
  title: string
  crumbs: readonly Crumb[]
  sections: readonly {title: string; html: string}[]
}): Child => (
  <Layout
    frame={frame}
    title={title}
    description={`${title}: an article.`}
    crumbs={crumbs}
    alternates={[{type: 'text/markdown', url: `${frame.url}index.md`}]}
    head={
      <>
        <h1>{title}</h1>
        <p className="lede">
          This text is no guide: it states no pay bands that could be read. It is shown as its author wrote it.
        </p>
      </>
    }
  >
    <section>
      <h2>Text</h2>
      <div className="prose">
        {sections.map((section) => (
          <>
            {section.title && <h3>{section.title}</h3>}
            <Body html={section.html} />
          </>
        ))}
      </div>
    </section>
  </Layout>
)
