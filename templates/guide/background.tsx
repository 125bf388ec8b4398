import type {Section, WholeGuide} from '../../src/model/guide.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {Body} from './body.tsx'

/** The label that stands over the table of bands and over nothing else. */
export function tableTitle({bands, sections, prose, levelMapping, levers, strategy}: WholeGuide): Section | null {
  const table = bands[0]?.span.line ?? 0
  const before = sections.findLastIndex(({span}) => span.line < table)
  const section = sections[before]
  if (!section?.title || prose.sections[before] !== '') return null
  const between = [levelMapping, strategy, ...levers].some(
    (part) => part && part.span.line > section.span.line && part.span.line < table,
  )
  return between ? null : section
}

/** Prose that stands nowhere else on the page: no notes under the table, and not the table's own title. */
export function backgroundOf(guide: WholeGuide): readonly (Section & {readonly html: string})[] {
  const title = tableTitle(guide)
  return guide.sections
    .map((section, n) => ({...section, html: guide.prose.sections[n] ?? ''}))
    .filter(({kind, id}) => kind !== 'note' && id !== title?.id)
}

export function Background({guide}: {guide: WholeGuide}): Child {
  const sections = backgroundOf(guide)
  if (sections.length === 0) return null
  return (
    <section id="background" className="no-print">
      <h2>Background</h2>
      <div className="prose">
        {sections.map((section) => (
          <>
            {section.title && <h3 id={`text-${section.id}`}>{section.title}</h3>}
            <Body html={section.html} from={section.title ? 4 : 3} />
          </>
        ))}
      </div>
    </section>
  )
}
