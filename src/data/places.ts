import type {PlaceData} from '../model/data.ts'
import {cityLines} from './cities.ts'
import {countryLines} from './countries.ts'

/** Regions, and work from anywhere. */
const regions: readonly PlaceData[] = [
  ...(['DACH', 'Nordics', 'Benelux', 'Midwest'] as const).map(
    (name): PlaceData =>
      name === 'Midwest'
        ? {id: 'us-midwest', name, kind: 'area', country: 'US', currency: 'USD', aliases: ['US Midwest']}
        : {id: name.toLowerCase(), name, kind: 'region', country: null, currency: null},
  ),
  {
    id: 'remote',
    name: 'Remote',
    kind: 'remote',
    country: null,
    currency: null,
    aliases: [
      'Remote Global',
      'Global Remote',
      'Worldwide',
      'Anywhere',
      'Global',
      'All-Remote',
      'Fully Remote',
      'Work from anywhere',
      'Remote first',
      'Distributed',
    ],
  },
  {
    id: 'us-remote',
    name: 'Remote US',
    kind: 'remote',
    country: 'US',
    currency: 'USD',
    aliases: ['US Remote', 'Remote USA', 'US All-Remote', 'Remote United States', 'Remote Other US', 'Remote-US'],
  },
  {
    id: 'us-other',
    name: 'US (other markets)',
    kind: 'region',
    country: 'US',
    currency: 'USD',
    aliases: [
      'Other US',
      'US Other Markets',
      'Secondary US',
      'US National',
      'Rest of US',
      'Rest of the US',
      'US Nationwide',
    ],
  },
  {
    id: 'us-hubs',
    name: 'US (major hubs)',
    kind: 'region',
    country: 'US',
    currency: 'USD',
    aliases: ['US Major Tech Hubs', 'US Tech Hubs', 'Major US Hubs'],
  },
  {id: 'gb-remote', name: 'Remote UK', kind: 'remote', country: 'GB', currency: 'GBP', aliases: ['UK Remote']},
  {id: 'ca-remote', name: 'Remote Canada', kind: 'remote', country: 'CA', currency: 'CAD', aliases: ['Canada Remote']},
  {id: 'in-remote', name: 'Remote India', kind: 'remote', country: 'IN', currency: 'INR', aliases: ['India Remote']},
  {
    id: 'eu-remote',
    name: 'Remote Europe',
    kind: 'remote',
    country: null,
    currency: 'EUR',
    aliases: ['Remote EU', 'EU Remote', 'Europe Remote'],
  },
  {id: 'mena-remote', name: 'Remote MENA', kind: 'remote', country: null, currency: null, aliases: ['MENA Remote']},
  {
    id: 'north-america-remote',
    name: 'Remote US/Canada',
    kind: 'remote',
    country: null,
    currency: null,
    aliases: ['Remote North America'],
  },
  {
    id: 'europe',
    name: 'Europe',
    kind: 'region',
    country: null,
    currency: 'EUR',
    aliases: ['EU', 'Continental Europe', 'Eurozone', 'Western Europe'],
  },
  {id: 'emea', name: 'EMEA', kind: 'region', country: null, currency: null},
  {id: 'apac', name: 'APAC', kind: 'region', country: null, currency: null, aliases: ['Asia Pacific', 'Asia-Pacific']},
  ...(
    [
      'Southeast Asia|SE Asia,South East Asia',
      'South Asia|',
      'East Asia|',
      'Central Asia|',
      'GCC|Gulf States,Gulf Cooperation Council',
      'ANZ|Australia & New Zealand,Australia and New Zealand,Australasia',
      'Oceania|',
      'Africa|',
      'Sub-Saharan Africa|SSA',
      'North Africa|',
      'CEE|Central and Eastern Europe,Central & Eastern Europe',
      'Central Europe|',
      'Eastern Europe|',
      'Southern Europe|',
      'Northern Europe|',
      'Scandinavia|',
      'Balkans|Western Balkans',
      'Baltics|Baltic States',
      'Iberia|',
      'CIS|',
      'Caribbean|',
      'South America|',
      'Central America|',
      'UKI|',
      'Rest of World|RoW,Rest of the World,International',
    ] as const
  ).map((line): PlaceData => {
    const [name = '', aliases = ''] = line.split('|')
    return {
      id: name.toLowerCase().replace(/[^a-z]+/g, '-'),
      name,
      kind: 'region',
      country: null,
      currency: null,
      aliases: aliases === '' ? [] : aliases.split(','),
    }
  }),
  {id: 'asia', name: 'Asia', kind: 'region', country: null, currency: null},
  {id: 'latam', name: 'LatAm', kind: 'region', country: null, currency: null, aliases: ['Latin America']},
  {id: 'mena', name: 'MENA', kind: 'region', country: null, currency: null, aliases: ['Middle East']},
  {id: 'americas', name: 'Americas', kind: 'region', country: null, currency: null},
  {id: 'north-america', name: 'North America', kind: 'region', country: null, currency: null, aliases: ['NA']},
  {
    id: 'us-east-coast',
    name: 'East Coast',
    kind: 'area',
    country: 'US',
    currency: 'USD',
    aliases: ['US East', 'East Coast US', 'Eastern US'],
  },
  {
    id: 'us-west-coast',
    name: 'West Coast',
    kind: 'area',
    country: 'US',
    currency: 'USD',
    aliases: ['US West', 'West Coast US', 'Western US'],
  },
]

