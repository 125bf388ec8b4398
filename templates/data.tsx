import {type Child, Fragment, h} from './jsx.ts'
import {type Frame, href, Layout} from './layout.tsx'

const feeds = [
  ['/api/v1/manifest.json', 'the one address to know: counts, release, every data file with its digest'],
  ['/api/v1/guides/index.json', 'a light card for each guide'],
  ['/api/v1/guides.ndjson', 'every guide whole, one a line'],
  ['/api/v1/bands.csv', 'every figure, one a row: guide, place, level, component, value'],
  ['/api/v1/bands.ndjson', 'the same as JSON lines'],
  ['/api/v1/levers.ndjson', 'levers with their scripts'],
  ['/api/v1/companies.json', 'companies with their guides, and how much of these was read'],
  ['/api/v1/roles.json', 'roles with the guides that are written for them'],
  ['/api/v1/places.json', 'places with the guides that state a band for them'],
  ['/api/v1/sources.json', 'sources as guides cite them, with their years'],
  ['/api/v1/levels.json', 'levels on one axis: ladders, rungs, statements, conflicts'],
  ['/api/v1/levels.sssom.tsv', 'the same statements as a mapping table'],
  ['/api/v1/diagnostics.json', 'what the rules find in guides, with its lines'],
  ['/api/v1/diagnostics.sarif', 'the same for tools that read SARIF'],
  ['/api/v1/changes.json', 'what changed since the last release'],
  ['/api/v1/guides/digests.json', 'bytes and digest of each guide’s files, to fetch only what changed'],
  ['/api/v1/types.d.ts', 'types in TypeScript'],
  ['/datapackage.json', 'a Frictionless data package of the tables'],
  ['/feed.json', 'new and changed guides, as JSON Feed'],
  ['/feed.xml', 'the same as Atom'],
] as const

export const DataPage = ({frame}: {frame: Frame}): Child => (
  <Layout
    frame={frame}
    title="Data feed"
    description="Everything that the pages show, as JSON, CSV and feeds, with schemas."
    data={[
      {
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        name: frame.site.name,
        description: 'Pay bands, level equivalences and negotiation levers, as stated by guides',
        ...(frame.site.release && {version: frame.site.release}),
        ...(frame.site.origin && {
          url: frame.site.origin + href(frame, '/data/'),
          distribution: feeds
            .filter(([url]) => url.endsWith('json') || url.endsWith('csv'))
            .map(([url, name]) => ({
              '@type': 'DataDownload',
              name,
              contentUrl: frame.site.origin + href(frame, url),
              encodingFormat: url.endsWith('.csv')
                ? 'text/csv'
                : url.endsWith('.json')
                  ? 'application/json'
                  : 'application/x-ndjson',
            })),
        }),
      },
    ]}
    head={
      <>
        <h1>Data feed</h1>
        <p className="lede">
          Everything that these pages show, for programs. Inside v1 fields are only ever added; each file has a schema.
        </p>
      </>
    }
  >
    <section>
      <h2>Files</h2>
      <ul className="list">
        {feeds.map(([url, words]) => (
          <li>
            <a href={href(frame, url)}>{url}</a> <span className="key">{words}</span>
          </li>
        ))}
      </ul>
    </section>
    <section>
      <h2>What a figure says</h2>
      <p className="prose">
        Money is in whole units of an ISO 4217 currency, with the period that it covers, the author's text and its place
        in the author's file. What is unknown is null, never zero. Nothing is converted between currencies.
      </p>
    </section>
  </Layout>
)
