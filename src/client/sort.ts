import {all} from './page.ts'

/** Makes the headings of rankings sort their rows, inside each currency: amounts of two currencies are never ranked together. */
export function sortTables(): void {
  for (const table of all<HTMLTableElement>('table[data-sort]'))
    for (const head of all('thead th[data-by]', table)) {
      const by = head.dataset.by ?? ''
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = head.textContent
      head.replaceChildren(button)
      const value = (row: HTMLElement): string => row.dataset[by] ?? ''
      const before = (a: HTMLElement, b: HTMLElement): number =>
        by === 'name' ? value(a).localeCompare(value(b), 'en') : Number(value(a)) - Number(value(b))
      // Totals that count stock in two ways are not ranked against one another.
      const apart = (a: HTMLElement, b: HTMLElement): number =>
        by === 'total' ? (a.dataset.basis ?? '').localeCompare(b.dataset.basis ?? '') : 0
      button.addEventListener('click', () => {
        const down =
          head.getAttribute('aria-sort') === 'descending' || (by === 'name' && !head.hasAttribute('aria-sort'))
        for (const other of all('th[aria-sort]', table)) other.removeAttribute('aria-sort')
        head.setAttribute('aria-sort', down ? 'ascending' : 'descending')
        for (const group of table.tBodies)
          group.append(...all('tr[data-name]', group).sort((a, b) => apart(a, b) || before(a, b) * (down ? 1 : -1)))
      })
    }
}
