/** Letters and digits in lower case, joined by single hyphens; what is not Latin stays as it is. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** Gives each text a slug that no other has: `london`, `london-2`. */
export function uniqueSlugs(fallback: string): (text: string) => string {
  const taken = new Set<string>()
  return (text) => {
    const base = slug(text).slice(0, 80).replace(/-$/, '') || fallback
    let id = base
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
    taken.add(id)
    return id
  }
}
