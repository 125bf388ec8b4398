import type {PlaceData} from '../model/data.ts'

/** A line a country: ISO code, name, currency, other names. */
const countryLines = `
US|United States|USD|USA,U.S.,U.S.A.,America
CA|Canada|CAD|
MX|Mexico|MXN|
BR|Brazil|BRL|
AR|Argentina|ARS|
UY|Uruguay|UYU|
CL|Chile|CLP|
CO|Colombia|COP|
PE|Peru|PEN|
CR|Costa Rica|CRC|
GB|United Kingdom|GBP|UK,U.K.,Great Britain,England
IE|Ireland|EUR|
FR|France|EUR|
DE|Germany|EUR|
NL|Netherlands|EUR|NL,The Netherlands,Holland
BE|Belgium|EUR|
LU|Luxembourg|EUR|
CH|Switzerland|CHF|
AT|Austria|EUR|
ES|Spain|EUR|
PT|Portugal|EUR|
IT|Italy|EUR|
SE|Sweden|SEK|
DK|Denmark|DKK|
NO|Norway|NOK|
FI|Finland|EUR|
IS|Iceland|ISK|
EE|Estonia|EUR|
LV|Latvia|EUR|
LT|Lithuania|EUR|
PL|Poland|PLN|
CZ|Czechia|CZK|Czech Republic
SK|Slovakia|EUR|
HU|Hungary|HUF|
RO|Romania|RON|
BG|Bulgaria|BGN|
RS|Serbia|RSD|
HR|Croatia|EUR|
SI|Slovenia|EUR|
GR|Greece|EUR|
UA|Ukraine|UAH|
TR|Turkey|TRY|Türkiye
CY|Cyprus|EUR|
MT|Malta|EUR|
IL|Israel|ILS|
AE|United Arab Emirates|AED|UAE
SA|Saudi Arabia|SAR|KSA
QA|Qatar|QAR|
KW|Kuwait|KWD|
BH|Bahrain|BHD|
EG|Egypt|EGP|
JO|Jordan|JOD|
MA|Morocco|MAD|
NG|Nigeria|NGN|
KE|Kenya|KES|
GH|Ghana|GHS|
ZA|South Africa|ZAR|
IN|India|INR|
PK|Pakistan|PKR|
BD|Bangladesh|BDT|
LK|Sri Lanka|LKR|
CN|China|CNY|PRC,Mainland China
TW|Taiwan|TWD|
JP|Japan|JPY|
KR|South Korea|KRW|Korea
MY|Malaysia|MYR|
ID|Indonesia|IDR|
TH|Thailand|THB|
VN|Vietnam|VND|
PH|Philippines|PHP|
AU|Australia|AUD|
NZ|New Zealand|NZD|
GE|Georgia (country)|GEL|
KZ|Kazakhstan|KZT|
RU|Russia|RUB|`

