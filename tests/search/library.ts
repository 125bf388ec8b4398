import {link} from '../../src/link/index.ts'
import {noSiteData} from '../../src/model/data.ts'
import {readGuide} from '../../src/read/index.ts'
import {buildIndex, indexed} from '../../src/search/build.ts'
import {contributionOf} from '../../src/search/contribution.ts'
import {openPay, type Pay} from '../../src/search/facets.ts'
import {type Finder, openFinder, toHit} from '../../src/search/find.ts'
import {type PayFile, payFile} from '../../src/search/index-file.ts'
import {guide} from '../run.ts'

/** The index files of some guides, by path, as a build would write them. */
export function indexOf(texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const guides = Object.entries(texts).map(([path, text]) => readGuide({path, text, sha256: '', messages: []}))
  const library = link(guides, noSiteData)
  const outputs = [
    ...buildIndex(
      indexed(library),
      library.entries.map(({guide: each}) => contributionOf(each)),
    ),
  ]
  return new Map(outputs.map(({path, content}) => [path, String(content)]))
}

export interface Site {
  readonly finder: Finder
  readonly pay: Pay
  /** Files in the order that they were asked for. */
  readonly loaded: string[]
  /** Ids of what a text finds, best first. */
  readonly ids: (text: string) => Promise<string[]>
}

export async function open(files: ReadonlyMap<string, string>): Promise<Site> {
  const loaded: string[] = []
  const load = async (path: string): Promise<unknown> => {
    loaded.push(path)
    return JSON.parse(files.get(path) ?? '')
  }
  const finder = await openFinder(load)
  const ids = async (text: string): Promise<string[]> =>
    (await finder.find(text)).ranked.map((each) => toHit(finder.names, each.guide, each.score).id)
  return {finder, pay: openPay(finder.names, JSON.parse(files.get(payFile) ?? '') as PayFile), loaded, ids}
}

/** A guide with these words in its tagline and, if given, these rows of pay. */
export const own = (role: string, company: string, extra: string, table?: string): string => {
  const text = guide(role, company).replace('Warehouses', extra)
  return table ? text.replace(/\| Seattle .*/, table) : text
}

/** Guides of all the kinds that queries ask for. */
export const texts: Readonly<Record<string, string>> = {
  'hugging-face/security-engineer.md': own('Security Engineer', 'Hugging Face', 'Model Supply Chain'),
  'hugging-face/software-engineer.md': own('Software Engineer', 'Hugging Face', 'Open Weights'),
  'stripe/senior-software-engineer.md': own('Senior Software Engineer', 'Stripe', 'Ledger Correctness'),
  'stripe/software-engineer.md': own('Software Engineer', 'Stripe', 'Ledger Correctness'),
  'stripe/ml-ai-engineer.md': own(
    'ML/AI Engineer',
    'Stripe',
    'Card Fraud | A rare word: zymurgy counts here',
    '| London | £100K–£140K | £50K–£90K | 10% | £120K–£180K |',
  ),
  'google/devops-engineer.md': own(
    'DevOps Engineer',
    'Google',
    'Error Budgets',
    '| London | £90K–£130K | £40K–£80K | 10% | £110K–£160K |\n| São Paulo | R$300K–R$400K | R$100K–R$150K | 10% | R$350K–R$480K |',
  ),
  'google/technical-program-manager.md': own('Technical Program Manager', 'Google', 'Launch Reviews'),
  'disney/data-engineer.md': own('Data Engineer', 'Disney', 'Guest Events').replaceAll('(L4)', '(P3-P5)'),
}
