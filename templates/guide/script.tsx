import type {Guide, Script} from '../../src/model/guide.ts'
import {type Child, h} from '../jsx.ts'

const slotName = (token: string): string =>
  token
    .slice(1, -1)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')

export function ScriptText({script}: {script: Script}): Child {
  const parts: Child[] = []
  let from = 0
  for (const {token, start, end} of script.placeholders) {
    parts.push(
      script.text.slice(from, start),
      <span className="slot" dataSlot={slotName(token)}>
        {token}
      </span>,
    )
    from = end
  }
  parts.push(script.text.slice(from))
  return ['"', ...parts, '"']
}

export function Slots({guide}: {guide: Guide}): Child {
  const tokens = new Map(
    guide.levers.flatMap(({scripts}) =>
      scripts.flatMap(({placeholders}) => placeholders.map(({token}) => [slotName(token), token] as const)),
    ),
  )
  if (tokens.size === 0) return null
  return (
    <form className="needs-js" autoComplete="off">
      <fieldset className="slots">
        <legend>Fill in once, used in every script</legend>
        {[...tokens].slice(0, 12).map(([name, token]) => (
          <label>
            {token} <input type="text" dataFills={name} placeholder={token} />
          </label>
        ))}
        <p>Say only what is true.</p>
      </fieldset>
    </form>
  )
}
