/** What a record itself holds under a key that authors or readers wrote: `constructor` is a key as any other. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
