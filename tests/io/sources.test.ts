import {expect, it} from 'vitest'
import {readSome} from '../../src/io/sources.ts'
import {folder, guide, write} from '../run.ts'

it('what is read of an edit keeps no more memory than its files have, however long it is kept', () => {
  const base = folder()
  const text = guide()
  write(base, {'acme/data-engineer.md': text, 'acme/analyst.md': 'words'})
  const read = readSome(base, ['acme/data-engineer.md', 'acme/analyst.md'])
  expect(read.map(({bytes}) => bytes.memory.byteLength)).toEqual([Buffer.byteLength(text), 5])
})
