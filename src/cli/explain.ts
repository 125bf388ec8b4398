import {ruleNamed, rules} from '../lint/index.ts'
import {parse} from './options.ts'
import {didYouMean, UsageError} from './usage.ts'

export const usage = 'explain [RULE]'

/** Explains a rule, or lists them all. */
export async function explain(args: readonly string[]): Promise<number> {
  const {words} = parse(args, {})
  const [name] = words
  if (name === undefined) {
    const width = Math.max(...rules.map((rule) => rule.name.length))
    for (const rule of rules)
      process.stdout.write(`${rule.name.padEnd(width)} ${rule.severity.padEnd(8)} ${rule.summary}\n`)
    return 0
  }
  const rule = ruleNamed(name)
  if (!rule)
    throw new UsageError(
      `unknown rule \`${name}\`${didYouMean(
        name,
        rules.map((each) => each.name),
      )}`,
    )
  process.stdout.write(`${rule.name} (${rule.severity})\n${rule.summary}\n\nWhy: ${rule.why}\nMend: ${rule.mend}\n`)
  for (const {title, guide, message} of rule.examples)
    process.stdout.write(
      `\n${title}${message === null ? ' (no message)' : `\n  ${message}`}\n\n${guide.replace(/^/gm, '    ').trimEnd()}\n`,
    )
  return 0
}
