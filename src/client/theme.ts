import {one, stored} from './page.ts'

const root = document.documentElement
const names = {'': 'System', light: 'Light', dark: 'Dark'} as const
type Theme = keyof typeof names
const order: readonly Theme[] = ['', 'light', 'dark']

const isTheme = (value: string | null | undefined): value is Theme =>
  value !== null && value !== undefined && Object.hasOwn(names, value)
const current = (): Theme => (isTheme(root.dataset.theme) ? root.dataset.theme : '')

function apply(theme: Theme): void {
  if (theme === '') delete root.dataset.theme
  else root.dataset.theme = theme
}

export function restoreTheme(): void {
  const kept = stored('theme')
  if (isTheme(kept)) apply(kept)
}

/** As the system says, then light, then dark. */
export function themeButton(): void {
  const button = one<HTMLButtonElement>('#theme')
  if (!button) return
  const say = (): void => {
    button.textContent = `Theme: ${names[current()]}`
  }
  say()
  button.addEventListener('click', () => {
    const next = order[(order.indexOf(current()) + 1) % order.length] ?? ''
    apply(next)
    stored('theme', next)
    say()
  })
}
