import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Page} from '../model/site.ts'

const processor = unified().use(rehypeStringify).freeze()

/** A page as the text of its file. */
export const toHtml = (page: Page): string => `<!DOCTYPE html>\n${processor.stringify(page.tree)}\n`
