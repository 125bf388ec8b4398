import type {Rule} from '../rule.ts'

export const encodingInvalid: Rule = {
  name: 'encoding-invalid',
  severity: 'warning',
  summary: 'A file that is not valid UTF-8',
  why: "Bytes that can't be decoded are shown as `�`; the author's words are lost there.",
  mend: 'Save the file as UTF-8.',
  examples: [],
  foundBy: 'io',
}
