// A seeded collection of any size, in the forms that real guides take. Same seed and size, same bytes.
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** mulberry32: a small generator whose whole state is one integer. */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const roles = [
  ['software-engineer', 'Software Engineer', 1],
  ['senior-software-engineer', 'Senior Software Engineer', 1.3],
  ['staff-software-engineer', 'Staff Software Engineer', 1.7],
  ['engineering-manager', 'Engineering Manager', 1.6],
  ['data-engineer', 'Data Engineer', 1],
  ['data-scientist', 'Data Scientist', 1.05],
  ['ml-ai-engineer', 'ML/AI Engineer', 1.4],
  ['devops-engineer', 'DevOps Engineer', 1],
  ['security-engineer', 'Security Engineer', 1.15],
  ['product-manager', 'Product Manager', 1.2],
  ['technical-program-manager', 'Technical Program Manager', 1.1],
  ['product-designer', 'Product Designer', 0.95],
  ['solutions-architect', 'Solutions Architect', 1.1],
  ['platform-engineer', 'Platform Engineer', 1.2],
]
const syllables = [
  'al',
  'bri',
  'cor',
  'den',
  'el',
  'fen',
  'gar',
  'hol',
  'is',
  'jun',
  'kal',
  'lor',
  'mun',
  'nor',
  'or',
  'pel',
  'quin',
  'ros',
  'sol',
  'tor',
  'ul',
  'ven',
  'wil',
  'yor',
  'zen',
]
const kinds = ['Systems', 'Labs', 'Pay', 'Cloud', 'Bank', 'Health', 'Games', 'Data', 'Robotics', 'Media']
const words =
  'the a team platform customers data release payments model latency review audit pipeline ledger budget incident design scale tooling region service contract roadmap market storage query index cache network signal report ownership coverage'.split(
    ' ',
  )
const places = {
  USD: ['San Francisco', 'New York', 'Seattle', 'Austin', 'Remote US', 'Boston (HQ)', 'Denver', 'Chicago'],
  GBP: ['London', 'London (UK)'],
  EUR: ['Paris', 'Berlin', 'Amsterdam', 'Dublin'],
  CHF: ['Zurich'],
  INR: ['Bangalore', 'Hyderabad'],
  SGD: ['Singapore'],
}
const sign = {USD: '$', GBP: '£', EUR: '€', CHF: 'CHF ', INR: '₹', SGD: 'S$'}
const rate = {USD: 1, GBP: 0.62, EUR: 0.75, CHF: 0.9, INR: 28, SGD: 1.1}

