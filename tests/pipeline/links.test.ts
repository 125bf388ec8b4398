import {expect, it} from 'vitest'
import {noSiteData} from '../../src/model/data.ts'
import {packAll} from '../../src/pipeline/job.ts'
import {linksKeys, toLinks} from '../../src/pipeline/links.ts'
import {parse, type Slice} from '../../src/pipeline/memory.ts'
import type {Named} from '../../src/pipeline/packed.ts'
import {readGuide} from '../../src/read/index.ts'
import {guide} from '../run.ts'

const acme = 'acme/data-engineer.md'
const texts = {
  [acme]: guide('Data Engineer', 'Acme'),
  'acme/security-engineer.md': guide('Security Engineer', 'Acme'),
  'beta/data-engineer.md': guide('Data Engineer', 'Beta').replace(
    '= Google L4',
    '= Acme Data Engineer (L4) = Google L23',
  ),
}

/** A collection whose first guide says something else. */
function read(change: (text: string) => string) {
  const guides = Object.entries({...texts, [acme]: change(texts[acme] ?? '')}).map(([path, text]) => ({
    guide: readGuide({path, sha256: '', messages: [], text}),
    text,
  }))
  const packed = packAll(guides.map(({guide, text}) => [guide, text]))
  const digests = packed.map(({named}) => parse<Named>(named as Slice).digests)
  return {outlines: guides.map(({guide}) => guide), keys: linksKeys('', noSiteData, digests)}
}

const first = read((text) => text)
const before = toLinks(first.keys, first.outlines, noSiteData)

it.each([
  ['a figure', '$150K–$200K', '$155K–$200K'],
  ['a place', 'Seattle', 'Austin'],
  ['words', 'I rebuilt', 'We rebuilt'],
])('what mappings say holds where %s is another, and all links are what they would be without it', (_, from, to) => {
  const {outlines, keys} = read((text) => text.replaceAll(from, to))
  expect(keys.mappings).toBe(first.keys.mappings)
  const after = toLinks(keys, outlines, noSiteData, {before})
  expect(after.library.levels).toBe(before.library.levels)
  const anew = toLinks(keys, outlines, noSiteData)
  expect(after.library).toEqual(anew.library)
  expect(after.said).toEqual(anew.said)
  expect(after.texts.map(({digest}) => digest)).toEqual(anew.texts.map(({digest}) => digest))
})

it('something is said of a mapping in this collection, so that it can be lost', () => {
  expect(Object.keys(before.said)).not.toEqual([])
})

it.each([
  ['a level', '(L4) = Google', '(L5) = Google'],
  ['a name', 'Data Engineer |', 'Data Platform Engineer |'],
  ['the company of an offer', 'I need $190K base', 'I hold a Beta offer at $190K base. I need $190K base'],
  ['an alias', '### Data', '---\naliases: [acme/de]\n---\n### Data'],
])('mappings are read again where %s is another', (_, from, to) => {
  const {outlines, keys} = read((text) => text.replace(from, to))
  expect(keys.mappings).not.toBe(first.keys.mappings)
  const after = toLinks(keys, outlines, noSiteData, {before})
  expect(after.library.levels).not.toBe(before.library.levels)
  expect(after.library).toEqual(toLinks(keys, outlines, noSiteData).library)
})

it('links hold none of those before them, however many edits of figures follow each other', () => {
  const keys = (key: number) => ({key: `${key}`, mappings: ''})
  let links = toLinks(keys(0), [], noSiteData)
  const {levels} = links.library
  for (let edit = 1; edit <= 10_000; edit++) links = toLinks(keys(edit), [], noSiteData, {before: links})
  expect(links.library.levels).toBe(levels)
})
