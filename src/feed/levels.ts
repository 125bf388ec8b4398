import {encode} from '../model/address.ts'
import {pairsOf} from '../model/levels.ts'
import type {Library} from '../model/library.ts'
import type {Levels} from './contract/levels.ts'
import {toSpan} from './move.ts'
import {tsvCell} from './text.ts'

export const levelGraph = ({levels}: Library): Levels => ({
  axis: {gauge: levels.gauge},
  ladders: levels.ladders.map(({company, track, source, rungs}) => ({
    company: {id: company.id, name: company.name},
    track,
    source,
    rungs,
  })),
  nodes: levels.nodes.map((node) => ({
    id: node.id,
    company: {id: node.company.id, name: node.company.name},
    track: node.track,
    code: node.code,
    rank: node.rank,
    position: node.position,
    spread: node.spread,
    low: node.low,
    high: node.high,
    titles: node.titles,
    statements: node.statements,
    guides: node.guides,
    companies: node.companies,
    confidence: node.confidence,
  })),
  statements: levels.statements.map(({guide, span, relation, raw, left, right, residual, answer}) => ({
    guide,
    span: toSpan(span),
    relation,
    raw: [raw[0], raw[1]],
    left,
    right,
    residual,
    answer,
  })),
  conflicts: levels.conflicts.map(({kind, nodes, guides, message, witness}) => ({
    kind,
    nodes,
    guides,
    message,
    witness: witness.map(({guide, span, raw}) => ({guide, span: toSpan(span), raw})),
  })),
})

/** Metadata by the SSSOM specification, https://mapping-commons.github.io/sssom/. */
const preamble = (id: string): string[] => [
  '#curie_map:',
  '#  level: "https://bandstand.dev/level/"',
  '#  semapv: "https://w3id.org/semapv/vocab/"',
  '#  skos: "http://www.w3.org/2004/02/skos/core#"',
  `#mapping_set_id: ${JSON.stringify(id)}`,
  '#license: "https://w3id.org/sssom/license/unspecified"',
]

const columns = ['subject_id', 'subject_label', 'predicate_id', 'object_id', 'object_label']

/** An id may hold anything that a folder's name can; a CURIE may not. */
const curie = (node: string): string => `level:${encode(node)}`

/** Every stated equivalence as a mapping table: close matches, curated by the guides' authors. */
export function sssom({levels}: Library, id: string): string {
  const labels = new Map(levels.nodes.map(({id, company, code}) => [id, `${company.name} ${code}`]))
  const rows = levels.statements.flatMap((statement) =>
    pairsOf(statement).map(([subject, object]) => [
      curie(subject),
      labels.get(subject) ?? subject,
      'skos:closeMatch',
      curie(object),
      labels.get(object) ?? object,
      'semapv:ManualMappingCuration',
      `${statement.guide}, line ${statement.span.line}`,
    ]),
  )
  const table = [[...columns, 'mapping_justification', 'comment'], ...rows].map((row) => row.map(tsvCell).join('\t'))
  return `${[...preamble(id), ...table].join('\n')}\n`
}
