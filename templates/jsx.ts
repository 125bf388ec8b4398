import type {ElementContent, Root} from 'hast'
import {elementOf, text, toHtml} from '../src/model/html.ts'

/**
 * JSX that yields HTML, written once and escaped as it is written. Attribute names are hast property names (`className`, `ariaLabel`,
 * `dataSlot`, `viewBox`); trees of an author's words may stand among the children.
 */
export type Child = ElementContent | Markup | Root | string | number | null | undefined | boolean | readonly Child[]

/** HTML in which everything is escaped: it is written out as it is. Nothing but `h` and reading makes it. */
export interface Markup {
  readonly type: 'raw'
  readonly value: string
}

export const raw = (value: string): Markup => ({type: 'raw', value})

type Attribute = string | number | boolean | null | undefined | readonly (string | number)[]

const isList = (child: Child): child is readonly Child[] => Array.isArray(child)

/** What a component gives, as HTML. In code (`script`) nothing is a reference, so text is written as it is. */
export function markup(child: Child, isCode = false): string {
  if (typeof child === 'string') return isCode ? child : text(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (typeof child === 'number') return String(child)
  if (isList(child)) {
    let out = ''
    for (const each of child) out += markup(each, isCode)
    return out
  }
  return child.type === 'raw' ? child.value : toHtml(child)
}

/** Makes an element, or calls a component with its properties and children. */
export function h(
  type: string | ((props: never) => Child),
  props: Readonly<Record<string, unknown>> | null,
  ...children: Child[]
): Child {
  if (typeof type === 'function') {
    const inner = children.length > 1 ? children : children[0]
    return type((inner === undefined ? (props ?? {}) : {...props, children: inner}) as never)
  }
  return raw(elementOf(type, props, markup(children, type === 'script')))
}

const marks: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** Fit for an attribute as well as for an element: nobody reads here where it stands. */
const escaped = (child: Child): string =>
  typeof child === 'string'
    ? child.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
    : Array.isArray(child)
      ? child.map(escaped).join('')
      : markup(child)

/** HTML as it is written, with everything between `${` and `}` escaped: for templates without JSX. Attributes need their quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Child[]): Markup => ({
  type: 'raw',
  value: parts.map((part, n) => part + (n < values.length ? escaped(values[n]) : '')).join(''),
})

/** Children without an element round them. */
export const Fragment = ({children}: {children?: Child}): Child => children

export declare namespace h {
  namespace JSX {
    type Element = Child
    type ElementType = string | ((props: never) => Child)
    interface ElementChildrenAttribute {
      children: unknown
    }
    interface IntrinsicElements {
      [tag: string]: {readonly children?: Child; readonly [name: string]: Attribute | Child}
    }
  }
}
