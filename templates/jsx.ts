import type {Element, ElementContent, Properties, Root} from 'hast'

/**
 * JSX that yields hast. Attribute names are hast property names (`className`, `ariaLabel`, `dataSlot`, `viewBox`), so nothing is
 * looked up; text is a text node, so nothing is escaped here: `toHtml` escapes it once, at the end.
 */
/** HTML that reading made out of an author's markdown: escaped then, written out as it is. */
export interface Markup {
  readonly type: 'raw'
  readonly value: string
}

export type Child = ElementContent | Markup | Root | string | number | null | undefined | boolean | readonly Child[]

type Attribute = string | number | boolean | null | undefined | readonly (string | number)[]

function append(into: ElementContent[], child: Child): void {
  if (child === null || child === undefined || typeof child === 'boolean') return
  if (typeof child === 'string' || typeof child === 'number') into.push({type: 'text', value: String(child)})
  else if (isList(child)) for (const each of child) append(into, each)
  else if (child.type === 'root') for (const each of child.children) into.push(each as ElementContent)
  else into.push(child as ElementContent)
}

const isList = (child: Child): child is readonly Child[] => Array.isArray(child)

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
  const properties: Properties = {}
  for (const name in props) {
    const value = props[name] as Attribute
    if (value !== null && value !== undefined && value !== false) properties[name] = value as Properties[string]
  }
  const element: Element = {type: 'element', tagName: type, properties, children: []}
  for (const child of children) append(element.children, child)
  return element
}

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

/** A whole tree out of a component's result. */
export function toRoot(child: Child): Root {
  const children: ElementContent[] = []
  append(children, child)
  return {type: 'root', children}
}
