import type {WholeGuide} from '../../src/model/guide.ts'
import {type Child, Fragment, h} from '../jsx.ts'
import {Body} from './body.tsx'

export function Background({guide}: {guide: WholeGuide}): Child {
  const sections = guide.sections
    .map((section, n) => ({...section, html: guide.prose.sections[n] ?? ''}))
    .filter(({kind}) => kind !== 'note')
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
