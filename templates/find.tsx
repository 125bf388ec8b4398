import {type Child, h} from './jsx.ts'
import {type Frame, href} from './layout.tsx'

const label = 'Company, role, level, place or any words'
const example = 'security engineer google'

/** The search field: an editable combobox with a list of links; without a script a way to the browsable index. */
export const Find = ({frame}: {frame: Frame}): Child => (
  <div>
    <div className="find needs-js" id="search">
      <label htmlFor="q">{label}</label>
      <input
        id="q"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck="false"
        ariaExpanded="false"
        ariaControls="hits"
        ariaAutoComplete="list"
        placeholder={example}
      />
      <div id="hits" role="listbox" ariaLabel="Found" hidden={true}></div>
    </div>
    <p id="said" className="sr" role="status"></p>
    <p className="no-js">
      Without a script, browse: <a href={href(frame, '/search/')}>all guides by company</a>.
    </p>
  </div>
)

/** The field of the search page, which lists what it finds below. */
export const SearchField = (): Child => (
  <div>
    <div className="find needs-js" id="search" role="search">
      <label htmlFor="q">{label}</label>
      <input id="q" type="search" autoComplete="off" spellCheck="false" ariaControls="found" placeholder={example} />
    </div>
    <p id="said" className="sr" role="status"></p>
    <p className="no-js lede">Search needs a script. Everything that it finds is listed below.</p>
  </div>
)
