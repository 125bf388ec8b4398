import type {Child} from '../jsx.ts'

/**
 * Author's prose; its headings are brought to a level that skips none. In this HTML `<` stands for nothing but tags: reading
 * escapes it in words, encodes it in addresses and writes no other value with it.
 */
export const Body = ({html, from = 4}: {html: string; from?: number}): Child => ({
  type: 'raw',
  value: html.replace(/(<\/?h)[1-6]>/g, (_, tag: string) => `${tag}${from}>`),
})
