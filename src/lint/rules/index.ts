import type {Rule} from '../rule.ts'
import {addressTaken} from './address-taken.ts'
import {addressWithdrawn} from './address-withdrawn.ts'
import {askOutsideBand} from './ask-outside-band.ts'
import {bandTablePresent} from './band-table-present.ts'
import {beyondLimits} from './beyond-limits.ts'
import {blankUnfilled} from './blank-unfilled.ts'
import {cellUnread} from './cell-unread.ts'
import {columnUnknown} from './column-unknown.ts'
import {companyAmbiguous} from './company-ambiguous.ts'
import {companyUnresolved} from './company-unresolved.ts'
import {currencyAmbiguous} from './currency-ambiguous.ts'
import {currencyDiffersInRow} from './currency-differs-in-row.ts'
import {currencyMatchesPlace} from './currency-matches-place.ts'
import {currencyMixedInRange} from './currency-mixed-in-range.ts'
import {currencyResolved} from './currency-resolved.ts'
import {currencySpelling} from './currency-spelling.ts'
import {currencyUnknown} from './currency-unknown.ts'
import {dataInvalid} from './data-invalid.ts'
import {dualCurrencyRate} from './dual-currency-rate.ts'
import {encodingInvalid} from './encoding-invalid.ts'
import {figuresMissing} from './figures-missing.ts'
import {fileTooLong} from './file-too-long.ts'
import {fileUnreadable} from './file-unreadable.ts'
import {floorAboveAsk} from './floor-above-ask.ts'
import {floorUnqualified} from './floor-unqualified.ts'
import {frontMatterContradicts} from './front-matter-contradicts.ts'
import {frontMatterInvalid} from './front-matter-invalid.ts'
import {headerName} from './header-name.ts'
import {headingOrder} from './heading-order.ts'
import {invisibleCharacter} from './invisible-character.ts'
import {ladderCollapsed} from './ladder-collapsed.ts'
import {levelContradicts} from './level-contradicts.ts'
import {levelOffLadder} from './level-off-ladder.ts'
import {levelOrder} from './level-order.ts'
import {levelUnequal} from './level-unequal.ts'
import {linkBroken} from './link-broken.ts'
import {mappingMissing} from './mapping-missing.ts'
import {mappingOneSided} from './mapping-one-sided.ts'
import {measureUndeclared} from './measure-undeclared.ts'
import {nearDuplicateScript} from './near-duplicate-script.ts'
import {notAGuide} from './not-a-guide.ts'
import {pathUnexpected} from './path-unexpected.ts'
import {periodDiffersInRow} from './period-differs-in-row.ts'
import {placeUnresolved} from './place-unresolved.ts'
import {placeholderUnclosed} from './placeholder-unclosed.ts'
import {pluginFailed} from './plugin-failed.ts'
import {pluginMessage} from './plugin-message.ts'
import {rangeDash} from './range-dash.ts'
import {rangeOrdered} from './range-ordered.ts'
import {rangePlausible} from './range-plausible.ts'
import {rawHtml} from './raw-html.ts'
import {readerFault} from './reader-fault.ts'
import {rowIsScaledCopy} from './row-is-scaled-copy.ts'
import {rowRepeated} from './row-repeated.ts'
import {singleTilde} from './single-tilde.ts'
import {sourceStale} from './source-stale.ts'
import {sourceUndated} from './source-undated.ts'
import {sourcesPresent} from './sources-present.ts'
import {spaceUnusual} from './space-unusual.ts'
import {stockPeriodStated} from './stock-period-stated.ts'
import {tableCopiedFromOtherGuide} from './table-copied-from-other-guide.ts'
import {tableRagged} from './table-ragged.ts'
import {taglinePresent} from './tagline-present.ts'
import {templateFailed} from './template-failed.ts'
import {titleCompanyDiffers} from './title-company-differs.ts'
import {titleComplete} from './title-complete.ts'
import {totalAddsUp} from './total-adds-up.ts'
import {totalBasisDiffers} from './total-basis-differs.ts'
import {totalCountsWholeGrant} from './total-counts-whole-grant.ts'

/** Every rule, by name. */
export const rules: readonly Rule[] = Object.freeze([
  addressTaken,
  addressWithdrawn,
  askOutsideBand,
  bandTablePresent,
  beyondLimits,
  blankUnfilled,
  cellUnread,
  columnUnknown,
  companyAmbiguous,
  companyUnresolved,
  currencyAmbiguous,
  currencyDiffersInRow,
  currencyMatchesPlace,
  currencyMixedInRange,
  currencyResolved,
  currencySpelling,
  currencyUnknown,
  dataInvalid,
  dualCurrencyRate,
  encodingInvalid,
  figuresMissing,
  fileTooLong,
  fileUnreadable,
  floorAboveAsk,
  floorUnqualified,
  frontMatterContradicts,
  frontMatterInvalid,
  headerName,
  headingOrder,
  invisibleCharacter,
  ladderCollapsed,
  levelContradicts,
  levelOffLadder,
  levelOrder,
  levelUnequal,
  linkBroken,
  mappingMissing,
  mappingOneSided,
  measureUndeclared,
  nearDuplicateScript,
  notAGuide,
  pathUnexpected,
  periodDiffersInRow,
  placeUnresolved,
  placeholderUnclosed,
  pluginFailed,
  pluginMessage,
  rangeDash,
  rangeOrdered,
  rangePlausible,
  rawHtml,
  readerFault,
  rowIsScaledCopy,
  rowRepeated,
  singleTilde,
  sourceStale,
  sourceUndated,
  sourcesPresent,
  spaceUnusual,
  stockPeriodStated,
  tableCopiedFromOtherGuide,
  tableRagged,
  taglinePresent,
  templateFailed,
  titleCompanyDiffers,
  titleComplete,
  totalAddsUp,
  totalBasisDiffers,
  totalCountsWholeGrant,
])
