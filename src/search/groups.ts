import {states} from '../data/places.ts'

/** Names for several companies at once, by their ids. Search only: a level mapping that says FAANG names no one company. */
const companyGroups: Readonly<Record<string, readonly string[]>> = {
  FAANG: ['meta', 'facebook', 'amazon', 'apple', 'netflix', 'google'],
  MAANG: ['meta', 'facebook', 'amazon', 'apple', 'netflix', 'google'],
  'Big Tech': ['meta', 'facebook', 'amazon', 'apple', 'google', 'microsoft', 'netflix', 'nvidia'],
  'Big Four': ['deloitte', 'pwc', 'ey', 'kpmg'],
  'Big 4': ['deloitte', 'pwc', 'ey', 'kpmg'],
  MBB: ['mckinsey', 'bcg', 'bain'],
}

/** Parts of the world, by ISO 3166-1 country. */
const regions: Readonly<Record<string, string>> = {
  Europe:
    'GB IE FR DE NL BE LU CH AT ES PT IT SE DK NO FI IS EE LV LT PL CZ SK HU RO BG RS HR SI GR UA CY MT AL BA ME MK MD XK AD MC LI SM BY GI IM JE GG',
  EU: 'IE FR DE NL BE LU AT ES PT IT SE DK FI EE LV LT PL CZ SK HU RO BG HR SI GR CY MT',
  EMEA: 'GB IE FR DE NL BE LU CH AT ES PT IT SE DK NO FI IS EE LV LT PL CZ SK HU RO BG RS HR SI GR UA CY MT IL AE SA QA KW BH OM JO LB EG MA TN DZ ZA NG KE GH RW UG TZ ET TR',
  APAC: 'IN CN TW JP KR MY ID TH VN PH AU NZ SG HK MO PK BD LK NP KH LA MM BN MN',
  Asia: 'IN CN TW JP KR MY ID TH VN PH SG HK MO PK BD LK NP KH LA MM BN MN KZ UZ KG TJ',
  LATAM: 'MX BR AR UY CL CO PE CR EC BO PY VE GT SV HN NI PA DO CU',
  Nordics: 'SE DK NO FI IS',
}

export const groupsOfCompany = (id: string): string[] =>
  Object.keys(companyGroups).filter((name) => companyGroups[name]?.includes(id))

export const regionsOfCountry = (code: string): string[] =>
  Object.keys(regions).filter((name) => regions[name]?.split(' ').includes(code))

/** Codes of states that say something else where they are typed. */
const otherwise: ReadonlySet<string> = new Set(['DE', 'HI', 'IN', 'LA', 'ME', 'OK', 'OR'])

const stateNames = new Map([...states].filter(([key]) => key.length > 2).map(([name, {code}]) => [code, name]))

/** What a place's state is called, by its code: `austin tx` and `texas` mean Austin. Washington by itself is the city. */
export function namesOfState(code: string): string[] {
  const name = stateNames.get(code)
  if (name === undefined) return []
  return [code === 'WA' ? 'washington state' : name, ...(otherwise.has(code) ? [] : [code])]
}
