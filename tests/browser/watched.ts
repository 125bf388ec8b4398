import type {Browser, BrowserContextOptions, Page} from 'playwright-core'

/** A page, and whatever happened in it that no page of ours does by itself. */
export interface Watched {
  readonly page: Page
  readonly faults: string[]
  readonly close: () => Promise<void>
}

/**
 * Opens a page that notes dialogs, policy reports, errors, requests to other hosts, other windows, downloads and files that are missing.
 * Where a test asks for what is missing on purpose, `isAsked` says so of the address.
 */
export async function watched(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
  isAsked: (url: string) => boolean = () => false,
): Promise<Watched> {
  const context = await browser.newContext({viewport: {width: 1280, height: 844}, ...options})
  const faults: string[] = []
  let page: Page | undefined
  const note = (fault: string): void =>
    void faults.push(page ? `${decodeURI(new URL(page.url()).pathname)}: ${fault}` : fault)
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
      console.error(`refused: ${violatedDirective} ${blockedURI}`),
    ),
  )
  context.on('page', (other) => page && note(`window ${other.url()}`))
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) note(`foreign ${url}`)
  })
  context.on('dialog', (dialog) => {
    note(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('response', (response) => {
    if (response.status() >= 400 && !isAsked(response.url())) note(`${response.status()} ${response.url()}`)
  })
  context.on('console', (message) => {
    const text = message.text()
    // What is missing is told once, by its answer.
    if (message.type() === 'error' && !/^Failed to load resource/.test(text)) note(`console ${text}`)
  })
  context.on('weberror', (error) => note(`exception ${String(error.error())}`))
  page = await context.newPage()
  page.on('download', (download) => note(`download ${download.url()}`))
  return {page, faults, close: () => context.close()}
}
