import { View } from 'react-native'
import type { ForPaperProps } from './for-paper'

const ID = 'for-paper'
/** Side of a square on paper, in CSS pixels: twenty and the edge fit on A4 and on Letter. */
const CELL = 32

/** Everything but the sheet goes, and what stood around it stops to scroll; black on white; a row is never cut by a page's end. */
const rules = (cell: number) => `
@media print {
  @page { margin: 14mm 12mm }
  html, body, #root { height: auto; overflow: visible; display: block; background: #fff }
  #root *:not(:has(#${ID})):not(#${ID}):not(#${ID} *) { display: none !important }
  #root *:has(#${ID}) {
    display: block !important; position: static !important; overflow: visible !important; transform: none !important;
    height: auto !important; min-height: 0 !important; max-height: none !important; max-width: none !important;
    margin: 0 !important; padding: 0 !important; background: #fff !important; border: 0 !important;
  }
  #${ID} { display: block !important; zoom: ${CELL / cell} }
  #${ID}, #${ID} * { color: #000 !important; background: #fff !important; border-color: #777 !important }
  #${ID} > [aria-hidden] { display: block !important; width: max-content; margin: 0 auto }
  #${ID} > [aria-hidden] > * { break-inside: avoid }
}`

/** What the browser prints of this screen: this and nothing else, whichever way printing is asked for. */
export function ForPaper({ cell, children }: ForPaperProps) {
  return (
    <View nativeID={ID}>
      <style>{rules(cell)}</style>
      {children}
    </View>
  )
}
