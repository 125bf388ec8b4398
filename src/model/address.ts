/** A path percent-encoded, each part for itself; half a surrogate pair becomes U+FFFD instead of an exception. */
export const encode = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
