/** A line a country: ISO 3166-1 code, name, ISO 4217 code of its currency, other names. */
export const countryLines = `
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
TN|Tunisia|TND|
AF|Afghanistan|AFN|
AL|Albania|ALL|
DZ|Algeria|DZD|
AD|Andorra|EUR|
AO|Angola|AOA|
AG|Antigua and Barbuda|XCD|
AW|Aruba|AWG|
BS|Bahamas|BSD|The Bahamas
BB|Barbados|BBD|
BZ|Belize|BZD|
BJ|Benin|XOF|
BT|Bhutan|BTN|
BO|Bolivia|BOB|
BA|Bosnia and Herzegovina|BAM|Bosnia
BW|Botswana|BWP|
BN|Brunei|BND|
BF|Burkina Faso|XOF|
BI|Burundi|BIF|
CV|Cape Verde|CVE|Cabo Verde
CM|Cameroon|XAF|
KY|Cayman Islands|KYD|
CF|Central African Republic|XAF|
TD|Chad|XAF|
KM|Comoros|KMF|
CG|Congo|XAF|Republic of the Congo
CD|DR Congo|CDF|DRC,Democratic Republic of the Congo
CI|Côte d'Ivoire|XOF|Ivory Coast
CU|Cuba|CUP|
DJ|Djibouti|DJF|
DM|Dominica|XCD|
SV|El Salvador|USD|
GQ|Equatorial Guinea|XAF|
ER|Eritrea|ERN|
SZ|Eswatini|SZL|
FJ|Fiji|FJD|
GA|Gabon|XAF|
GM|Gambia|GMD|The Gambia
GI|Gibraltar|GIP|
GD|Grenada|XCD|
GG|Guernsey|GBP|
GN|Guinea|GNF|
GW|Guinea-Bissau|XOF|
GY|Guyana|GYD|
HT|Haiti|HTG|
HN|Honduras|HNL|
IR|Iran|IRR|
IQ|Iraq|IQD|
IM|Isle of Man|GBP|
JM|Jamaica|JMD|
JE|Jersey|GBP|
XK|Kosovo|EUR|
KG|Kyrgyzstan|KGS|
LA|Laos|LAK|
LB|Lebanon|LBP|
LS|Lesotho|LSL|
LR|Liberia|LRD|
LY|Libya|LYD|
LI|Liechtenstein|CHF|
MG|Madagascar|MGA|
MW|Malawi|MWK|
MV|Maldives|MVR|
ML|Mali|XOF|
MR|Mauritania|MRU|
MU|Mauritius|MUR|
MD|Moldova|MDL|
MC|Monaco|EUR|
MN|Mongolia|MNT|
ME|Montenegro|EUR|
MZ|Mozambique|MZN|
MM|Myanmar|MMK|Burma
NA|Namibia|NAD|
NI|Nicaragua|NIO|
NE|Niger|XOF|
KP|North Korea|KPW|
MK|North Macedonia|MKD|
OM|Oman|OMR|
PS|Palestine|ILS|
PG|Papua New Guinea|PGK|
PY|Paraguay|PYG|
PR|Puerto Rico|USD|
LC|Saint Lucia|XCD|St. Lucia
WS|Samoa|WST|
SM|San Marino|EUR|
SC|Seychelles|SCR|
SL|Sierra Leone|SLE|
SB|Solomon Islands|SBD|
SO|Somalia|SOS|
SS|South Sudan|SSP|
SD|Sudan|SDG|
SR|Suriname|SRD|
SY|Syria|SYP|
TJ|Tajikistan|TJS|
TL|Timor-Leste|USD|East Timor
TG|Togo|XOF|
TO|Tonga|TOP|
TT|Trinidad and Tobago|TTD|Trinidad
TM|Turkmenistan|TMT|
VU|Vanuatu|VUV|
VE|Venezuela|VES|
YE|Yemen|YER|
ZM|Zambia|ZMW|
ZW|Zimbabwe|USD|`
