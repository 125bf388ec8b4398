import type {CompanyData} from '../model/data.ts'

/** A line a company: id, name, other names that level mappings and offers use. */
const lines = `
accenture|Accenture|
activision-blizzard|Activision Blizzard|Activision,Blizzard
adept-ai|Adept AI|Adept
adobe|Adobe|
adp|ADP|
adyen|Adyen|
affirm|Affirm|
aig|AIG|
airbase|Airbase|
airbnb|Airbnb|
airbus|Airbus|
airtable|Airtable|
airwallex|Airwallex|
akamai|Akamai|
alibaba|Alibaba|Alibaba Cloud,Aliyun
allianz|Allianz|
allstate|Allstate|
ally-financial|Ally Financial|Ally
alteryx|Alteryx|
amazon|Amazon|AWS,Amazon Web Services,Amazon AWS
amd|AMD|
american-express|American Express|AmEx,Amex
amplitude|Amplitude|
analog-devices|Analog Devices|
andreessen-horowitz|Andreessen Horowitz|a16z
anduril|Anduril|
ant-group|Ant Group|Ant Financial,Alipay
anthropic|Anthropic|
anyscale|Anyscale|
apollo-global|Apollo|Apollo Global,Apollo Global Management
apple|Apple|
applied-materials|Applied Materials|AMAT
aqr|AQR|AQR Capital
ares|Ares|Ares Management
arista|Arista|Arista Networks
arm|ARM|Arm Holdings
asana|Asana|
asml|ASML|
astrazeneca|AstraZeneca|
atlassian|Atlassian|
att|AT&T|ATT
aurora-innovation|Aurora Innovation|Aurora
autodesk|Autodesk|
avidxchange|AvidXchange|
bae-systems|BAE Systems|
baidu|Baidu|
bain|Bain|Bain & Company
bain-capital|Bain Capital|
balyasny|Balyasny|Balyasny Asset Management
bank-of-america|Bank of America|BofA,BoA
barclays|Barclays|
bbva|BBVA|
bcg|BCG|Boston Consulting Group,BCG X
best-buy|Best Buy|
bill-com|Bill.com|BILL,Bill
blackrock|BlackRock|
blackstone|Blackstone|
block|Block|Block/Square,Cash App,Block Inc
bloomberg|Bloomberg|Bloomberg LP
bmw|BMW|
bnp-paribas|BNP Paribas|BNP
bny|BNY|BNY Mellon
boeing|Boeing|
boku|Boku|
booking|Booking.com|Booking,Booking Holdings
bosch|Bosch|
box|Box|
braintree|Braintree|
brex|Brex|
brex-ai|Brex AI|
bridgewater-associates|Bridgewater Associates|Bridgewater
broadcom|Broadcom|
brookfield|Brookfield|
byd|BYD|
bytedance|ByteDance|TikTok
c3-ai|C3 AI|C3.ai
cadence-design|Cadence Design Systems|
canva|Canva|
capgemini|Capgemini|
capital-one|Capital One|
carlyle|Carlyle|Carlyle Group
carta|Carta|
cboe|Cboe|Cboe Global Markets
celonis|Celonis|
cerner|Cerner|Oracle Health
character-ai|Character.AI|Character AI
charles-schwab|Charles Schwab|Schwab
checkout-com|Checkout.com|Checkout
chewy|Chewy|
chime|Chime|
cigna|Cigna|
circle-internet|Circle Internet|
citadel-securities|Citadel Securities|Citadel
citigroup|Citigroup|Citi,Citibank
clickhouse|ClickHouse|
cloudflare|Cloudflare|
cloudflare-workers|Cloudflare Workers|
cme-group|CME Group|CME
cockroach-labs|Cockroach Labs|CockroachDB
cognizant|Cognizant|
cohere|Cohere|
coinbase|Coinbase|
comcast|Comcast|Xfinity
compass|Compass|
confluent|Confluent|
coreweave|CoreWeave|
costco|Costco|
coupa|Coupa|
coupang|Coupang|
credit-suisse|Credit Suisse|
crowdstrike|CrowdStrike|
cruise|Cruise|
culture-amp|Culture Amp|
cvs-health|CVS Health|CVS
cyberark|CyberArk|
databricks|Databricks|
databricks-unity|Databricks Unity|
datadog|Datadog|
dbt-labs|dbt Labs|dbt
de-shaw|D.E. Shaw|DE Shaw,D. E. Shaw
deel|Deel|
delivery-hero|Delivery Hero|
dell|Dell|Dell Technologies
deloitte|Deloitte|
deutsche-bank|Deutsche Bank|DB
didi|DiDi|
digitalocean|DigitalOcean|
discord|Discord|
discover|Discover|Discover Financial
disney|Disney|Disney+,Walt Disney,Hulu
dlocal|dLocal|
docker|Docker|
docusign|DocuSign|
doordash|DoorDash|
dropbox|Dropbox|
drw|DRW|
dtcc|DTCC|
duolingo|Duolingo|
dynatrace|Dynatrace|
ebay|eBay|
elastic|Elastic|
elastic-security|Elastic Security|
electronic-arts|Electronic Arts|EA
elevance-health|Elevance Health|
eli-lilly|Eli Lilly|Lilly
epic-games|Epic Games|Epic
epic-systems|Epic Systems|
ericsson|Ericsson|
etrade|E*TRADE|ETrade,E-Trade
etsy|Etsy|
exoduspoint|ExodusPoint|
expedia|Expedia|Expedia Group
ey|EY|Ernst & Young
f5|F5|
fastly|Fastly|
fedex|FedEx|
fico|FICO|
fidelity|Fidelity|Fidelity Investments
fidelity-digital-assets|Fidelity Digital Assets|
figma|Figma|
fis|FIS|
fiserv|Fiserv|
flexport|Flexport|
fly-io|Fly.io|
ford|Ford|
fortinet|Fortinet|
fourkites|FourKites|
freshworks|Freshworks|
garmin|Garmin|
genentech|Genentech|
general-atlantic|General Atlantic|
github|GitHub|GitHub Copilot
gitlab|GitLab|
global-payments|Global Payments|
gm|General Motors|GM
gocardless|GoCardless|
godaddy|GoDaddy|
gojek|Gojek|GoTo
goldman-sachs|Goldman Sachs|Goldman
google|Google|Google Cloud,DeepMind,Google DeepMind,GCP,Looker,Alphabet,YouTube,Google Brain
grab|Grab|
grafana-labs|Grafana Labs|Grafana
groq|Groq|
gsk|GSK|
gusto|Gusto|
harvey-ai|Harvey AI|Harvey
hashicorp|HashiCorp|
hashicorp-terraform|HashiCorp Terraform|
hex|Hex|
home-depot|Home Depot|The Home Depot
honeywell|Honeywell|
hp|HP|HP Inc
hpe|HPE|Hewlett Packard Enterprise
hsbc|HSBC|
huawei|Huawei|
hubspot|HubSpot|
hudson-river-trading|Hudson River Trading|HRT
hugging-face|Hugging Face|HF,HuggingFace
huggingface-enterprise|Hugging Face Enterprise|HF Enterprise,HuggingFace Enterprise
humana|Humana|
ibm|IBM|
imc|IMC|IMC Trading
infineon|Infineon|
inflection-ai|Inflection AI|Inflection
infosys|Infosys|
ing|ING|ING Bank,ING Group
instacart|Instacart|
intel|Intel|
interactive-brokers|Interactive Brokers|IBKR
intercom|Intercom|
intercontinental-exchange|Intercontinental Exchange|ICE
intuit|Intuit|
jane-street|Jane Street|
jd-com|JD.com|
johnson-and-johnson|Johnson & Johnson|J&J
jpmorgan-chase|JPMorgan Chase|JPMorgan,JP Morgan,J.P. Morgan,JPMC
jump-trading|Jump Trading|
juniper|Juniper|Juniper Networks
kaiser-permanente|Kaiser Permanente|
kkr|KKR|
kla|KLA|
klarna|Klarna|
kpmg|KPMG|
l3harris|L3Harris|
lam-research|Lam Research|
launchdarkly|LaunchDarkly|
lianlian-global|LianLian Global|LianLian
liberty-mutual|Liberty Mutual|
linear|Linear|
linkedin|LinkedIn|
linode|Linode|Akamai Cloud
lockheed-martin|Lockheed Martin|Lockheed
logitech|Logitech|
london-stock-exchange|London Stock Exchange Group|LSEG,London Stock Exchange
lowes|Lowe's|Lowes
lucid-motors|Lucid Motors|Lucid
lyft|Lyft|
maersk|Maersk|Maersk Digital
mandiant|Mandiant|
marqeta|Marqeta|
marvell|Marvell|
mastercard|Mastercard|MasterCard
match-group|Match Group|Match,Tinder
mckinsey|McKinsey|McKinsey & Company
mediatek|MediaTek|
medtronic|Medtronic|
meituan|Meituan|
melio|Melio|
mercado-libre|Mercado Libre|MELI,MercadoLibre
mercedes-benz|Mercedes-Benz|Mercedes
merck|Merck|
meta|Meta|Facebook,Meta FAIR,FAIR,Instagram,WhatsApp
micron|Micron|
microsoft|Microsoft|Azure,Xbox,MSFT
midjourney|Midjourney|
millennium-management|Millennium Management|Millennium
miro|Miro|
mistral-ai|Mistral AI|Mistral
moderna|Moderna|
monday-com|Monday.com|Monday
moneygram|MoneyGram|
mongodb|MongoDB|
monzo|Monzo|
moodys|Moody's|Moodys
morgan-stanley|Morgan Stanley|
msci|MSCI|
n26|N26|
nasdaq|Nasdaq|
natwest|NatWest|
netapp|NetApp|
netflix|Netflix|
netskope|Netskope|
new-relic|New Relic|
nike|Nike|
nintendo|Nintendo|
nium|Nium|
nokia|Nokia|
northrop-grumman|Northrop Grumman|Northrop
notion|Notion|
novartis|Novartis|
nubank|Nubank|
nutanix|Nutanix|
nuvei|Nuvei|
nvidia|NVIDIA|Nvidia
nxp|NXP|NXP Semiconductors
okta|Okta|Auth0
openai|OpenAI|
opendoor|Opendoor|
optiver|Optiver|
optum|Optum|
oracle|Oracle|OCI,Oracle Cloud
pagerduty|PagerDuty|
palantir|Palantir|
palo-alto-networks|Palo Alto Networks|Palo Alto,PANW
paramount-global|Paramount Global|
payerve|PayErve|
payoneer|Payoneer|
paypal|PayPal|PayPal/Braintree
paytm|Paytm|
pepsico|PepsiCo|
perplexity|Perplexity|Perplexity AI
pfizer|Pfizer|
philips|Philips|Royal Philips
ping-identity|Ping Identity|Ping
pingpong|PingPong|PingPong Payments
pinterest|Pinterest|
plaid|Plaid|
plaid-identity|Plaid Identity|
planetscale|PlanetScale|
pleo|Pleo|
pnc|PNC|PNC Bank
point72|Point72|
porsche|Porsche|
postman|Postman|
ppro|PPRO|
procter-and-gamble|Procter & Gamble|P&G
progressive-insurance|Progressive Insurance|
project44|project44|
pulumi|Pulumi|
pure-storage|Pure Storage|
pwc|PwC|
qualcomm|Qualcomm|
ramp|Ramp|
rapid7|Rapid7|
rapyd|Rapyd|
raytheon|Raytheon|RTX
recorded-future|Recorded Future|
reddit|Reddit|
redfin|Redfin|
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
roche|Roche|
roku|Roku|
runway|Runway|
s-p-global|S&P Global|S&P
sailpoint|SailPoint|
salesforce|Salesforce|
sambanova|SambaNova|
samsara|Samsara|
samsung|Samsung|
sanofi|Sanofi|
santander|Santander|
sap|SAP|
sas-institute|SAS Institute|
scale-ai|Scale AI|Scale
schneider-electric|Schneider Electric|
sea-group|Sea Group|Shopee,Sea
segment|Segment|Twilio Segment
sentinelone|SentinelOne|
sequoia|Sequoia|Sequoia Capital
servicenow|ServiceNow|
shield-ai|Shield AI|
shopify|Shopify|
siemens|Siemens|
sierra|Sierra|
snap|Snap|Snapchat,Snap Inc
snowflake|Snowflake|
snowflake-ai|Snowflake AI|
snyk|Snyk|
societe-generale|Société Générale|SocGen
sofi|SoFi|
sonatype|Sonatype|
sony|Sony|PlayStation
spacex|SpaceX|Starlink
spendesk|Spendesk|
splunk-cisco|Splunk|Cisco
spotify|Spotify|
square|Square|
stability-ai|Stability AI|
standard-chartered|Standard Chartered|
starbucks|Starbucks|
state-farm|State Farm|
state-street|State Street|
stripe|Stripe|
supabase|Supabase|
susquehanna|Susquehanna|SIG
synopsys|Synopsys|
t-mobile|T-Mobile|TMobile
tableau|Tableau|
take-two-interactive|Take-Two Interactive|Take-Two,Rockstar
target|Target|
tastytrade|tastytrade|
tcs|TCS|Tata Consultancy Services
td-bank|TD Bank|
tenable|Tenable|
tencent|Tencent|WeChat
tenstorrent|Tenstorrent|
terrapay|TerraPay|
tesla|Tesla|
texas-instruments|Texas Instruments|
thomson-reuters|Thomson Reuters|
thoughtworks|Thoughtworks|
thunes|Thunes|
tipalti|Tipalti|
toast|Toast|
together-ai|Together AI|
tomtom|TomTom|
tower-research|Tower Research Capital|Tower Research
toyota|Toyota|
tpg|TPG|TPG Capital
trade-republic|Trade Republic|
tradeweb|Tradeweb|
travelers-insurance|Travelers Insurance|
trellix|Trellix|
trend-micro|Trend Micro|
tsmc|TSMC|
twilio|Twilio|
two-sigma|Two Sigma|
uber|Uber|
ubs|UBS|
uipath|UiPath|
unitedhealth-group|UnitedHealth Group|UHG,UnitedHealth
unity|Unity|
us-bank|U.S. Bank|US Bank
usaa|USAA|
valve|Valve|
vanguard|Vanguard|
vast-data|VAST Data|VAST
veeva-systems|Veeva Systems|Veeva
vercel|Vercel|
verizon|Verizon|
virtu|Virtu|Virtu Financial
visa|Visa|
vmware|VMware|
volkswagen|Volkswagen|VW
walmart-global-tech|Walmart Global Tech|Walmart,Walmart Labs
warner-bros-discovery|Warner Bros Discovery|WBD,Warner Bros
wayfair|Wayfair|
waymo|Waymo|
weights-and-biases|Weights & Biases|W&B,WandB
wells-fargo|Wells Fargo|WF
western-digital|Western Digital|
western-union|Western Union|
wipro|Wipro|
wise|Wise|TransferWise
wiz|Wiz|
workday|Workday|
workiva|Workiva|
worldfirst|WorldFirst|
worldpay|Worldpay|
x-ai|xAI|X.ai
xiaomi|Xiaomi|
yahoo|Yahoo|
yelp|Yelp|
zalando|Zalando|
zapier|Zapier|
zillow|Zillow|
zoom|Zoom|
zoox|Zoox|
zscaler|Zscaler|
zuora|Zuora|
`

/** The bundled directory of well-known companies. Ids are the folders that their guides stand in. */
export const companies: readonly CompanyData[] = Object.freeze(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', name = '', aliases = ''] = line.split('|')
      return {id, name, aliases: aliases === '' ? [] : aliases.split(',')}
    }),
)
