import type {Page} from '../model/site.ts'

/** A page as the text of its file. */
export const toHtml = (page: Page): string => `<!DOCTYPE html>\n${page.html}\n`
