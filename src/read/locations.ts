import type {RootContent} from 'mdast'
import type {Block} from './blocks.ts'
import {textOf} from './flat.ts'
import {type Gazetteer, readRegion} from './region.ts'

const words = '(?:work |office |hiring )?(?:locations?|places?|offices?|sites?|hubs?|cities|markets?|regions?)'
const line = new RegExp(String.raw`^${words}\s*[:：]\s*(\S.*)$`, 'im')
const label = new RegExp(`^${words}$`, 'i')

/** The items of a list as one label: `Redmond WA (HQ); Bay Area`. */
const joined = ({children}: Extract<RootContent, {type: 'list'}>): string =>
  children.map((item) => item.children.map(textOf).join(' ').trim()).join('; ')

function saidIn({label: said, nodes}: Block): string[] {
  const [first] = nodes
  const listed = label.test(said) && first ? [first.type === 'list' ? joined(first) : textOf(first)] : []
  const lines = nodes.flatMap((node) => (node.type === 'paragraph' ? (line.exec(textOf(node))?.[1] ?? []) : []))
  return [...listed, ...lines].map((text) => text.trim())
}

/**
 * `**Locations:** Redmond WA (HQ), Bay Area`: where the pay of a table holds whose rows and columns name no place.
 * Null where no line says so, or one of the places is unknown.
 */
export const locationsOf = (blocks: readonly Block[], book: Gazetteer): string | null =>
  blocks.flatMap(saidIn).find((text) => readRegion(text, book).region.places.length > 0) ?? null
