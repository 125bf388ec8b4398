// The reference: markdown to HTML by remark-parse, remark-gfm, remark-rehype and rehype-stringify, a file at a time, nothing else.
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'

const folder = process.argv[2]
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkRehype)
  .use(rehypeStringify)
  .freeze()
let bytes = 0
for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'}))
  if (name.endsWith('.md')) bytes += String(processor.processSync(readFileSync(path.join(folder, name), 'utf8'))).length
console.log(bytes)