interface State {
  readonly code: string
  readonly name: string
  readonly country: string
}

const stateList: readonly State[] =
  `US: AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|DC District of Columbia
CA: BC British Columbia|ON Ontario|QC Quebec|AB Alberta|NS Nova Scotia|MB Manitoba|SK Saskatchewan|NB New Brunswick`
    .split('\n')
    .flatMap((line) => {
      const [country = '', list = ''] = line.split(': ')
      return list.split('|').map((entry) => ({code: entry.slice(0, 2), name: entry.slice(3), country}))
    })

/** States that a city, or a country, has the name of. */
const homonymous: ReadonlySet<string> = new Set(['New York', 'Washington', 'Georgia', 'District of Columbia'])

/** US states and Canadian provinces that may follow a city's name, by code and by name. */
export const states: ReadonlyMap<string, {readonly code: string; readonly country: string}> = new Map(
  stateList.flatMap(({code, name, country}) =>
    [code, name.toLowerCase()].map((key) => [key, {code, country}] as const),
  ),
)

/** Codes of US states by which Australians call states of their own: `Perth WA`. */
export const australianCodes: ReadonlySet<string> = new Set(['WA', 'SA', 'NT'])

/** States and the like of other lands, and their codes, which say no more of a city that is known than where it lies. */
const partLines = `AU: NSW|New South Wales|VIC|Victoria|QLD|Queensland|WA|Western Australia|SA|South Australia|TAS|Tasmania|ACT|Australian Capital Territory|NT|Northern Territory
IN: HR|Haryana|KA|Karnataka|MH|Maharashtra|TN|Tamil Nadu|TS|TG|Telangana|UP|Uttar Pradesh|WB|West Bengal|GJ|Gujarat|KL|Kerala|RJ|Rajasthan|DL|NCR|AP|Andhra Pradesh
BR: SP|São Paulo|RJ|Rio de Janeiro|MG|Minas Gerais|SC|Santa Catarina|PR|Paraná|RS|Rio Grande do Sul|PE|Pernambuco|DF
MX: Jalisco|Nuevo León|NL|Querétaro|CDMX|Mexico City
CN: Guangdong|Zhejiang|Jiangsu|Sichuan|Hubei|Shaanxi|Fujian
DE: Bavaria|Bayern|Hesse|Hessen|Saxony|Sachsen|Baden-Württemberg|North Rhine-Westphalia|Nordrhein-Westfalen|Lower Saxony|Niedersachsen|Brandenburg
GB: England|Scotland|Wales|Northern Ireland
ES: Catalonia|Cataluña|Andalusia|Andalucía|Basque Country
CH: ZH|GE|VD|ZG|BS|BE|TI
IT: Lombardy|Lombardia|Lazio|Piedmont|Piemonte
FR: Île-de-France|Provence|Occitanie
PL: Mazowieckie|Małopolskie|Dolnośląskie`

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[ -]+/g, '-')

