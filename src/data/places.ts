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
GB|United Kingdom|GBP|UK,U.K.,Great Britain,England,Scotland,Wales,Northern Ireland
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
RU|Russia|RUB|
EC|Ecuador|USD|
UG|Uganda|UGX|
AM|Armenia|AMD|
AZ|Azerbaijan|AZN|
UZ|Uzbekistan|UZS|
TZ|Tanzania|TZS|
ET|Ethiopia|ETB|
RW|Rwanda|RWF|
SN|Senegal|XOF|
NP|Nepal|NPR|
KH|Cambodia|KHR|
BY|Belarus|BYN|
BM|Bermuda (country)|BMD|
PA|Panama|PAB|
DO|Dominican Republic|DOP|
GT|Guatemala|GTQ|
TN|Tunisia|TND|`

/** A line a city or area: country, name, other names, kind where it is no city. */
const cityLines = `
us|San Francisco|SF,San Francisco CA,San Fran||CA
us|Bay Area|SF Bay Area,San Francisco Bay Area,Silicon Valley,Bay Area CA|area|CA
us|South San Francisco|||CA
us|San Jose|||CA
us|Santa Clara|||CA
us|Sunnyvale|||CA
us|Mountain View|||CA
us|Palo Alto|||CA
us|Menlo Park|||CA
us|Cupertino|||CA
us|Redwood City|||CA
us|San Mateo|||CA
us|Foster City|||CA
us|San Carlos|||CA
us|Fremont|||CA
us|Newark CA|||CA
us|Milpitas|||CA
us|Pleasanton|||CA
us|Oakland|||CA
us|Emeryville|||CA
us|Berkeley|||CA
us|Los Gatos|||CA
us|San Bruno|||CA
us|Burlingame|||CA
us|Los Angeles|LA||CA
us|Santa Monica|||CA
us|Burbank|||CA
us|Glendale|||CA
us|Culver City|||CA
us|Hawthorne|||CA
us|Irvine|||CA
us|Costa Mesa|||CA
us|Redondo Beach|||CA
us|Carpinteria|||CA
us|Santa Barbara|||CA
us|San Diego|||CA
us|Sacramento|||CA
us|New York|New York City,NYC,NY,Manhattan,New York NY||NY
us|Brooklyn|||NY
us|Jersey City|||NJ
us|New Jersey||area|NJ
us|Long Island|East Setauket|area|NY
us|White Plains|||NY
us|Purchase|||NY
us|Rochester|||NY
us|Roseland|||NJ
us|Newark|||NJ
us|Seattle|||WA
us|Kirkland|||WA
us|Bellevue|||WA
us|Redmond|||WA
us|Spokane|||WA
us|Austin|||TX
us|Dallas|DFW,Dallas-Fort Worth||TX
us|Houston|||TX
us|Plano|||TX
us|Fort Worth|||TX
us|San Antonio|||TX
us|Irving|||TX
us|Westlake|||TX
us|Starbase|||TX
us|Denver|||CO
us|Boulder|||CO
us|Colorado Springs|||CO
us|Chicago|||IL
us|Boston|||MA
us|Cambridge MA|Cambridge Massachusetts||MA
us|Somerville|||MA
us|Newton|||MA
us|Waltham|||MA
us|Westford|||MA
us|Burlington|||MA
us|Lexington|||MA
us|Atlanta|||GA
us|Alpharetta|||GA
us|Charlotte|||NC
us|Raleigh|||NC
us|Durham|||NC
us|Cary|||NC
us|Miami|||FL
us|Orlando|||FL
us|Tampa|||FL
us|Plantation|||FL
us|Jacksonville|||FL
us|Melbourne FL|||FL
us|Fort Lauderdale|||FL
us|Boca Raton|||FL
us|Washington DC|Washington,DC,Washington D.C.||DC
us|Arlington|||VA
us|McLean|||VA
us|Falls Church|||VA
us|Reston|||VA
us|Herndon|||VA
us|Columbia|||MD
us|Baltimore|||MD
us|Bethesda|||MD
us|Richmond|||VA
us|Philadelphia|Philly||PA
us|Malvern|||PA
us|Center Valley|||PA
us|Pittsburgh|||PA
us|Detroit|||MI
us|Ann Arbor|||MI
us|Minneapolis|||MN
us|Eden Prairie|||MN
us|Minnetonka|||MN
us|Indianapolis|||IN
us|Columbus|||OH
us|Cincinnati|||OH
us|Cleveland|||OH
us|Kansas City|||MO
us|St. Louis|Saint Louis||MO
us|Omaha|||NE
us|Des Moines|||IA
us|Ames|||IA
us|Milwaukee|||WI
us|Brookfield|||WI
us|Madison|||WI
us|Verona|||WI
us|Nashville|||TN
us|Memphis|||TN
us|Louisville|||KY
us|New Orleans|||LA
us|Bentonville|||AR
us|Oklahoma City|||OK
us|Huntsville|||AL
us|Salt Lake City|SLC||UT
us|Lehi|||UT
us|American Fork|||UT
us|Provo|||UT
us|Boise|||ID
us|Phoenix|||AZ
us|Scottsdale|||AZ
us|Tempe|||AZ
us|Chandler|||AZ
us|Tucson|||AZ
us|Las Vegas|||NV
us|Reno|||NV
us|Portland|||OR
us|Hillsboro|||OR
us|Bozeman|||MT
us|Honolulu|||HI
us|Stamford|||CT
us|Greenwich|||CT
us|Westport|||CT
us|Wilton|||CT
us|Hartford|||CT
us|Providence|||RI
us|Wilmington|||DE
us|Manchester NH|||NH
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
hk|Hong Kong|HK,Hong Kong SAR
ec|Quito|
ug|Kampala|
pk|Islamabad|
am|Yerevan|
az|Baku|
kz|Almaty|
kz|Astana|
ge|Tbilisi|
uz|Tashkent|
tz|Dar es Salaam|
et|Addis Ababa|
rw|Kigali|
sn|Dakar|
np|Kathmandu|
kh|Phnom Penh|
by|Minsk|
bm|Bermuda|Hamilton Bermuda
pa|Panama City|
do|Santo Domingo|
gt|Guatemala City|
tn|Tunis|
cy|Nicosia|
pl|Lodz|Łódź
ro|Iasi|Iași
il|Ramat Gan|
gb|Newcastle|Newcastle upon Tyne
tw|Taipei|
tw|Hsinchu|
jp|Tokyo|
jp|Osaka|
jp|Kyoto|
kr|Seoul|
kr|Suwon|
kr|Busan|
kr|Pangyo|
sg|Singapore|
my|Kuala Lumpur|KL
my|Penang|
id|Jakarta|
th|Bangkok|
vn|Ho Chi Minh City|Saigon,HCMC
vn|Hanoi|
ph|Manila|Makati,Taguig,BGC
ph|Cebu|Cebu City
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

