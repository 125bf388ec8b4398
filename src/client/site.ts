import {fillIn} from './fill-in.ts'
import {findField} from './find-field.ts'
import {offer} from './offer.ts'
import {base} from './page.ts'
import {sortTables} from './sort.ts'
import {restoreTheme, themeButton} from './theme.ts'

// Before first paint: the theme, and what only works with a script.
document.documentElement.classList.add('js')
restoreTheme()

addEventListener('DOMContentLoaded', () => {
  themeButton()
  fillIn()
  offer()
  sortTables()
  findField(() => import(`${assetFolder}search.__DIGEST__.js`), base())
  if (document.querySelector('#side-by-side'))
    void import(`${assetFolder}compare.__DIGEST__.js`).then(({compare}) => compare())
})

/** Where this script was loaded from; the others lie beside it. */
const assetFolder = new URL('.', (document.currentScript as HTMLScriptElement).src).href