export function guides({count, seed = 1}) {
  const random = generator(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const sentence = (n) => {
    const text = Array.from({length: n}, () => pick(words)).join(' ')
    return `${text[0].toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () =>
    Array.from({length: 3 + Math.floor(random() * 4)}, () => sentence(10 + Math.floor(random() * 18))).join(' ')
  const companies = Array.from({length: Math.ceil(count / roles.length)}, (_, n) => {
    const stem = pick(syllables) + pick(syllables) + pick(syllables)
    const name = `${stem[0].toUpperCase()}${stem.slice(1)} ${pick(kinds)}`
    return {
      id: `${name.toLowerCase().replace(' ', '-')}-${n}`,
      name: `${name} ${n}`,
      form: n % 5,
      currencies: ['USD', pick(['GBP', 'EUR', 'CHF', 'INR', 'SGD'])],
    }
  })
  const money = (currency, thousands, form) => {
    const figure = Math.round(thousands * rate[currency])
    if (currency === 'INR') return `₹${Math.round(figure / 100)}L`
    return form === 1 ? `${sign[currency]}${figure},000` : `${sign[currency]}${figure}K`
  }
  const range = (currency, low, high, form) =>
    `${money(currency, low, form)}${form === 2 ? ' - ' : '–'}${money(currency, high, form)}`

  const one = (company, [_slug, role, factor]) => {
    const {form} = company
    const base = (110 + random() * 60) * factor
    const [low, high, stockLow, stockHigh] = [base, base * 1.33, base * 0.7, base * 1.5]
    const rows = company.currencies.flatMap((currency) =>
      places[currency].slice(0, 2).map((place) => [place, currency]),
    )
    const table =
      form === 3
        ? [
            `| Level | ${rows.map(([p, c]) => `${p} (${c})`).join(' | ')} |`,
            `|---|${rows.map(() => '---|').join('')}`,
            ...[
              ['Mid (L3-L4)', 1],
              ['Senior (L5)', 1.4],
              ['Staff+ (L6+)', 1.8],
            ].map(([label, f]) => `| ${label} | ${rows.map(([, c]) => range(c, low * f, high * f, 1)).join(' | ')} |`),
            '',
            `*Total compensation includes base salary, RSU grants ($60K-$160K/4yr) and a 10% bonus.*`,
          ]
        : form === 4
          ? [
              `| Component | ${rows.map(([p, c]) => `${p} (${c})`).join(' | ')} |`,
              `|---|${rows.map(() => '---|').join('')}`,
              `| Base Salary | ${rows.map(([, c]) => range(c, low, high, 0)).join(' | ')} |`,
              `| RSU Grant (4-yr vest) | ${rows.map(([, c]) => range(c, stockLow, stockHigh, 0)).join(' | ')} |`,
              `| Annual Bonus | ${rows.map(() => '10–15%').join(' | ')} |`,
              `| Total Comp (Est. Annual) | ${rows.map(([, c]) => range(c, low * 1.1 + stockLow / 4, high * 1.15 + stockHigh / 4, 0)).join(' | ')} |`,
            ]
          : [
              '| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |',
              '|---|---|---|---|---|',
              ...rows.map(
                ([p, c]) =>
                  `| ${p} | ${range(c, low, high, form)} | ${range(c, stockLow, stockHigh, form)} | 10–15% | ${range(c, low * 1.1 + stockLow / 4, high * 1.15 + stockHigh / 4, form)} |`,
              ),
            ]
    const peers = [pick(companies), pick(companies), pick(companies)]
    const mapping =
      form === 3
        ? [
            '#### Level Mapping',
            '',
            `| ${company.name} Level | ${peers[0].name} Equivalent | Google Equivalent |`,
            '|---|---|---|',
            `| ${role} (L4) | ${role} L4 | L4 |`,
            `| Senior ${role} (L5) | Senior ${role} L5 | L5 |`,
          ]
        : [
            `**Level Mapping:** ${company.name} ${role} (L4) = Google L4 = ${peers[0].name} ${role} L4 = ${peers[1].name} ${role} = Meta E4`,
          ]
    const levers = Array.from({length: 4}, (_, n) => {
      const script = `"${sentence(14)} I did this at [company]. I am asking for ${money('USD', high * 0.95, 0)} base and ${money('USD', stockHigh, 0)} equity over 4 years."`
      const title = sentence(3).slice(0, -1)
      return form === 3
        ? `#### Global Lever ${n + 1}: ${title}\n\n> ${script}\n`
        : form === 4
          ? `**Lever ${n + 1} — ${title}:** ${script}\n`
          : `${n + 1}. **${title}:** ${script}`
    })
    const title =
      form === 3
        ? `### ${role} — ${company.name} Salary Negotiation Guide`
        : `### ${role} | ${company.name} Global Negotiation Guide`
    return [
      title,
      '',
      `**Negotiation DNA:** Base + RSU | ${sentence(4).slice(0, -1)} | 2026 Focus: ${sentence(4).slice(0, -1)}`,
      '',
      ...table,
      '',
      '**Negotiation DNA**',
      paragraph(),
      '',
      paragraph(),
      '',
      ...mapping,
      '',
      `### ${sentence(3).slice(0, -1)} Premium`,
      paragraph(),
      '',
      paragraph(),
      '',
      ...(form === 3 ? levers : ['**Global Levers**', ...levers]),
      '',
      `> **Negotiate Up Strategy:** "${sentence(18)} I'm holding a ${peers[2].name} offer at ${money('USD', high * 0.9, 0)} / ${money('USD', stockHigh, 0)} RSU. I need ${money('USD', high * 0.95, 0)} base, ${money('USD', stockHigh, 0)} equity/4yr, and a $30K signing bonus. My floor is ${money('USD', high * 0.85, 0)} base."`,
      '',
      '#### Evidence & Sources',
      `- Levels.fyi ${role} compensation (2025-2026)`,
      `- Glassdoor ${company.name} salary data`,
      `- Blind verified offer threads (2025)`,
      `- ${company.name} annual report 2025`,
      '',
    ].join('\n')
  }
  const out = []
  for (const company of companies)
    for (const role of roles)
      if (out.length < count) out.push({path: `${company.id}/${role[0]}.md`, text: one(company, role)})
  return out
}

/** Writes such a collection into a folder. */
export function writeCorpus(folder, options) {
  const all = guides(options)
  for (const {path: name, text} of all) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, text)
  }
  return all.length
}