/** US states and Canadian provinces that may follow a city's name, by code and by name. */
export const states: ReadonlyMap<string, {readonly code: string; readonly country: string}> = new Map(
  `US: AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|DC District of Columbia
CA: BC British Columbia|ON Ontario|QC Quebec|AB Alberta|NS Nova Scotia|MB Manitoba|SK Saskatchewan|NB New Brunswick`
    .split('\n')
    .flatMap((line) => {
      const [country = '', list = ''] = line.split(': ')
      return list.split('|').flatMap((entry) => {
        const code = entry.slice(0, 2)
        return [code, entry.slice(3).toLowerCase()].map((key) => [key, {code, country}] as const)
      })
    }),
)

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

const cities: readonly PlaceData[] = lines(cityLines).map(([code = '', name = '', aliases, kind, state]) => ({
  id: `${code}-${plain(name)}`,
  name: name === 'Cambridge MA' ? 'Cambridge, MA' : name === 'Melbourne FL' ? 'Melbourne, FL' : name,
  kind: (kind || 'city') as PlaceData['kind'],
  country: code.toUpperCase(),
  currency: currencyOfCountry(code.toUpperCase()),
  aliases: name.includes('Cambridge MA') || name.includes('Melbourne FL') ? [...names(aliases), name] : names(aliases),
  ...(state ? {state} : {}),
}))

/** The bundled gazetteer. A site adds its own places in `_data/places.json`. */
export const places: readonly PlaceData[] = Object.freeze([...countries, ...cities, ...regions])

/** Work from anywhere in a land or a region, where the gazetteer has no place for it. */
export const remoteOf = (land: PlaceData): PlaceData => ({
  ...land,
  id: `${land.id}-remote`,
  name: `Remote ${land.name}`,
  kind: 'remote',
  aliases: [],
})