const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'))

/** The lands that parts of them lie in, by the name or code of the part, as far as places' names are told apart. */
export const partsOfLands: ReadonlyMap<string, readonly string[]> = (() => {
  const byName = new Map<string, string[]>()
  for (const line of partLines.split('\n')) {
    const [land = '', list = ''] = line.split(': ')
    for (const name of list.split('|')) {
      const key = /^[A-Z]{2,4}$/.test(name) ? name : plain(name).replaceAll('-', ' ')
      byName.set(key, [...(byName.get(key) ?? []), land])
    }
  }
  return byName
})()

const names = (list: string | undefined): readonly string[] => (list ? list.split(',') : [])

const countries: readonly PlaceData[] = lines(countryLines).map(([code = '', name = '', currency = '', aliases]) => ({
  id: code.toLowerCase(),
  name: name.replace(' (country)', ''),
  kind: 'country',
  country: code,
  currency,
  aliases: names(aliases),
}))

const currencyOf: ReadonlyMap<string | null, string | null> = new Map([
  ...countries.map(({country, currency}) => [country, currency] as const),
  ['HK', 'HKD'],
  ['SG', 'SGD'],
  ['MO', 'MOP'],
])

/** The currency that is paid in a country (ISO 3166-1 alpha-2), or null. */
export const currencyOfCountry = (country: string | null): string | null => currencyOf.get(country) ?? null

/** Cities that are shown with the state by which their homonyms are told from them. */
const withState: ReadonlySet<string> = new Set(['Cambridge MA', 'Melbourne FL'])

const cities: readonly PlaceData[] = lines(cityLines).flatMap(([within = '', list = '']) => {
  const [code = '', state] = within.split(' ')
  return list.split(';').map((entry): PlaceData => {
    const [name = '', ...aliases] = entry.replace('~', '').split('=')
    const homonym = withState.has(name)
    return {
      id: `${code}-${plain(name)}`,
      name: homonym ? name.replace(/ (?=[A-Z]{2}$)/, ', ') : name,
      kind: entry.startsWith('~') ? 'area' : 'city',
      country: code.toUpperCase(),
      currency: currencyOfCountry(code.toUpperCase()),
      aliases: homonym ? [...aliases, name] : aliases,
      ...(state !== undefined && {state}),
    }
  })
})

/** Codes of states that mean a state also where they stand alone: others are words, or codes of countries and companies as well. */
const plainCodes: ReadonlySet<string> = new Set('TX WA NJ NC VA FL IL MN AZ UT NV TN WI MI OH CT'.split(' '))

/** States and provinces, which cities and countries of their name go before: `New York`, `Georgia`, `Washington`. */
const stateAreas: readonly PlaceData[] = stateList.map(({code, name, country}) => ({
  id: `${country.toLowerCase()}-${plain(name)}${homonymous.has(name) ? '-state' : ''}`,
  name: homonymous.has(name) ? `${name} State` : name,
  kind: 'area',
  country,
  currency: currencyOfCountry(country),
  aliases: [
    `State of ${name}`,
    `${name} ${country === 'US' ? 'US' : 'Canada'}`,
    ...(plainCodes.has(code) ? [code] : []),
  ],
  state: code,
}))

/** Ids of states and provinces. */
export const stateIds: ReadonlySet<string> = new Set(stateAreas.map(({id}) => id))

/** The bundled gazetteer. A site adds its own places in `_data/places.json`. */
export const places: readonly PlaceData[] = Object.freeze([...stateAreas, ...countries, ...cities, ...regions])

/** Work from anywhere in a land or a region, where the gazetteer has no place for it. */
export const remoteOf = (land: PlaceData): PlaceData => ({
  ...land,
  id: `${land.id}-remote`,
  name: `Remote ${land.name}`,
  kind: 'remote',
  aliases: [],
})
