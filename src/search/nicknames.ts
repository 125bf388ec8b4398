import {companies as bundled} from '../data/companies.ts'

/**
 * What people type for a company and no level mapping writes: tickers, short forms, its products and brands. A line a company: id,
 * then the names. Search only, so that no text is read as naming a company that it doesn't; none is a word that guides use, or another company's name.
 */
const companyLines = `
activision-blizzard|ATVI
adobe|ADBE
airbnb|ABNB
akamai|AKAM
alibaba|BABA,AliExpress,Taobao,Alicloud
ally-financial|Ally Bank
amazon|AMZN,Alexa,Audible,Prime Video
amd|Advanced Micro Devices,Xilinx
american-express|AXP
apple|AAPL
arista|ANET
bank-of-america|BAC,Merrill Lynch,Merrill
bcg|Boston Consulting,BCG Gamma
bill-com|Divvy
booking|BKNG
broadcom|AVGO,Symantec
bytedance|Douyin
capital-one|Cap One,CapOne,C1
charles-schwab|SCHW
cloudflare|CF
cockroach-labs|CRDB,Cockroach
comcast|NBCU,NBC,Peacock
confluent|CFLT
crowdstrike|CRWD,Falcon
cyberark|CYBR
databricks|DBX
datadog|DDOG
de-shaw|DESCO
deutsche-bank|Deutsche
digitalocean|DOCN
disney|Pixar,Marvel
docusign|DOCU
elastic|Elasticsearch,Kibana
epic-systems|Epic
fidelity|FMR
fis|Fidelity National Information Services
fiserv|First Data
github|GH
goldman-sachs|GS
google|GOOG,GOOGL
hashicorp|HCP
intel|INTC
intercontinental-exchange|NYSE
intuit|TurboTax,QuickBooks
jpmorgan-chase|JPM
juniper|JNPR
kkr|Kohlberg Kravis Roberts
launchdarkly|LD
lucid-motors|LCID
mastercard|MC
mckinsey|McK
meta|FB
microsoft|MS,Bing
millennium-management|MLP
monday-com|MNDY
mongodb|MDB,Mongo
morgan-stanley|MS
netflix|NFLX
new-relic|NR
nubank|NU Holdings
nvidia|NVDA
oracle|ORCL
palantir|PLTR
paypal|PYPL
perplexity|PPLX
procter-and-gamble|PG
qualcomm|QCOM,Snapdragon
recorded-future|RF
reddit|RDDT
salesforce|SFDC,MuleSoft
servicenow|Service Now
splunk-cisco|CSCO,Meraki,Webex
square|SQ
t-mobile|TMUS,TMO,T Mobile US
target|TGT
tesla|TSLA
tsmc|Taiwan Semiconductor,Taiwan Semiconductor Manufacturing
twilio|TWLO
verizon|VZ
walmart-global-tech|WMT
weights-and-biases|WB
wells-fargo|WFC
x-ai|Grok
zuora|ZUO
`

/** What people type for a place: codes of airports and other cities' short forms. A line a place: id, then the names. */
const placeLines = `
au-sydney|SYD
br-sao-paulo|Sampa
ca-toronto|YYZ,GTA
ca-vancouver|YVR
ch-zurich|ZRH
cn-beijing|Peking
de-munich|MUC
gb-london|LDN,LON
ie-dublin|DUB
il-tel-aviv|Tel Aviv Yafo
in-chennai|Madras
in-hyderabad|HYD
nl-amsterdam|AMS
sg-singapore|SG,SGP
us-atlanta|ATL
us-austin|ATX
us-bay-area|SFBA,NorCal,South Bay
us-boston|BOS
us-chicago|Chicagoland
us-los-angeles|LAX,SoCal
us-minneapolis|MSP,Twin Cities
us-phoenix|PHX
us-portland|PDX
us-san-francisco|SFO
us-washington-dc|DMV
`

/** What people type for a role and no level mapping means by it. A line a role: id, then the names. */
const roleLines = `
devops-engineer|Systems Engineer
engineering-manager|Manager
software-engineer|New Grad,Entry Level,Early Career,Intern,Graduate Engineer
`

const table = (lines: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [id = '', names = ''] = line.split('|')
        return [id, names.split(',')] as const
      }),
  )

const known: ReadonlySet<string> = new Set(bundled.map(({id}) => id))
const twinsByName = new Map(bundled.map((company) => [company.id.replaceAll('-', ''), [company]]))
const companies = table(companyLines)
const places = table(placeLines)
const roles = table(roleLines)

/**
 * The other names of a company. Where one of two twins is in a collection alone, as Snowflake AI without Snowflake, it is called by
 * the other's name too.
 */
export function nicknamesOfCompany(id: string, others: ReadonlySet<string>): readonly string[] {
  const parts = known.has(id) ? id.split('-') : []
  const twins = parts.slice(1).flatMap((_, n) => twinsByName.get(parts.slice(0, n + 1).join('')) ?? [])
  return [
    ...(companies.get(id) ?? []),
    ...twins.filter((twin) => !others.has(twin.id)).flatMap(({name, aliases = []}) => [name, ...aliases]),
  ]
}
export const nicknamesOfPlace = (id: string): readonly string[] => places.get(id) ?? []
export const nicknamesOfRole = (id: string): readonly string[] => roles.get(id) ?? []
