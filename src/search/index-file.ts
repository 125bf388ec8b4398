/** The index of names as it is stored: lists without keys, guides by the places of their company and role in these. */
export interface IndexFile {
  readonly version: 1
  /** Id, name, other names. */
  readonly companies: readonly (readonly string[])[]
  readonly roles: readonly (readonly string[])[]
  readonly places: readonly (readonly string[])[]
  /** Company, role, places, level codes. */
  readonly guides: readonly (readonly [company: number, role: number, places: readonly number[], levels: string])[]
}
