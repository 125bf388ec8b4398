import type {Message} from '../model/message.ts'
import type {TemplateFault} from '../model/site.ts'
import {fileStart} from '../model/span.ts'

/** A template of the site's own failed; `path`: what it was to show, or where it is. */
export const templateFailed = ({template, reason}: TemplateFault, path: string): Message => ({
  rule: 'template-failed',
  severity: 'error',
  path,
  span: fileStart,
  message: `Unexpected fault of the template \`${template}\`: ${reason}; the page is made with ours`,
})
