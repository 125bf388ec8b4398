const symbols: Readonly<Record<string, string>> = Object.freeze({
  USD: '$',
  GBP: '£',
  EUR: '€',
  INR: '₹',
  ILS: '₪',
  JPY: '¥',
})

const short = (figure: number): string => {
  const [unit, size] =
    Math.abs(figure) >= 1e6
      ? (['M', 1e6] as const)
      : Math.abs(figure) >= 1e3
        ? (['K', 1e3] as const)
        : (['', 1] as const)
  return `${Math.round((figure / size) * 1000) / 1000}${unit}`
}

/** An amount or range in a message: `$224K–$322.25K`, `SEK 1.2M`. */
export function amount(currency: string | null, min: number, max: number): string {
  const symbol = currency === null ? '' : Object.hasOwn(symbols, currency) ? symbols[currency] : `${currency} `
  return min === max ? `${symbol}${short(min)}` : `${symbol}${short(min)}–${symbol}${short(max)}`
}
