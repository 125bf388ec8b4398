/** What a page may load: the site's own files, and no inline code; pages need no more. As a page says it itself. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The same as a server says it: who may frame a page can only be told there. */
const serverPolicy = `${pagePolicy}; frame-ancestors 'none'`

/** Headers that every answer of a site has, wherever it is served: by us, by hosts that read `_headers`, by nginx as documented. */
export const siteHeaders = Object.freeze({
  'Content-Security-Policy': serverPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
})
