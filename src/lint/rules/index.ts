import type {Rule} from '../rule.ts'
import {addressTaken} from './address-taken.ts'
import {addressWithdrawn} from './address-withdrawn.ts'
import {bandTablePresent} from './band-table-present.ts'
import {cellUnread} from './cell-unread.ts'
import {companyAmbiguous} from './company-ambiguous.ts'
import {companyUnresolved} from './company-unresolved.ts'
import {currencyAmbiguous} from './currency-ambiguous.ts'
import {currencyMixedInRange} from './currency-mixed-in-range.ts'
import {currencyUnknown} from './currency-unknown.ts'
import {encodingInvalid} from './encoding-invalid.ts'
import {fileUnreadable} from './file-unreadable.ts'
import {frontMatterContradicts} from './front-matter-contradicts.ts'
import {frontMatterInvalid} from './front-matter-invalid.ts'
import {ladderCollapsed} from './ladder-collapsed.ts'
import {levelContradicts} from './level-contradicts.ts'
import {levelOffLadder} from './level-off-ladder.ts'
import {levelOrder} from './level-order.ts'
import {mappingMissing} from './mapping-missing.ts'
import {notAGuide} from './not-a-guide.ts'
import {pathUnexpected} from './path-unexpected.ts'
import {placeUnresolved} from './place-unresolved.ts'
import {rangeOrdered} from './range-ordered.ts'
import {rawHtml} from './raw-html.ts'
import {readerFault} from './reader-fault.ts'
import {sourceUndated} from './source-undated.ts'
import {sourcesPresent} from './sources-present.ts'
import {tableRagged} from './table-ragged.ts'
import {taglinePresent} from './tagline-present.ts'
import {totalAddsUp} from './total-adds-up.ts'
import {totalBasisDiffers} from './total-basis-differs.ts'

/** Every rule, by name. */
export const rules: readonly Rule[] = Object.freeze([
  addressTaken,
  addressWithdrawn,
  bandTablePresent,
  cellUnread,
  companyAmbiguous,
  companyUnresolved,
  currencyAmbiguous,
  currencyMixedInRange,
  currencyUnknown,
  encodingInvalid,
  fileUnreadable,
  frontMatterContradicts,
  frontMatterInvalid,
  ladderCollapsed,
  levelContradicts,
  levelOffLadder,
  levelOrder,
  mappingMissing,
  notAGuide,
  pathUnexpected,
  placeUnresolved,
  rangeOrdered,
  rawHtml,
  readerFault,
  sourceUndated,
  sourcesPresent,
  tableRagged,
  taglinePresent,
  totalAddsUp,
  totalBasisDiffers,
])
