import {type Child, Fragment, h} from '../templates/jsx.ts'

type Props = Readonly<Record<string, unknown>> & {readonly children?: Child}

/** What compilers call for JSX where `jsxImportSource` is `bandstand`. */
export const jsx = (type: Parameters<typeof h>[0], {children, ...props}: Props): Child =>
  children === undefined ? h(type, props) : h(type, props, children)
/** The same for several children. */
export const jsxs: typeof jsx = (type, props) => jsx(type, props)
export {Fragment}

export declare namespace JSX {
  type Element = h.JSX.Element
  type ElementType = h.JSX.ElementType
  type ElementChildrenAttribute = h.JSX.ElementChildrenAttribute
  type IntrinsicElements = h.JSX.IntrinsicElements
}
