import type {attributeOf, text} from '../src/model/html.ts'

export function precompile(
  code: string,
  tools: {readonly text: typeof text; readonly attributeOf: typeof attributeOf; readonly root: string},
): string
