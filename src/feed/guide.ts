import type {Band, Citation, LevelTerm, Lever, Pay, Section, Strategy, WholeGuide} from '../model/guide.ts'
import {type ComputedTotal, type Entry, type LinkedTerm, noOthers} from '../model/library.ts'
import type {Message} from '../model/message.ts'
import {own} from '../model/own.ts'
import type {SiteConfig} from '../model/site.ts'
import {local} from './address.ts'
import type {BandFile, DiagnosticFile, GuideFile, PayFile, TermFile} from './contract/guide.ts'
import {toMove, toScript, toSpan, toValue} from './move.ts'
import {idsJson, idsOf} from './others.ts'
import {json} from './text.ts'

const toPay = ({raw, span, header, values}: Pay): PayFile => ({
  raw,
  span: toSpan(span),
  header,
  values: values.map(toValue),
})

const or = <From, To>(from: From | null, to: (from: From) => To): To | null => (from === null ? null : to(from))

const toComputed = ({currency, min, max, open, formula}: ComputedTotal): ComputedTotal => ({
  currency,
  min,
  max,
  ...(open && {open}),
  formula,
})

const toBand = (band: Band, computed: ComputedTotal | undefined): BandFile => ({
  id: band.id,
  region: or(band.region, ({id, label, raw, country, kind, places}) => ({id, label, raw, country, kind, places})),
  level: or(band.level, ({label, codes}) => ({label, codes})),
  base: or(band.base, toPay),
  stock: or(band.stock, (pay) => ({...toPay(pay), instrument: pay.instrument ?? null})),
  bonus: or(band.bonus, toPay),
  signing: or(band.signing, toPay),
  total: or(band.total, (pay) => ({...toPay(pay), ...(computed ? {computed: toComputed(computed)} : {})})),
  other: band.other.map(toPay),
  span: toSpan(band.span),
})

/** A company that the author names and nobody knows keeps its name, with a null id. */
const termCompany = (term: LevelTerm, linked: LinkedTerm | undefined): TermFile['company'] =>
  linked?.company
    ? {id: linked.company.id, name: linked.company.name}
    : or(linked ? linked.firm : term.companyText, (name) => ({id: null, name}))

const toTerm = (term: LevelTerm, linked: LinkedTerm | undefined): TermFile => ({
  raw: term.raw,
  span: toSpan(term.span),
  relation: term.relation,
  company: termCompany(term, linked),
  role: linked?.role ?? term.roleText,
  levels: term.levels,
  nodes: linked?.nodes ?? [],
  guide: linked?.guide ?? null,
  ...(linked && linked.candidates.length > 1 ? {candidates: linked.candidates} : {}),
  row: term.row,
})

const toLever = (lever: Lever): GuideFile['levers'][number] => ({
  id: lever.id,
  title: lever.title,
  text: lever.text,
  scripts: lever.scripts.map(toScript),
  amounts: lever.amounts.map(toMove),
  span: toSpan(lever.span),
})

const toStrategy = (strategy: Strategy, companies: readonly (string | null)[]): GuideFile['strategy'] => ({
  text: strategy.text,
  scripts: strategy.scripts.map(toScript),
  asks: strategy.asks.map(toMove),
  floor: strategy.floor.map(toMove),
  offers: strategy.offers.map(({company, amounts}, index) => ({
    company,
    companyId: companies[index] ?? null,
    amounts: amounts.map(toMove),
  })),
  span: toSpan(strategy.span),
})

const toSection = ({id, title, kind, span}: Section, html: string): GuideFile['sections'][number] => ({
  id,
  title,
  kind,
  html,
  span: toSpan(span),
})

const toSource = ({text, publisher, years, url, span}: Citation): GuideFile['sources'][number] => ({
  text,
  publisher,
  years,
  url,
  span: toSpan(span),
})

/** A message as the contract says it; `url` is the page that explains its rule. */
export const toDiagnostic = (message: Message, config: SiteConfig): DiagnosticFile => ({
  rule: message.rule,
  severity: message.severity,
  message: message.message,
  span: toSpan(message.span),
  url: local(config, `/rules/${message.rule}/`),
  ...(message.actual === undefined ? {} : {actual: message.actual}),
  ...(message.expected === undefined ? {} : {expected: message.expected}),
})

/** One guide, whole, as `api/v1/guides/<company>/<role>.json` says it. Names are those of the guide's own title. */
export function guideJson(entry: Entry<WholeGuide>, config: SiteConfig): GuideFile {
  const {guide, company, role, computed} = entry
  const {tagline, levelMapping} = guide
  return {
    id: entry.id,
    url: local(config, entry.url),
    kind: guide.kind,
    title: guide.title,
    role: {id: role.id, name: guide.role.name || role.name, levels: guide.role.levels},
    company: {id: company.id, name: guide.company.name || company.name},
    tagline: or(tagline, ({text, tags, focus}) => ({
      text,
      tags,
      focus: or(focus, ({year, text}) => ({year, text})),
    })),
    asOf: or(guide.asOf, ({from, to}) => ({from, to})),
    totalBasis: entry.totalBasis,
    bands: guide.bands.map((band) => toBand(band, own(computed, band.id))),
    levelMapping: or(levelMapping, ({raw, span, note, terms}) => ({
      raw,
      span: toSpan(span),
      note,
      terms: terms.map((term, index) => toTerm(term, entry.terms[index])),
    })),
    levers: guide.levers.map(toLever),
    strategy: or(guide.strategy, (strategy) => toStrategy(strategy, entry.offerCompanies)),
    sections: guide.sections.map((section, n) => toSection(section, guide.prose.sections[n] ?? '')),
    sources: guide.sources.map(toSource),
    labels: guide.labels.map(({part, text, span}) => ({part, text, span: toSpan(span)})),
    links: {
      mapsTo: entry.mapsTo,
      mappedFrom: [...new Set(entry.mappedFrom.map(({guide}) => guide))],
      sameRole: idsOf(entry.sameRole),
      sameCompany: idsOf(entry.sameCompany),
    },
    diagnostics: entry.messages.map((message) => toDiagnostic(message, config)),
    source: {path: guide.path, sha256: guide.sha256, updated: guide.frontMatter?.updated ?? null},
  }
}

/** A guide without its long lists, and the text of its file, which has them. */
export interface Written {
  readonly guide: GuideFile
  /** The same as `json(guideJson(entry, config))`. */
  readonly text: string
}

export function writeGuide(entry: Entry<WholeGuide>, config: SiteConfig): Written {
  const guide = guideJson({...entry, sameRole: noOthers, sameCompany: noOthers}, config)
  const text = json(guide)
  // No author's words read like this: a quotation mark in them is escaped.
  const empty = '"sameRole":[],"sameCompany":[]'
  const at = text.lastIndexOf(empty)
  const lists = `"sameRole":${idsJson(entry.sameRole)},"sameCompany":${idsJson(entry.sameCompany)}`
  return {guide, text: text.slice(0, at) + lists + text.slice(at + empty.length)}
}
