import type {CompanyData} from '../model/data.ts'
import {table} from './companies.ts'

/** A line a firm: id, name, other names. */
const lines = `
accel|Accel|
adp|ADP|
aig|AIG|
airbus|Airbus|
allianz|Allianz|
allstate|Allstate|
analog-devices|Analog Devices|
ant-group|Ant Group|Ant Financial,Alipay
apollo-global|Apollo|Apollo Global,Apollo Global Management
applied-materials|Applied Materials|AMAT
aqr|AQR|AQR Capital
ares|Ares|Ares Management
astrazeneca|AstraZeneca|
autodesk|Autodesk|
bae-systems|BAE Systems|
bain-capital|Bain Capital|
balyasny|Balyasny|Balyasny Asset Management
bbva|BBVA|
benchmark|Benchmark|Benchmark Capital
best-buy|Best Buy|
bloomberg|Bloomberg|Bloomberg LP
bmw|BMW|
bnp-paribas|BNP Paribas|BNP
bny|BNY|BNY Mellon
bosch|Bosch|
brookfield|Brookfield|
byd|BYD|
cadence-design|Cadence Design Systems|
capgemini|Capgemini|
carlyle|Carlyle|Carlyle Group
cboe|Cboe|Cboe Global Markets
celonis|Celonis|
cigna|Cigna|
circle-internet|Circle Internet|
clickhouse|ClickHouse|
cognizant|Cognizant|
costco|Costco|
credit-suisse|Credit Suisse|
culture-amp|Culture Amp|
cvs-health|CVS Health|CVS
delivery-hero|Delivery Hero|
dell|Dell|Dell Technologies
didi|DiDi|
discover|Discover|Discover Financial
drw|DRW|
dtcc|DTCC|
dynatrace|Dynatrace|
elevance-health|Elevance Health|
eli-lilly|Eli Lilly|Lilly
ericsson|Ericsson|
exoduspoint|ExodusPoint|
fedex|FedEx|
fico|FICO|
fortinet|Fortinet|
fourkites|FourKites|
freshworks|Freshworks|
garmin|Garmin|
general-atlantic|General Atlantic|
global-payments|Global Payments|
godaddy|GoDaddy|
gojek|Gojek|GoTo
gsk|GSK|
home-depot|Home Depot|The Home Depot
honeywell|Honeywell|
hpe|HPE|Hewlett Packard Enterprise
hp|HP|HP Inc
huawei|Huawei|
hudson-river-trading|Hudson River Trading|HRT
humana|Humana|
ibm|IBM|
imc|IMC|IMC Trading
infineon|Infineon|
infosys|Infosys|
ing|ING|ING Bank,ING Group
jd-com|JD.com|
johnson-and-johnson|Johnson & Johnson|J&J
jump-trading|Jump Trading|
kaiser-permanente|Kaiser Permanente|
keller-williams|Keller Williams|
kla|KLA|
lam-research|Lam Research|
liberty-mutual|Liberty Mutual|
lightspeed|Lightspeed|Lightspeed Venture Partners
logitech|Logitech|
london-stock-exchange|London Stock Exchange Group|LSEG,London Stock Exchange
lowes|Lowe's|Lowes
maersk|Maersk|Maersk Digital
mandiant|Mandiant|
marqeta|Marqeta|
marvell|Marvell|
mediatek|MediaTek|
medtronic|Medtronic|
meituan|Meituan|
mercedes-benz|Mercedes-Benz|Mercedes
merck|Merck|
miro|Miro|
moodys|Moody's|Moodys
msci|MSCI|
n26|N26|
nasdaq|Nasdaq|
natwest|NatWest|
netapp|NetApp|
nike|Nike|
nintendo|Nintendo|
nokia|Nokia|
novartis|Novartis|
nxp|NXP|NXP Semiconductors
optiver|Optiver|
paramount-global|Paramount Global|
paytm|Paytm|
pepsico|PepsiCo|
philips|Philips|Royal Philips
pingpong|PingPong|PingPong Payments
pnc|PNC|PNC Bank
porsche|Porsche|
procter-and-gamble|Procter & Gamble|P&G
progressive-insurance|Progressive Insurance|
project44|project44|
raytheon|Raytheon|RTX
redfin|Redfin|
roche|Roche|
roku|Roku|
s-p-global|S&P Global|S&P
sailpoint|SailPoint|
sanofi|Sanofi|
santander|Santander|
sas-institute|SAS Institute|
schneider-electric|Schneider Electric|
siemens|Siemens|
societe-generale|Société Générale|SocGen
standard-chartered|Standard Chartered|
starbucks|Starbucks|
state-farm|State Farm|
state-street|State Street|
susquehanna|Susquehanna|SIG
synopsys|Synopsys|
td-bank|TD Bank|
texas-instruments|Texas Instruments|
thomson-reuters|Thomson Reuters|
thoughtworks|Thoughtworks|
tomtom|TomTom|
tower-research|Tower Research Capital|Tower Research
toyota|Toyota|
tpg|TPG|TPG Capital
trade-republic|Trade Republic|
tradeweb|Tradeweb|
travelers-insurance|Travelers Insurance|
trend-micro|Trend Micro|
uipath|UiPath|
ups|UPS|
us-bank|U.S. Bank|US Bank
usaa|USAA|
virtu|Virtu|Virtu Financial
volkswagen|Volkswagen|VW
wayfair|Wayfair|
western-digital|Western Digital|
western-union|Western Union|
wipro|Wipro|
worldfirst|WorldFirst|
worldpay|Worldpay|
xiaomi|Xiaomi|
yelp|Yelp|
zalando|Zalando|
`

/**
 * Other well-known firms: a text that names one is understood, but leads nowhere and gets no id unless a collection has a
 * folder of that id. Kinds of firms (`Big Tech`, `MBB`) and places are none.
 */
export const firms: readonly CompanyData[] = table(lines)
