import {describe, expect, it} from 'vitest'
import {codes} from '../../src/data/currencies.ts'
import {currencyOfCountry, places, stateIds} from '../../src/data/places.ts'
import {gazetteer, readRegion} from '../../src/read/region.ts'

const book = gazetteer()
const read = (label: string) => readRegion(label, book)

describe('a place is known by its name, whatever stands round it', () => {
  it.each([
    ['**London**'.replaceAll('*', ''), 'gb-london'],
    ['🇬🇧 London (GBP)', 'gb-london'],
    [':gb: London (GBP £)', 'gb-london'],
    ['London¹', 'gb-london'],
    ['London – HQ', 'gb-london'],
    ['N.Y.C.', 'us-new-york'],
    ['Washington, D.C.', 'us-washington-dc'],
    ['Washington DC metro', 'us-washington-dc'],
    ['DFW', 'us-dallas'],
    ['Rochester, New York', 'us-rochester'],
    ['Atlanta, Georgia', 'us-atlanta'],
    ['Tbilisi, Georgia', 'ge-tbilisi'],
    ['India – Bengaluru', 'in-bangalore'],
    ['India: Bengaluru', 'in-bangalore'],
    ['Bay Area (Sunnyvale)', 'us-bay-area'],
    ['Palo Alto / Bay Area', 'us-palo-alto'],
    ['Łódź', 'pl-lodz'],
    ['Remote (US)', 'us-remote'],
    ['US (All-Remote)', 'us-remote'],
    ['Fully Remote', 'remote'],
    ['Rest of US', 'us-other'],
    ['Nordics', 'nordics'],
    ['Bay Area Remote', 'us-bay-area'],
    ['San Francisco Benchmark', 'us-san-francisco'],
    ['NYC Tier 1', 'us-new-york'],
    ['Dublin 2', 'ie-dublin'],
    ['Dublin 2, Ireland', 'ie-dublin'],
    ['Paris 15, France', 'fr-paris'],
    ['Gurugram, Haryana', 'in-gurgaon'],
    ['Bengaluru, KA', 'in-bangalore'],
    ['Melbourne VIC', 'au-melbourne'],
    ['Sydney, New South Wales', 'au-sydney'],
    ['Melbourne, FL', 'us-melbourne-fl'],
    ['Munich, Baden-Württemberg', 'de-munich'],
    ['London, England', 'gb-london'],
    ['London Hub', 'gb-london'],
    ['Dublin, Ireland – Market', 'ie-dublin'],
    ['US Remote', 'us-remote'],
    ['US Market Rate', 'us'],
    ['Zone 1 Boston', 'us-boston'],
    ['Hybrid London', 'gb-london'],
    ['London-based', 'gb-london'],
    ['US East Coast', 'us-east-coast'],
    ['Amsterdam Area', 'nl-amsterdam'],
    ['Sydney CBD', 'au-sydney'],
    ['Rest of Europe', 'europe'],
    ['All US locations', 'us'],
    ['Tier-2 India', 'in'],
    ['東京', 'jp-tokyo'],
    ['Москва', 'ru-moscow'],
    ['Praha', 'cz-prague'],
    ['Wichita', 'us-wichita'],
    ['Kraków', 'pl-krakow'],
    ['Nairobi', 'ke-nairobi'],
    // States and provinces; a city or a land of the same name goes before them.
    ['Texas', 'us-texas'],
    ['TX', 'us-texas'],
    ['Ontario', 'ca-ontario'],
    ['Washington State', 'us-washington-state'],
    ['Washington', 'us-washington-dc'],
    ['New York State', 'us-new-york-state'],
    ['Georgia', 'ge'],
    ['Texas (Austin)', 'us-austin'],
    ['California Bay Area', 'us-bay-area'],
    ['Bay Area (California)', 'us-bay-area'],
    ['US Texas', 'us-texas'],
    ['USA - California', 'us-california'],
    ['US (California)', 'us-california'],
    ['Remote TX', 'us-texas'],
    // A state and its land behind a city, or the code of the land.
    ['Austin, TX, USA', 'us-austin'],
    ['Ottawa, ON, CA', 'ca-ottawa'],
    ['London, England, UK', 'gb-london'],
    ['Tel Aviv IL', 'il-tel-aviv'],
    ['Bogotá, CO', 'co-bogota'],
    ['Perth WA', 'au-perth'],
  ])('%s', (label, id) => expect(read(label).region.id).toBe(id))
})

