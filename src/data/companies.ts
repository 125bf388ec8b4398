import type {CompanyData} from '../model/data.ts'

/** A line a company: id, name, other names that level mappings and offers use. */
const lines = `
accenture|Accenture|
activision-blizzard|Activision Blizzard|Activision,Blizzard
adept-ai|Adept AI|Adept
adobe|Adobe|
adyen|Adyen|
affirm|Affirm|
airbase|Airbase|
airbnb|Airbnb|
airtable|Airtable|
airwallex|Airwallex|
akamai|Akamai|
alibaba|Alibaba|Alibaba Cloud,Aliyun
ally-financial|Ally Financial|Ally
alteryx|Alteryx|
amazon|Amazon|AWS,Amazon Web Services,Amazon AWS,Twitch
amd|AMD|
american-express|American Express|AmEx,Amex
amplitude|Amplitude|
andreessen-horowitz|Andreessen Horowitz|a16z
anduril|Anduril|
anthropic|Anthropic|
anyscale|Anyscale|
apple|Apple|
arista|Arista|Arista Networks
arm|ARM|Arm Holdings
asana|Asana|
asml|ASML|
atlassian|Atlassian|
att|AT&T|ATT
aurora-innovation|Aurora Innovation|Aurora
avidxchange|AvidXchange|
baidu|Baidu|
bain|Bain|Bain & Company
bank-of-america|Bank of America|BofA,BoA
barclays|Barclays|
bcg|BCG|Boston Consulting Group,BCG X
bill-com|Bill.com|BILL,Bill
blackrock|BlackRock|
blackstone|Blackstone|
block|Block|Block/Square,Cash App,Block Inc,Afterpay
boeing|Boeing|
boku|Boku|
booking|Booking.com|Booking,Booking Holdings,Priceline,Agoda,Kayak
box|Box|
braintree|Braintree|
brex|Brex|
brex-ai|Brex AI|
bridgewater-associates|Bridgewater Associates|Bridgewater
broadcom|Broadcom|
bytedance|ByteDance|TikTok
c3-ai|C3 AI|C3.ai
canva|Canva|
capital-one|Capital One|
carta|Carta|
cerner|Cerner|Oracle Health
character-ai|Character.AI|Character AI
charles-schwab|Charles Schwab|Schwab
checkout-com|Checkout.com|Checkout
chewy|Chewy|
chime|Chime|
citadel-securities|Citadel Securities|Citadel
citigroup|Citigroup|Citi,Citibank
cloudflare|Cloudflare|
cloudflare-workers|Cloudflare Workers|
cme-group|CME Group|CME
cockroach-labs|Cockroach Labs|CockroachDB
cohere|Cohere|
coinbase|Coinbase|
comcast|Comcast|Xfinity,NBCUniversal
compass|Compass|
confluent|Confluent|
coreweave|CoreWeave|
coupa|Coupa|
coupang|Coupang|
crowdstrike|CrowdStrike|
cruise|Cruise|
cyberark|CyberArk|
databricks|Databricks|
databricks-unity|Databricks Unity|
datadog|Datadog|
dbt-labs|dbt Labs|dbt
de-shaw|D.E. Shaw|DE Shaw,D. E. Shaw
deel|Deel|
deloitte|Deloitte|
deutsche-bank|Deutsche Bank|DB
digitalocean|DigitalOcean|
discord|Discord|
disney|Disney|Disney+,Walt Disney,Hulu,ESPN
dlocal|dLocal|
docker|Docker|
docusign|DocuSign|
doordash|DoorDash|
dropbox|Dropbox|
duolingo|Duolingo|
ebay|eBay|
elastic|Elastic|
elastic-security|Elastic Security|
electronic-arts|Electronic Arts|EA
epic-games|Epic Games|Epic
epic-systems|Epic Systems|
etrade|E*TRADE|ETrade,E-Trade
etsy|Etsy|
expedia|Expedia|Expedia Group
ey|EY|Ernst & Young
f5|F5|
fastly|Fastly|
fidelity|Fidelity|Fidelity Investments
fidelity-digital-assets|Fidelity Digital Assets|
figma|Figma|
fis|FIS|
fiserv|Fiserv|
flexport|Flexport|
fly-io|Fly.io|
ford|Ford|
genentech|Genentech|
github|GitHub|GitHub Copilot
gitlab|GitLab|
gm|General Motors|GM
gocardless|GoCardless|
goldman-sachs|Goldman Sachs|Goldman
google|Google|Google Cloud,DeepMind,Google DeepMind,GCP,Looker,Alphabet,YouTube,Google Brain
grab|Grab|
grafana-labs|Grafana Labs|Grafana
groq|Groq|
gusto|Gusto|
harvey-ai|Harvey AI|Harvey
hashicorp|HashiCorp|
hashicorp-terraform|HashiCorp Terraform|
hex|Hex|
hsbc|HSBC|
hubspot|HubSpot|
hugging-face|Hugging Face|HF,HuggingFace
huggingface-enterprise|Hugging Face Enterprise|HF Enterprise,HuggingFace Enterprise
inflection-ai|Inflection AI|Inflection
instacart|Instacart|
intel|Intel|
interactive-brokers|Interactive Brokers|IBKR
intercom|Intercom|
intercontinental-exchange|Intercontinental Exchange|ICE
intuit|Intuit|Credit Karma,Mailchimp
jane-street|Jane Street|
jpmorgan-chase|JPMorgan Chase|JPMorgan,JP Morgan,J.P. Morgan,JPMC,Chase
juniper|Juniper|Juniper Networks
kkr|KKR|
klarna|Klarna|
kpmg|KPMG|
l3harris|L3Harris|
launchdarkly|LaunchDarkly|
lianlian-global|LianLian Global|LianLian
linear|Linear|
linkedin|LinkedIn|
linode|Linode|Akamai Cloud
lockheed-martin|Lockheed Martin|Lockheed
lucid-motors|Lucid Motors|Lucid
lyft|Lyft|
mastercard|Mastercard|MasterCard
match-group|Match Group|Match,Tinder,Hinge
mckinsey|McKinsey|McKinsey & Company
melio|Melio|
mercado-libre|Mercado Libre|MELI,MercadoLibre
meta|Meta|Facebook,Meta FAIR,FAIR,Instagram,WhatsApp,Oculus,Reality Labs,Meta Reality Labs
micron|Micron|
microsoft|Microsoft|Azure,Xbox,MSFT
midjourney|Midjourney|
millennium-management|Millennium Management|Millennium
mistral-ai|Mistral AI|Mistral
moderna|Moderna|
monday-com|Monday.com|Monday
moneygram|MoneyGram|
mongodb|MongoDB|
monzo|Monzo|
morgan-stanley|Morgan Stanley|
netflix|Netflix|
netskope|Netskope|
new-relic|New Relic|
nium|Nium|
northrop-grumman|Northrop Grumman|Northrop
notion|Notion|
nubank|Nubank|
nutanix|Nutanix|
nuvei|Nuvei|
nvidia|NVIDIA|Nvidia
okta|Okta|Auth0
openai|OpenAI|
opendoor|Opendoor|
optum|Optum|
oracle|Oracle|OCI,Oracle Cloud,NetSuite
pagerduty|PagerDuty|
palantir|Palantir|
palo-alto-networks|Palo Alto Networks|Palo Alto,PANW
payerve|PayErve|
payoneer|Payoneer|
paypal|PayPal|PayPal/Braintree,Venmo
perplexity|Perplexity|Perplexity AI
pfizer|Pfizer|
ping-identity|Ping Identity|Ping
pinterest|Pinterest|
plaid|Plaid|
plaid-identity|Plaid Identity|
planetscale|PlanetScale|
pleo|Pleo|
point72|Point72|
postman|Postman|
ppro|PPRO|
pulumi|Pulumi|
pure-storage|Pure Storage|
pwc|PwC|
qualcomm|Qualcomm|
ramp|Ramp|
rapid7|Rapid7|
rapyd|Rapyd|
recorded-future|Recorded Future|
reddit|Reddit|
remote|Remote.com|Remote
renaissance-technologies|Renaissance Technologies|RenTech,Renaissance
render|Render|
retool|Retool|
revolut|Revolut|
riot-games|Riot Games|Riot
rippling|Rippling|
rivian|Rivian|
robinhood|Robinhood|
roblox|Roblox|
runway|Runway|
salesforce|Salesforce|Slack
sambanova|SambaNova|
samsara|Samsara|
samsung|Samsung|
sap|SAP|
scale-ai|Scale AI|Scale
sea-group|Sea Group|Shopee,Sea
segment|Segment|Twilio Segment
sentinelone|SentinelOne|
sequoia|Sequoia|Sequoia Capital
servicenow|ServiceNow|
shield-ai|Shield AI|
shopify|Shopify|
sierra|Sierra|
snap|Snap|Snapchat,Snap Inc
snowflake|Snowflake|
snowflake-ai|Snowflake AI|
snyk|Snyk|
sofi|SoFi|
sonatype|Sonatype|
sony|Sony|PlayStation
spacex|SpaceX|Starlink
spendesk|Spendesk|
splunk-cisco|Splunk|Cisco
spotify|Spotify|
square|Square|
stability-ai|Stability AI|Stability
stripe|Stripe|
supabase|Supabase|
t-mobile|T-Mobile|TMobile
tableau|Tableau|
take-two-interactive|Take-Two Interactive|Take-Two,Rockstar
target|Target|
tastytrade|tastytrade|
tcs|TCS|Tata Consultancy Services
tenable|Tenable|
tencent|Tencent|WeChat
tenstorrent|Tenstorrent|
terrapay|TerraPay|
tesla|Tesla|
thunes|Thunes|
tipalti|Tipalti|
toast|Toast|
together-ai|Together AI|
trellix|Trellix|
tsmc|TSMC|
twilio|Twilio|
two-sigma|Two Sigma|
uber|Uber|
ubs|UBS|
unitedhealth-group|UnitedHealth Group|UHG,UnitedHealth
unity|Unity|
valve|Valve|
vanguard|Vanguard|
vast-data|VAST Data|VAST
veeva-systems|Veeva Systems|Veeva
vercel|Vercel|
verizon|Verizon|
visa|Visa|
vmware|VMware|
walmart-global-tech|Walmart Global Tech|Walmart,Walmart Labs,Sam's Club
warner-bros-discovery|Warner Bros Discovery|WBD,Warner Bros
waymo|Waymo|
weights-and-biases|Weights & Biases|W&B,WandB
wells-fargo|Wells Fargo|WF
wise|Wise|TransferWise
wiz|Wiz|
workday|Workday|
workiva|Workiva|
x-ai|xAI|X.ai
yahoo|Yahoo|
zapier|Zapier|
zillow|Zillow|
zoom|Zoom|
zoox|Zoox|
zscaler|Zscaler|
zuora|Zuora|
`

/** Reads a table of companies. */
export const table = (text: string): readonly CompanyData[] =>
  Object.freeze(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [id = '', name = '', aliases = ''] = line.split('|')
        return {id, name, aliases: aliases === '' ? [] : aliases.split(',')}
      }),
  )

/** The bundled directory of well-known companies. Ids are the folders that their guides stand in. */
export const companies: readonly CompanyData[] = table(lines)
