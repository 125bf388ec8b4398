#!/usr/bin/env node
// One role over all companies: `node examples/role-table.mjs security-engineer [DIR or URL]`.
import {openFeed} from 'bandstand/feed'

const [role, source = 'dist'] = process.argv.slice(2)
if (!role) {
  console.error('usage: role-table.mjs ROLE [DIR or URL]')
  process.exit(2)
}

const feed = await openFeed(source)
const guides = (await feed.roles()).find(({id}) => id === role)?.guides ?? []

const rows = []
for (const id of guides) {
  const guide = await feed.guide(id)
  for (const band of guide?.bands ?? []) {
    rows.push([
      guide.company.name,
      band.region?.label ?? '',
      band.level?.label ?? '',
      band.base?.raw ?? '',
      band.total?.raw ?? '',
    ])
  }
}

const header = ['Company', 'Place', 'Level', 'Base', 'Total']
const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column].length)))
for (const row of [header, ...rows])
  console.log(
    row
      .map((text, column) => text.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  )
