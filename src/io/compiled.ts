/** Threads run what is compiled; tests run this module uncompiled, beside it. */
export const compiled = (module: string): URL =>
  new URL(import.meta.url.endsWith('.ts') ? `../../lib/src/io/${module}.js` : `./${module}.js`, import.meta.url)
