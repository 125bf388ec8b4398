import type {MadePage, Page} from '../model/site.ts'

/** What was made of a page as the text of its file. */
export const fileOf = ({html}: MadePage): string => `<!DOCTYPE html>\n${html}\n`

/** A page as the text of its file. */
export const toHtml = (page: Page): string => fileOf(page.make())