/** A line a city or area: country, name, other names, kind where it is no city. */
const cityLines = `
us|San Francisco|SF,San Francisco CA,San Fran
us|Bay Area|SF Bay Area,San Francisco Bay Area,Silicon Valley,Bay Area CA|area
us|South San Francisco|
us|San Jose|
us|Santa Clara|
us|Sunnyvale|
us|Mountain View|
us|Palo Alto|
us|Menlo Park|
us|Cupertino|
us|Redwood City|
us|San Mateo|
us|Foster City|
us|San Carlos|
us|Fremont|
us|Newark CA|
us|Milpitas|
us|Pleasanton|
us|Oakland|
us|Emeryville|
us|Berkeley|
us|Los Gatos|
us|San Bruno|
us|Burlingame|
us|Los Angeles|LA
us|Santa Monica|
us|Burbank|
us|Glendale|
us|Culver City|
us|Hawthorne|
us|Irvine|
us|Costa Mesa|
us|Redondo Beach|
us|Carpinteria|
us|Santa Barbara|
us|San Diego|
us|Sacramento|
us|New York|New York City,NYC,NY,Manhattan,New York NY
us|Brooklyn|
us|Jersey City|
us|New Jersey||region
us|Long Island|East Setauket|area
us|White Plains|
us|Purchase|
us|Rochester|
us|Roseland|
us|Newark|
us|Seattle|
us|Kirkland|
us|Bellevue|
us|Redmond|
us|Spokane|
us|Austin|
us|Dallas|
us|Houston|
us|Plano|
us|Fort Worth|
us|San Antonio|
us|Irving|
us|Westlake|
us|Starbase|
us|Denver|
us|Boulder|
us|Colorado Springs|
us|Chicago|
us|Boston|
us|Cambridge MA|Cambridge Massachusetts
us|Somerville|
us|Newton|
us|Waltham|
us|Westford|
us|Burlington|
us|Lexington|
us|Atlanta|
us|Alpharetta|
us|Charlotte|
us|Raleigh|
us|Durham|
us|Cary|
us|Miami|
us|Orlando|
us|Tampa|
us|Plantation|
us|Jacksonville|
us|Melbourne FL|
us|Fort Lauderdale|
us|Boca Raton|
us|Washington DC|Washington,DC,Washington D.C.
us|Arlington|
us|McLean|
us|Falls Church|
us|Reston|
us|Herndon|
us|Columbia|
us|Baltimore|
us|Bethesda|
us|Richmond|
us|Philadelphia|Philly
us|Malvern|
us|Center Valley|
us|Pittsburgh|
us|Detroit|
us|Ann Arbor|
us|Minneapolis|
us|Eden Prairie|
us|Minnetonka|
us|Indianapolis|
us|Columbus|
us|Cincinnati|
us|Cleveland|
us|Kansas City|
us|St. Louis|Saint Louis
us|Omaha|
us|Des Moines|
us|Ames|
us|Milwaukee|
us|Brookfield|
us|Madison|
us|Verona|
us|Nashville|
us|Memphis|
us|Louisville|
us|New Orleans|
us|Bentonville|
us|Oklahoma City|
us|Huntsville|
us|Salt Lake City|SLC
us|Lehi|
us|American Fork|
us|Provo|
us|Boise|
us|Phoenix|
us|Scottsdale|
us|Tempe|
us|Chandler|
us|Tucson|
us|Las Vegas|
us|Reno|
us|Portland|
us|Hillsboro|
us|Bozeman|
us|Honolulu|
us|Stamford|
us|Greenwich|
us|Westport|
us|Wilton|
us|Hartford|
us|Providence|
us|Wilmington|
us|Manchester NH|
ca|Toronto|
ca|Vancouver|
ca|Montreal|Montréal
ca|Ottawa|
ca|Waterloo|Kitchener
ca|Calgary|
ca|Edmonton|
ca|Quebec City|
ca|Halifax|
mx|Mexico City|CDMX,Ciudad de México
mx|Guadalajara|
mx|Monterrey|
br|São Paulo|Sao Paulo
br|Rio de Janeiro|
br|Curitiba|
br|Belo Horizonte|
br|Florianópolis|Florianopolis
ar|Buenos Aires|
uy|Montevideo|
cl|Santiago|
co|Bogotá|Bogota
co|Medellín|Medellin
pe|Lima|
cr|San José CR|
gb|London|London UK
gb|Manchester|
gb|Cambridge|Cambridge UK
gb|Oxford|
gb|Abingdon|
gb|Bristol|
gb|Edinburgh|
gb|Glasgow|
gb|Cardiff|
gb|Belfast|
gb|Birmingham|
gb|Leeds|
gb|Southampton|
gb|Reading|
ie|Dublin|
ie|Cork|
ie|Galway|
fr|Paris|
fr|Lyon|
fr|Toulouse|
fr|Nice|
fr|Sophia Antipolis|
fr|Grenoble|
de|Berlin|
de|Munich|München,Muenchen
de|Hamburg|
de|Frankfurt|Frankfurt am Main
de|Cologne|Köln
de|Stuttgart|
de|Düsseldorf|Dusseldorf
de|Walldorf|
de|Leipzig|
nl|Amsterdam|
nl|Rotterdam|
nl|Eindhoven|
nl|Veldhoven|
nl|Utrecht|
be|Brussels|
be|Ghent|
lu|Luxembourg City|
ch|Zurich|Zürich
ch|Geneva|Genève
ch|Basel|
ch|Lausanne|
ch|Zug|
at|Vienna|Wien
es|Madrid|
es|Barcelona|
es|Valencia|
es|Málaga|Malaga
pt|Lisbon|Lisboa
pt|Porto|
it|Milan|Milano
it|Rome|
it|Turin|
se|Stockholm|
se|Gothenburg|Göteborg
se|Malmö|Malmo
dk|Copenhagen|København
dk|Aarhus|
no|Oslo|
fi|Helsinki|
is|Reykjavik|
ee|Tallinn|
lv|Riga|
lt|Vilnius|
lt|Kaunas|
pl|Warsaw|Warszawa
pl|Krakow|Kraków,Cracow
pl|Wroclaw|Wrocław
pl|Gdansk|Gdańsk
cz|Prague|
cz|Brno|
sk|Bratislava|
hu|Budapest|
ro|Bucharest|
ro|Cluj-Napoca|Cluj
bg|Sofia|
rs|Belgrade|
hr|Zagreb|
si|Ljubljana|
gr|Athens|
ua|Kyiv|Kiev
ua|Lviv|
tr|Istanbul|
cy|Limassol|
mt|Valletta|
il|Tel Aviv|Tel-Aviv,TLV
il|Haifa|
il|Jerusalem|
il|Herzliya|
ae|Dubai|
ae|Abu Dhabi|
sa|Riyadh|
sa|Jeddah|
qa|Doha|
kw|Kuwait City|
bh|Manama|
eg|Cairo|
jo|Amman|
ma|Casablanca|
ng|Lagos|
ke|Nairobi|
gh|Accra|
za|Cape Town|
za|Johannesburg|
in|Bangalore|Bengaluru,BLR
in|Hyderabad|
in|Mumbai|Bombay
in|Pune|
in|Delhi|New Delhi,Delhi NCR
in|Gurgaon|Gurugram
in|Noida|
in|Chennai|
in|Kolkata|
in|Ahmedabad|
pk|Karachi|
pk|Lahore|
bd|Dhaka|
lk|Colombo|
cn|Beijing|
cn|Shanghai|
cn|Shenzhen|
cn|Hangzhou|
cn|Guangzhou|
cn|Chengdu|
cn|Suzhou|
hk|Hong Kong|HK
tw|Taipei|
tw|Hsinchu|
jp|Tokyo|
jp|Osaka|
jp|Kyoto|
kr|Seoul|
kr|Suwon|
kr|Pangyo|
sg|Singapore|
my|Kuala Lumpur|
my|Penang|
id|Jakarta|
th|Bangkok|
vn|Ho Chi Minh City|Saigon,HCMC
vn|Hanoi|
ph|Manila|
au|Sydney|
au|Melbourne|
au|Brisbane|
au|Perth|
au|Canberra|
au|Adelaide|
nz|Auckland|
nz|Wellington|`

