import {type Child, h} from './jsx.ts'
import {type Frame, href} from './layout.tsx'

/** The search field: an editable combobox with a list; without a script a way to the browsable index. */
export const Find = ({frame, value = ''}: {frame: Frame; value?: string}): Child => (
  <div>
    <div className="find needs-js" id="search">
      <label htmlFor="q">Company, role, level or place</label>
      <input
        id="q"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck="false"
        ariaExpanded="false"
        ariaControls="hits"
        ariaAutoComplete="list"
        placeholder="security engineer google"
        value={value}
      />
      <ul id="hits" role="listbox" ariaLabel="Guides found" hidden={true}></ul>
    </div>
    <p id="said" className="sr" role="status"></p>
    <p className="no-js">
      Without a script, browse: <a href={href(frame, '/search/')}>all guides by company</a>.
    </p>
  </div>
)
