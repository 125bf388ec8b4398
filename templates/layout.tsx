import {pagePolicy} from '../src/model/policy.ts'
import type {SiteConfig} from '../src/model/site.ts'
import {type Child, h} from './jsx.ts'

/** What every page needs of the site. */
export interface Frame {
  readonly site: SiteConfig
  /** Address below the site's base. */
  readonly url: string
  /** The site's own layout, which stands for ours. */
  readonly layout?: (props: LayoutProps) => Child
}

/** An address of this site, below its base. */
export const href = ({site}: Frame, url: string): string => site.base + url

const Brand = ({frame}: {frame: Frame}): Child => (
  <a className="brand" href={href(frame, '/')}>
    <svg width="26" height="22" viewBox="0 0 26 22" ariaHidden="true">
      <line x1="0" x2="26" y1="4" y2="4" />
      <line x1="0" x2="26" y1="11" y2="11" />
      <line x1="0" x2="26" y1="18" y2="18" />
      <rect x="3" y="1" width="11" height="6" />
      <rect x="9" y="8" width="14" height="6" />
      <rect x="6" y="15" width="9" height="6" />
    </svg>{' '}
    {frame.site.name}
  </a>
)

const sections = [
  ['/search/', 'Search'],
  ['/companies/', 'Companies'],
  ['/roles/', 'Roles'],
  ['/places/', 'Places'],
  ['/levels/', 'Levels'],
  ['/compare/', 'Compare'],
  ['/quality/', 'Quality'],
] as const

const Top = ({frame}: {frame: Frame}): Child => (
  <header className="top">
    <Brand frame={frame} />
    <nav ariaLabel="Site">
      <ul>
        {sections.map(([url, name]) => (
          <li>
            <a
              href={href(frame, url)}
              ariaCurrent={frame.url === url ? 'page' : frame.url.startsWith(url) ? 'true' : null}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <button id="theme" className="needs-js" type="button">
      Theme: System
    </button>
  </header>
)

const Foot = ({frame}: {frame: Frame}): Child => (
  <footer className="foot">
    <p>
      Figures are what the guides state, with the author's words and line kept beside each one. Nothing is converted
      between currencies and nothing is filled in.
    </p>
    <p>
      <a href={href(frame, '/data/')}>Data feed</a> · <a href={href(frame, '/quality/')}>Quality report</a> ·{' '}
      <a href={href(frame, '/feed.xml')}>Changes</a>
    </p>
  </footer>
)

export interface Crumb {
  readonly name: string
  readonly url?: string
}

const Crumbs = ({frame, crumbs}: {frame: Frame; crumbs: readonly Crumb[]}): Child => (
  <nav className="crumbs" ariaLabel="Breadcrumb">
    <ol>
      {crumbs.map(({name, url}) =>
        url ? (
          <li>
            <a href={href(frame, url)}>{name}</a>
          </li>
        ) : (
          <li ariaCurrent="page">{name}</li>
        ),
      )}
    </ol>
  </nav>
)

/** JSON for a script element: `<` is written as an escape, so that nothing in it can end the element. */
const json = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c')

function breadcrumbs(frame: Frame, crumbs: readonly Crumb[]): unknown {
  const {origin} = frame.site
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({name, url}, n) => ({
      '@type': 'ListItem',
      position: n + 1,
      name,
      ...(url && origin && {item: origin + href(frame, url)}),
    })),
  }
}

/** The hatch that total bars are filled with; once a page. */
const Patterns = (): Child => (
  <svg className="defs" width="0" height="0" ariaHidden="true">
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatch-g" width="6" height="6" />
        <line className="hatch-l" x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
  </svg>
)

export interface LayoutProps {
  readonly frame: Frame
  readonly title: string
  readonly description: string
  readonly crumbs?: readonly Crumb[]
  /** Under the breadcrumb: the page's `h1` and what belongs to it. */
  readonly head: Child
  /** The same in other forms, addresses below the base. */
  readonly alternates?: readonly {readonly type: string; readonly url: string; readonly title?: string}[]
  /** JSON-LD beside the breadcrumb. */
  readonly data?: readonly unknown[]
  readonly main?: string
  /** Below the base: where the page's content is now, and where browsers go at once. */
  readonly leadsTo?: string
  readonly children?: Child
}

/** A whole page: in the site's own layout where it has one, which may call this again for ours. */
export function Layout(props: LayoutProps): Child {
  const {layout, ...frame} = props.frame
  return layout ? layout({...props, frame}) : OwnLayout(props)
}

function OwnLayout({
  frame,
  title,
  description,
  crumbs = [],
  head,
  alternates = [],
  data = [],
  main = 'page',
  leadsTo,
  children,
}: LayoutProps): Child {
  const {site, url} = frame
  const full = `${title} · ${site.name}`
  const address = site.origin === '' ? null : site.origin + href(frame, leadsTo ?? url)
  const linked = [...(crumbs.length > 0 ? [breadcrumbs(frame, crumbs)] : []), ...data]
  return (
    <html lang="en" dataBase={site.base}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta httpEquiv="Content-Security-Policy" content={pagePolicy} />
        <title>{full}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        {leadsTo !== undefined && [
          <meta name="robots" content="noindex" />,
          <meta httpEquiv="refresh" content={`0; url=${href(frame, encodeURI(leadsTo))}`} />,
        ]}
        {address && <link rel="canonical" href={address} />}
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content="article" />
        <meta property="og:site_name" content={site.name} />
        {address && <meta property="og:url" content={address} />}
        <meta name="twitter:card" content="summary" />
        <link rel="icon" type="image/svg+xml" href={href(frame, site.assets.icon)} />
        <link rel="stylesheet" href={href(frame, site.assets.css)} />
        {site.assets.styles?.map((sheet) => (
          <link rel="stylesheet" href={href(frame, sheet)} />
        ))}
        <link rel="alternate" type="application/atom+xml" title="Changes" href={href(frame, '/feed.xml')} />
        <link rel="alternate" type="application/feed+json" title="Changes" href={href(frame, '/feed.json')} />
        {alternates.map((each) => (
          <link rel="alternate" type={each.type} title={each.title ?? null} href={href(frame, each.url)} />
        ))}
        <script src={href(frame, site.assets.js)}></script>
        {linked.map((each) => (
          <script type="application/ld+json">{json(each)}</script>
        ))}
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <Top frame={frame} />
        <Patterns />
        <main id="main" className={main}>
          <header className="head">
            {crumbs.length > 0 && <Crumbs frame={frame} crumbs={crumbs} />}
            {head}
          </header>
          {children}
        </main>
        <Foot frame={frame} />
      </body>
    </html>
  )
}