describe('remote work is where its pay is said to be', () => {
  it.each([
    // From a city or an area: its pay.
    ['SF (Remote)', 'us-san-francisco', 'US'],
    ['Remote (Bay Area)', 'us-bay-area', 'US'],
    ['Bay Area – Remote', 'us-bay-area', 'US'],
    ['Remote - London', 'gb-london', 'GB'],
    ['Remote: London', 'gb-london', 'GB'],
    ['Remote Austin TX', 'us-austin', 'US'],
    // From a land or a region: anywhere in it.
    ['Remote – US', 'us-remote', 'US'],
    ['Fully Remote (US)', 'us-remote', 'US'],
    ['Remote (Tier 1 US)', 'us-remote', 'US'],
    ['Remote in Canada', 'ca-remote', 'CA'],
    ['Germany (Remote)', 'de-remote', 'DE'],
    ['Remote Germany', 'de-remote', 'DE'],
    ['Western Europe Remote', 'eu-remote', null],
    ['EMEA Remote', 'emea-remote', null],
    // From nowhere in particular.
    ['Remote (Lower 48)', 'remote', null],
    ['Remote (Anywhere)', 'remote', null],
  ])('%s', (label, id, country) => expect(read(label).region).toMatchObject({id, country, places: [id]}))

  it.each([
    ['San Francisco / Remote', ['us-san-francisco', 'remote'], null],
    ['US (Other Markets / Remote)', ['us-other', 'us-remote'], 'US'],
    ['India (Remote/Bangalore)', ['in-remote', 'in-bangalore'], 'IN'],
    ['Remote (US or Canada)', ['us-remote', 'ca-remote'], null],
    ['Remote – SF / Denver', ['us-san-francisco', 'us-denver'], 'US'],
    ['Redmond WA (HQ), Bay Area, Remote US', ['us-redmond', 'us-bay-area', 'us-remote'], 'US'],
    ['US, Canada', ['us', 'ca'], null],
    ['Raleigh, Durham, NC', ['us-raleigh', 'us-durham'], 'US'],
    ['SF, NYC, London UK', ['us-san-francisco', 'us-new-york', 'gb-london'], null],
  ])('%s', (label, places, country) =>
    expect(read(label).region).toMatchObject({id: null, kind: 'multiple', places, country}),
  )
})

describe('homonyms stay apart', () => {
  it.each([
    ['Melbourne', 'au-melbourne', 'AUD'],
    ['Melbourne, FL', 'us-melbourne-fl', 'USD'],
    ['Cambridge UK', 'gb-cambridge', 'GBP'],
    ['Cambridge (MA)', 'us-cambridge-ma', 'USD'],
    ['Portland', 'us-portland', 'USD'],
    ['Portland, ME', 'us-portland-me', 'USD'],
    ['Birmingham, Alabama', 'us-birmingham-al', 'USD'],
    ['St. Petersburg, Florida', 'us-st-petersburg-fl', 'USD'],
    ['Vancouver, WA', 'us-vancouver-wa', 'USD'],
    ['Ontario, CA', 'us-ontario-ca', 'USD'],
    ['Córdoba, Spain', 'es-cordoba', 'EUR'],
    ['Rochester, MN', 'us-rochester-mn', 'USD'],
    ['Dublin, OH', 'us-dublin-oh', 'USD'],
    ['San Jose', 'us-san-jose', 'USD'],
    ['San José, Costa Rica', 'cr-san-jose', 'CRC'],
    ['Hyderabad, Pakistan', 'pk-hyderabad', 'PKR'],
    ['Perth, Scotland', 'gb-perth', 'GBP'],
    ['Vancouver, WA', 'us-vancouver-wa', 'USD'],
  ])('%s', (label, id, currency) => expect(read(label)).toMatchObject({region: {id}, currency}))
})

