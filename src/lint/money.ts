import type {Band, Pay} from '../model/guide.ts'
import type {Component, MoneyValue} from '../model/value.ts'

/** The amounts of money in a cell, in its order. */
export const moneyIn = (pay: Pay | null): MoneyValue[] =>
  pay?.values.filter((value): value is MoneyValue => value.kind === 'money') ?? []

/** The first amount of money in a cell, or in one currency. */
export const moneyOf = (pay: Pay | null, currency?: string | null): MoneyValue | undefined =>
  moneyIn(pay).find((value) => currency === undefined || value.currency === currency)

/** Currencies that a cell's money is in; those that can't be told are left out. */
export const currenciesIn = (pay: Pay | null): Set<string> =>
  new Set(moneyIn(pay).flatMap(({currency}) => currency ?? []))

export const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => ![...a].some((each) => b.has(each))

/** Where a band stands, as its author names it: `London, Senior`. */
export const bandName = ({region, level}: Band): string =>
  [region?.label, level?.label].filter((part) => part !== undefined && part !== '').join(', ')

/** The components that are money in a usual row, in the order of a table. */
export const moneyParts = ['base', 'stock', 'bonus', 'signing', 'total'] as const satisfies readonly Component[]

/** A figure for a year; null where its period is not known. Grants count a year's share. */
export function perYear({per, years}: Pick<MoneyValue, 'per' | 'years'>): number | null {
  if (per === 'year' || per === 'once') return 1
  if (per === 'month') return 12
  return per === 'grant' && years ? 1 / years : null
}
