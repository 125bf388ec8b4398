import {parse} from 'acorn'

const voids = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)
const comparisons = new Set(['===', '!==', '<', '>', '<=', '>='])

const isNode = (value) => typeof value?.type === 'string'

/** The nodes in a node, in the order of the text. */
const inside = (node) =>
  Object.values(node)
    .flat()
    .filter(isNode)
    .sort((a, b) => a.start - b.start)

/** Names that the module itself imports or declares, of things that never change: what a component's name may mean. */
const constants = ({body}) =>
  new Set(
    body.flatMap((statement) => {
      const declared = statement.declaration ?? statement
      if (declared.type === 'ImportDeclaration') return declared.specifiers.map(({local}) => local.name)
      if (declared.type === 'FunctionDeclaration') return [declared.id.name]
      if (declared.type !== 'VariableDeclaration' || declared.kind !== 'const') return []
      return declared.declarations.flatMap(({id, init}) =>
        init?.type === 'ArrowFunctionExpression' && id.type === 'Identifier' ? [id.name] : [],
      )
    }),
  )

/** Whether a name is given to anything but what the module imports. */
const isTaken = (node, name) =>
  ((node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration') && node.id.name === name) ||
  (node.params ?? []).some((each) => each.name === name || inside(each).some((part) => part.value?.name === name)) ||
  inside(node).some((each) => isTaken(each, name))

/** A value that is written down as it is; undefined where it is worked out. */
const literal = (node) => (node.type === 'Literal' && !node.regex && !node.bigint ? {value: node.value} : undefined)

/** What an `h(…)` is: an element that can be written as text, a fragment or a component; null for all else. */
function kindOf(node, {known}) {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'h') return null
  const [type, props, ...children] = node.arguments
  const own = props.type === 'ObjectExpression' ? props.properties : literal(props)?.value === null ? [] : null
  if (!own?.every((each) => each.type === 'Property' && !each.computed && each.kind === 'init')) return null
  if (children.some((child) => child.type === 'SpreadElement')) return null
  if (type.type === 'Identifier') {
    const kind = type.name === 'Fragment' ? 'fragment' : 'component'
    return known.has(type.name) ? {kind, type, props, own, children} : null
  }
  const name = literal(type)?.value
  // What is in a script is no HTML.
  const isPlain = typeof name === 'string' && name !== 'script' && !(voids.has(name) && children.length > 0)
  return isPlain ? {kind: 'element', name, own, children} : null
}

/** A node's text with the elements in it written as text. */
function written(node, unit) {
  const found = kindOf(node, unit)
  if (found) return calls[found.kind](found, unit)
  let out = ''
  let at = node.start
  for (const part of inside(node)) {
    // Short forms (`{name}`) hold a node twice.
    if (part.start < at) continue
    out += unit.code.slice(at, part.start) + written(part, unit)
    at = part.end
  }
  return out + unit.code.slice(at, node.end)
}

const list = (children, unit) => {
  const all = children.map((child) => written(child, unit)).join(', ')
  return children.length > 1 ? `[${all}]` : all
}

/** By kind: the call as an expression of the same value. */
const calls = {
  element(found, unit) {
    const parts = element(found, unit)
    const whole = `$raw(${joined(parts)})`
    return parts.every((part) => part.text !== undefined) ? unit.hoist(whole) : whole
  },
  fragment: ({children}, unit) => (children.length === 0 ? 'undefined' : `(${list(children, unit)})`),
  component({type, props, own, children}, unit) {
    // Of two properties of one name the last one holds, as in `h`.
    const given = own.length > 0 ? [written(props, unit).slice(1, -1).trim()] : []
    const inner = children.length > 0 ? [`children: ${list(children, unit)}`] : []
    return `${type.name}({ ${[...given, ...inner].join(', ')} })`
  },
}

/** Parts are texts that are known, `{text}`, and expressions that give one, `{code}`. */
function joined(parts) {
  const merged = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (part.text !== undefined && last?.text !== undefined) last.text += part.text
    else if (part.text !== '') merged.push({...part})
  }
  return merged.length === 0 ? '""' : merged.map((part) => part.code ?? JSON.stringify(part.text)).join(' + ')
}

function attribute(tagName, {key, value}, unit) {
  const name = key.name ?? key.value
  const fixed = literal(value)
  if (fixed) return [{text: unit.attributeOf(tagName, name)(fixed.value)}]
  if (value.type === 'ConditionalExpression') {
    const either = (branch) => joined(attribute(tagName, {key, value: branch}, unit))
    const {test, consequent, alternate} = value
    return [{code: `(${written(test, unit)} ? ${either(consequent)} : ${either(alternate)})`}]
  }
  const write = unit.hoist(`$attributeOf(${JSON.stringify(tagName)}, ${JSON.stringify(name)})`)
  return [{code: `${write}(${written(value, unit)})`}]
}

const element = ({name, own, children}, unit) => [
  {text: `<${name}`},
  ...own.flatMap((each) => attribute(name, each, unit)),
  {text: '>'},
  ...children.flatMap((each) => child(each, unit)),
  ...(voids.has(name) ? [] : [{text: `</${name}>`}]),
]

/** Whether an expression is true or false, and nothing that would be shown. */
const isTruth = ({operator}) => comparisons.has(operator) || operator === '!'

function child(node, unit) {
  const fixed = literal(node)
  if (typeof fixed?.value === 'string') return [{text: unit.text(fixed.value)}]
  const found = kindOf(node, unit)
  if (found?.kind === 'element') return element(found, unit)
  if (found?.kind === 'fragment') return found.children.flatMap((each) => child(each, unit))
  const either = (branch) => joined(child(branch, unit))
  if (node.type === 'ConditionalExpression')
    return [{code: `(${written(node.test, unit)} ? ${either(node.consequent)} : ${either(node.alternate)})`}]
  if (node.type === 'LogicalExpression' && node.operator === '&&' && isTruth(node.left))
    return [{code: `(${written(node.left, unit)} ? ${either(node.right)} : "")`}]
  return [{code: `$markup(${written(node, unit)})`}]
}

/**
 * Writes a module's elements as text: `h('td', {className: 'num'}, figure)` becomes `raw('<td class="num">' + markup(figure) + '</td>')`,
 * and a component of the module's own is called as the function that it is. What is written is the same, byte for byte: whatever is not
 * plainly so is left to `h`. A page is made of thousands of elements, and nearly all of each is known before any guide is.
 *
 * `code`: a module as TypeScript leaves it. `text` and `attributeOf` are those of `model/html.ts`; `root` leads from the module to the
 * folder that `src` and `templates` are in. Throws where `h` is the name of something else in it.
 */
export function precompile(code, {text, attributeOf, root}) {
  const program = parse(code, {ecmaVersion: 'latest', sourceType: 'module'})
  const known = constants(program)
  if (!known.has('h')) return code
  if (isTaken(program, 'h')) throw new Error('`h` is the name of something else here')
  const hoisted = new Map()
  const hoist = (expression) => {
    const found = hoisted.get(expression) ?? `$${hoisted.size}`
    hoisted.set(expression, found)
    return found
  }
  const body = written(program, {code, known, hoist, text, attributeOf})
  const declared = [...hoisted].map(([expression, name]) => `const ${name} = ${expression};\n`).join('')
  const imports = [
    `import { markup as $markup, raw as $raw } from ${JSON.stringify(`${root}templates/jsx.js`)};`,
    `import { attributeOf as $attributeOf } from ${JSON.stringify(`${root}src/model/html.js`)};`,
  ]
  return `${imports.join('\n')}\n${declared}${body}`
}
