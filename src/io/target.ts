/** The path of names that an address below the base means, or null for what can be no file of a site. */
export function pathOf(target: string, base: string): string | null {
  const [address = ''] = target.split('?')
  if (!address.startsWith(`${base}/`) || address.includes('#') || address.includes('\\')) return null
  let names: string[]
  try {
    names = address
      .slice(base.length + 1)
      .split('/')
      .map(decodeURIComponent)
  } catch {
    return null
  }
  const isName = (name: string): boolean => !/^\.|^$|[/\\\0]/.test(name)
  return names.every((name, n) => isName(name) || (name === '' && n === names.length - 1)) ? names.join('/') : null
}
