import type {Table, TableRow} from 'mdast'
import {toSpan} from '../model/span.ts'
import type {Band, Pay} from '../model/tree.ts'
import {componentOf, isVariant} from './header-words.ts'
import type {Report} from './report.ts'

/** Rows with more or fewer cells than the head. */
export function reportRagged(table: Table, report: Report): void {
  const [head, ...rows] = table.children
  const width = head?.children.length ?? 0
  const check = (row: TableRow): void => {
    const cells = row.children.length
    if (cells !== width && row.position)
      report({
        rule: 'table-ragged',
        severity: 'warning',
        span: toSpan(row.position),
        message: `Unexpected ${cells} cells in a row, expected ${width}`,
        actual: String(cells),
        expected: [String(width)],
      })
  }
  rows.forEach(check)
}

/** Places that the gazetteer does not know, each once. */
export function reportPlaces(bands: readonly Omit<Band, 'id'>[], report: Report): void {
  const told = new Set<string>()
  for (const {region, position} of bands) {
    if (
      !region ||
      !position ||
      region.places.length > 0 ||
      told.has(region.label) ||
      /^(remote|other|global)\b/i.test(region.label)
    )
      continue
    told.add(region.label)
    report({
      rule: 'place-unresolved',
      severity: 'info',
      span: toSpan(position),
      message: `Unknown place \`${region.label}\``,
      actual: region.label,
    })
  }
}

/** Columns with figures that are no part of pay that we know: shown and emitted, but in no comparison. */
export function reportColumns(bands: readonly Omit<Band, 'id'>[], report: Report): void {
  const told = new Set<string>()
  const check = ({component, header, children, position}: Pay): void => {
    if (
      component !== 'other' ||
      componentOf(header) !== 'other' ||
      isVariant(header) ||
      told.has(header) ||
      !position ||
      children.every(({type}) => type === 'unread')
    )
      return
    told.add(header)
    report({
      rule: 'column-unknown',
      severity: 'info',
      span: toSpan(position),
      message: `Unknown column \`${header}\`, expected a part of pay such as \`Base Salary\` or \`Bonus\``,
      actual: header,
    })
  }
  for (const band of bands) band.children.forEach(check)
}