/** Regions, and work from anywhere. */
const regions: readonly PlaceData[] = [
  {
    id: 'remote',
    name: 'Remote',
    kind: 'remote',
    country: null,
    currency: null,
    aliases: ['Remote Global', 'Global Remote', 'Worldwide', 'Anywhere', 'Global', 'All-Remote'],
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
    aliases: ['Other US', 'US Other Markets', 'Secondary US', 'US National'],
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
  {id: 'asia', name: 'Asia', kind: 'region', country: null, currency: null},
  {id: 'latam', name: 'LatAm', kind: 'region', country: null, currency: null, aliases: ['Latin America']},
  {id: 'mena', name: 'MENA', kind: 'region', country: null, currency: null, aliases: ['Middle East']},
  {id: 'north-america', name: 'North America', kind: 'region', country: null, currency: null, aliases: ['NA']},
  {
    id: 'us-east-coast',
    name: 'East Coast',
    kind: 'area',
    country: 'US',
    currency: 'USD',
    aliases: ['US East', 'East Coast US'],
  },
  {
    id: 'us-west-coast',
    name: 'West Coast',
    kind: 'area',
    country: 'US',
    currency: 'USD',
    aliases: ['US West', 'West Coast US'],
  },
]

/** US states and Canadian provinces that may follow a city's name. */
export const states: ReadonlyMap<string, string> = new Map([
  ...'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC'
    .split(' ')
    .map((code) => [code, 'US'] as const),
  ...'BC ON QC AB NS'.split(' ').map((code) => [code, 'CA'] as const),
])

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
])

/** The currency that is paid in a country (ISO 3166-1 alpha-2), or null. */
export const currencyOfCountry = (country: string | null): string | null => currencyOf.get(country) ?? null

const cities: readonly PlaceData[] = lines(cityLines).map(([code = '', name = '', aliases, kind]) => ({
  id: `${code}-${plain(name)}`,
  name: name === 'Cambridge MA' ? 'Cambridge, MA' : name === 'Melbourne FL' ? 'Melbourne, FL' : name,
  kind: (kind || 'city') as PlaceData['kind'],
  country: code.toUpperCase(),
  currency: currencyOfCountry(code.toUpperCase()),
  aliases: name.includes('Cambridge MA') || name.includes('Melbourne FL') ? [...names(aliases), name] : names(aliases),
}))

/** The bundled gazetteer. A site adds its own places in `_data/places.json`. */
export const places: readonly PlaceData[] = Object.freeze([...countries, ...cities, ...regions])
