import {plural} from '../model/format.ts'

type Attributes = Readonly<Record<string, string | boolean>>

/** Makes an element. Text is text: nothing is ever read as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(name, value === true ? '' : value)
  element.append(...children)
  return element
}

export const guidesInWords = (count: number): string => plural(count, 'guide')