describe('a label may name several places, and all of them have the row', () => {
  it.each([
    ['NYC / Austin', ['us-new-york', 'us-austin']],
    ['San Francisco & New York', ['us-san-francisco', 'us-new-york']],
    ['San Francisco, New York', ['us-san-francisco', 'us-new-york']],
    ['SF, NYC & Seattle', ['us-san-francisco', 'us-new-york', 'us-seattle']],
    ['Raleigh-Durham', ['us-raleigh', 'us-durham']],
    ['EMEA (London/Munich)', ['gb-london', 'de-munich']],
    ['Zone 1 (SF, NYC)', ['us-san-francisco', 'us-new-york']],
    ['Seattle / Bay Area (US)', ['us-seattle', 'us-bay-area']],
  ])('%s', (label, places) => expect(read(label).region).toMatchObject({id: null, kind: 'multiple', places}))
})

it('a name that nobody knows keeps its words and nothing else', () => {
  for (const label of ['Tier 1', 'Zone A', 'Springfield', 'Acme Benchmark', 'Market Harborough'])
    expect(read(label).region).toMatchObject({id: null, label, kind: 'unknown', places: [], country: null})
})

it('a list of any length is read', () => {
  const long = Array(20_000).fill('Austin, TX').join(', ')
  expect(read(long).region.places).toEqual(['us-austin'])
})

describe('the gazetteer', () => {
  it('has every name once, and no id twice', () => {
    const ids = places.map(({id}) => id)
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([])
    const cities = places.filter(({kind}) => kind === 'city')
    const names = cities.flatMap(({name, aliases = []}) => [...new Set([name, ...aliases])])
    expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([])
  })

  it('knows every state of the US and every country’s currency, with what is paid in each place', () => {
    expect(stateIds.size).toBeGreaterThan(55)
    for (const {name, country, currency, kind} of places) {
      if (kind === 'country' || kind === 'city') expect([name, codes.has(currency ?? '')]).toEqual([name, true])
      if (kind === 'city') expect([name, currencyOfCountry(country)]).toEqual([name, currency])
    }
  })

  it.each([
    // The largest metropolitan areas of the US, and the capitals of the world, by the names that tables give them.
    'Riverside, Fresno, Tulsa, Buffalo, Omaha, El Paso, Albuquerque, Knoxville, Grand Rapids, Worcester, Bakersfield, New Haven, Oxnard, Allentown, Dayton, Greenville, Charleston, Baton Rouge, Little Rock, Akron, Syracuse, Virginia Beach, Tucson, Sarasota, Stockton, Boise, Colorado Springs, Des Moines, Toledo, Madison, Spokane, Chattanooga, McAllen, Durham, Harrisburg, Provo, Ogden',
    'Moscow, Ankara, Tehran, Baghdad, Riyadh, Havana, Caracas, La Paz, Asunción, Managua, Kingston, Algiers, Tripoli, Khartoum, Luanda, Maputo, Harare, Lusaka, Kinshasa, Abuja, Pretoria, Beirut, Muscat, Kabul, Bishkek, Ulaanbaatar, Vientiane, Chisinau, Sarajevo, Skopje, Tirana, Podgorica, Bern, Brasília, Canberra, Ottawa, Wellington',
    'Marseille, Lyon, Hamburg, Nuremberg, Antwerp, Seville, Naples, Porto, Thessaloniki, Izmir, Wuhan, Chongqing, Nagoya, Incheon, Kaohsiung, Surabaya, Da Nang, Jaipur, Kochi, Faisalabad, Chittagong, Durban, Casablanca, Abidjan, Recife, Rosario, Guayaquil, Tijuana, Calgary, Christchurch',
  ])('%s', (list) => {
    expect(list.split(', ').filter((name) => read(name).region.id === null)).toEqual([])
  })
})

describe('a sign in a label says what bare figures are in', () => {
  it.each([
    ['Stockholm (kr)', 'Stockholm', ['SEK']],
    ['Tokyo (¥)', 'Tokyo', ['JPY']],
    ['San Francisco ($)', 'San Francisco', ['USD']],
    ['London ($)', 'London', ['USD']],
    // Which dollar, nobody says.
    ['Toronto ($)', 'Toronto', []],
    ['Berlin (kr)', 'Berlin', []],
  ])('%s', (raw, label, currencies) => expect(read(raw)).toMatchObject({region: {label, raw}, currencies}))
})
