const small: ReadonlySet<string> = new Set(
  (
    'a an the of for and or to in at on with by from near as is are be do does did what whats who which how much many where when my me i we you your ' +
    'pay pays paid paying salary salaries negotiation negotiating negotiate guide guides compensation comp lever levers script scripts make makes earn earns get ' +
    'job jobs position vs versus about against should can could would best top good highest ' +
    'they them their this these those there it its if so than then has have had will was were give gives tc inc llc ltd group'
  ).split(' '),
)

/** Whether a word tells no guide from another: a query's are left out, and so are a name's. */
export const isSmall = (word: string): boolean => small.has(word)
