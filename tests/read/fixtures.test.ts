import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import type {Pay, WholeGuide} from '../../src/model/guide.ts'
import {readGuide} from '../../src/read/index.ts'

/** A folder a case: a guide of a skeleton of its own, what is read of it, and what its author is told. */
const folder = path.join(import.meta.dirname, '../fixtures/guides')

const payOf = (pay: Pay | null) => pay && {raw: pay.raw, values: pay.values}

/** The facts of a guide without places and rendered words, which other tests hold. */
const factsOf = (guide: WholeGuide) => ({
  kind: guide.kind,
  title: guide.title,
  role: guide.role,
  company: guide.company,
  signature: guide.signature,
  tagline: guide.tagline && {text: guide.tagline.text, tags: guide.tagline.tags, focus: guide.tagline.focus},
  bands: guide.bands.map(({region, level, base, stock, bonus, signing, total, other}) => ({
    region: region && {label: region.label, id: region.id},
    level,
    base: payOf(base),
    stock: stock && {...payOf(stock), instrument: stock.instrument},
    bonus: payOf(bonus),
    signing: payOf(signing),
    total: payOf(total),
    other: other.map((pay) => ({header: pay.header, ...payOf(pay)})),
  })),
  levelMapping: guide.levelMapping && {
    note: guide.levelMapping.note,
    terms: guide.levelMapping.terms.map(({raw, relation, levels, row, companyText}) => ({
      raw,
      relation,
      levels,
      row,
      companyText,
    })),
  },
  levers: guide.levers.map(({title, text, scripts}) => ({title, text, scripts: scripts.map((script) => script.text)})),
  strategy: guide.strategy && {
    asks: guide.strategy.asks.map(({text, component}) => [component, text]),
    floor: guide.strategy.floor.map(({text, component}) => [component, text]),
    offers: guide.strategy.offers.map(({company, amounts}) => [company, ...amounts.map(({text}) => text)]),
  },
  sections: guide.sections.map(({title, kind}) => [kind, title]),
  sources: guide.sources.map(({text, publisher, years, url}) => ({text, publisher, years, url})),
})

for (const name of readdirSync(folder))
  it(`${name.replaceAll('-', ' ')} is read as its author meant it`, async () => {
    const place = path.join(folder, name)
    const text = readFileSync(path.join(place, 'guide.md'), 'utf8')
    const guide = readGuide({path: 'company/role.md', text, sha256: '', messages: []})
    const said = guide.messages.map(({rule, span, message}) => `${span.line}:${span.column} ${rule}: ${message}\n`)
    await expect(`${JSON.stringify(factsOf(guide), null, 2)}\n`).toMatchFileSnapshot(path.join(place, 'guide.json'))
    await expect(said.join('')).toMatchFileSnapshot(path.join(place, 'messages.txt'))
  })
