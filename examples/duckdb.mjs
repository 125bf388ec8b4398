#!/usr/bin/env node
// Questions to a feed in SQL: `node examples/duckdb.mjs [DIR]`, one JSON answer a line.
import path from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'

const [dir = 'dist'] = process.argv.slice(2)
const file = (name) => `'${path.join(dir, 'api/v1', name).replaceAll("'", "''")}'`

// Columns keep their types whatever the first rows hold: a feed may well begin with a thousand empty cells.
const csv = `read_csv(${file('bands.csv')}, header = true, all_varchar = true)`
const ndjson = `read_json(${file('bands.ndjson')}, format = 'newline_delimited', sample_size = -1)`

const questions = {
  'median top of base by role and currency': `
    SELECT role, currency, median(max::DOUBLE) AS top, count(*)::INTEGER AS bands FROM ${csv}
    WHERE component = 'base' AND kind = 'money' AND currency <> '' GROUP BY ALL ORDER BY ALL`,
  'values by component': `
    SELECT component, count(*)::INTEGER AS values FROM ${ndjson} GROUP BY ALL ORDER BY ALL`,
  'highest base by currency': `
    SELECT currency, max(max)::DOUBLE AS highest FROM ${ndjson}
    WHERE component = 'base' AND kind = 'money' AND currency IS NOT NULL GROUP BY ALL ORDER BY ALL`,
}

const connection = await (await DuckDBInstance.create(':memory:')).connect()
for (const [question, sql] of Object.entries(questions)) {
  const answer = await connection.runAndReadAll(sql)
  console.log(JSON.stringify({question, answer: answer.getRowObjectsJson()}))
}
