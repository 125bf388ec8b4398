import type {Output} from '../model/site.ts'

const engineer = `### Software Engineer | Acme Global Negotiation Guide

**Negotiation DNA:** Base + RSU + Bonus | Parcel Routing | 2026 Focus: Delivery in One Day

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| San Francisco | $170K–$215K | $120K–$200K | 10% | $217K–$286.5K |
| New York | $165K–$205K | $110K–$190K | 10% | $209K–$273K |
| London | £95K–£125K | £60K–£110K | 10% | £119.5K–£165K |

**Negotiation DNA**

Software engineers at Acme build the planner that decides which parcel goes on which van. Pay is even across teams; the stock grant is where offers differ.

**Level Mapping:** Acme Software Engineer (L4) = Globex Software Engineer (E4) = Google L4

**Global Levers**
1. **Work on planners:** "At [company] I cut the time of a route plan from [before] to [after]. I am asking for $205K base."
2. **Grant over base:** "I believe in where Acme goes, and would rather take it in stock: $190K over 4 years."
3. **Another offer:** "I hold an offer of [amount] from [other company], and would rather work here."
4. **What I leave behind:** "I leave [amount] unvested at [company]. A signing bonus of $20K would cover it."

> **Negotiate Up Strategy:** "I am asking for $205K base and $190K in RSUs over 4 years. Globex offered me $200K base. My floor is $185K base."

**Evidence & Sources**
- Acme careers page, pay ranges in postings (2026)
- Levels.fyi, software engineer at Acme (2025-2026)
`

const globex = `### Software Engineer | Globex Global Negotiation Guide

**Negotiation DNA:** Base + Options | Warehouse Robots | Private Company

| Region | Base Salary | Stock (Options/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| San Francisco | $165K–$210K | $100K–$180K | — | $190K–$255K |
| Berlin | €85K–€115K | €50K–€90K | — | €97.5K–€137.5K |

**Level Mapping:** Globex Software Engineer (E4) = Acme Software Engineer (L4) = Meta E4

**Global Levers**
1. **Robots in the field:** "I ran [number] machines at [company], at [share] uptime. I am asking for $205K base."
2. **Options explained:** "Before I weigh $170K of options over 4 years, I need the strike price and the last valuation."
3. **Another offer:** "I hold an offer of [amount] from [other company]. Globex is where I want to be."
4. **Start date:** "I can start on [date] if a signing bonus of $15K covers my notice."

> **Negotiate Up Strategy:** "I am asking for $205K base and $170K in options over 4 years. Acme offered me $200K base. My floor is $180K base."

**Evidence & Sources**
- Globex careers page, pay ranges in postings (2026)
- Levels.fyi, software engineer at Globex (2025-2026)
`

const companies = [
  {id: 'acme', name: 'Acme', aliases: ['Acme Logistics']},
  {id: 'globex', name: 'Globex', aliases: []},
]

const workflow = `name: Guides
on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install
      - run: npx bandstand check --format github

  publish:
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    concurrency: pages
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - id: pages
        uses: actions/configure-pages@v5
      # The site of the last run: what changed since then is news, and an address that it has is never lost.
      - uses: actions/cache@v4
        with:
          path: dist
          key: site-\${{ github.run_id }}
          restore-keys: site-
      - run: npm install
      - run: npx bandstand build --base-url "\${{ steps.pages.outputs.base_url }}" --release "$(date -u +%Y-%m-%d)"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deployment
        uses: actions/deploy-pages@v4
`

const readme = `# Guides

Compensation guides, one markdown file for each role at a company: \`content/<company>/<role>.md\`. The two that are here are made up; replace them.

    npm install
    npx bandstand new acme "Data Engineer"    # a new guide, in the form of the company's others
    npm run dev                               # pages as you write
    npm run check                             # what can't be true, with file, line and column
    npm run build                             # the site and its feed, in dist/

\`content/_data/companies.json\` holds other names of your companies. \`bandstand.config.json\` holds the site's name and address.
The workflow in \`.github/workflows/\` checks pull requests and publishes \`main\`.
`

const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`

/** The files of a new collection, below its folder. `version`: of the package that it is made with. */
export const newCollection = (version: string): readonly Output[] => [
  {path: 'content/acme/software-engineer.md', content: engineer},
  {path: 'content/globex/software-engineer.md', content: globex},
  {path: 'content/_data/companies.json', content: json(companies)},
  {
    path: 'bandstand.config.json',
    content: json({$schema: './node_modules/bandstand/lib/config.schema.json', name: 'Our guides'}),
  },
  {
    path: 'package.json',
    content: json({
      name: 'guides',
      private: true,
      type: 'module',
      scripts: {
        build: 'bandstand build',
        check: 'bandstand check',
        dev: 'bandstand dev',
        preview: 'bandstand preview',
      },
      devDependencies: {bandstand: `^${version}`},
    }),
  },
  {path: '.github/workflows/guides.yml', content: workflow},
  {path: '.gitignore', content: 'dist/\nnode_modules/\n'},
  {path: 'README.md', content: readme},
]
