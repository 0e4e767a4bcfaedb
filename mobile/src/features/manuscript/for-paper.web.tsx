import { useIsFocused } from 'expo-router'
import { View } from 'react-native'
import { paperRules } from '@/ui/screen/paper-rules'
import type { ForPaperProps } from './for-paper'

const ID = 'for-paper'
/** Side of a square on paper, in CSS pixels: twenty and the edge fit on A4 and on Letter. */
const CELL = 32

/** Black on white; a row is never cut by a page's end. */
const rules = (cell: number) => `${paperRules(ID)}
@media print {
  #${ID} { display: block !important; zoom: ${CELL / cell} }
  #${ID}, #${ID} * { color: #000 !important; background: #fff !important; border-color: #777 !important }
  #${ID} > [aria-hidden] { display: block !important; width: max-content; margin: 0 auto }
  #${ID} > [aria-hidden] > * { break-inside: avoid }
}`

/** What the browser prints of this screen: this and nothing else, whichever way printing is asked for. */
export function ForPaper({ cell, children }: ForPaperProps) {
  return (
    <View nativeID={ID}>
      {/* Not while another screen stands over this one: that one is printed then. */}
      {useIsFocused() && <style>{rules(cell)}</style>}
      {children}
    </View>
  )
}
