import {all, one} from './page.ts'

/** The words of a script as they leave the page: claims that the reader has not made their own become blanks. */
export function spoken(script: Element): string {
  const copy = script.cloneNode(true) as Element
  for (const claim of all('.claim:not(.set)', copy)) claim.textContent = `[${claim.dataset.blank}]`
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim().replace(/^"|"$/g, '')
}

async function copyScript(button: HTMLButtonElement): Promise<void> {
  const script = document.getElementById(button.dataset.copy ?? '')
  const label = button.firstChild
  if (!script || !label) return
  const say = (word: string): void => {
    label.nodeValue = word
  }
  try {
    await navigator.clipboard.writeText(spoken(script))
    say('Copied')
  } catch {
    say('Not copied')
  }
  const status = one('#copied')
  if (status) status.textContent = button.textContent
  setTimeout(() => say('Copy'), 1600)
}

/** A placeholder is filled in once and seen in every script; nothing that is typed leaves the page. */
export function fillIn(): void {
  for (const input of all<HTMLInputElement>('[data-fills]'))
    input.addEventListener('input', () => {
      for (const slot of all(`[data-slot="${CSS.escape(input.dataset.fills ?? '')}"]`)) {
        slot.dataset.author ??= slot.textContent ?? ''
        const own = input.value.trim()
        slot.textContent = own === '' ? (slot.dataset.author ?? '') : own
        slot.classList.toggle('set', own !== '')
      }
    })
  for (const button of all<HTMLButtonElement>('[data-copy]'))
    button.addEventListener('click', () => void copyScript(button))
  for (const form of all<HTMLFormElement>('form')) form.addEventListener('submit', (event) => event.preventDefault())
}
