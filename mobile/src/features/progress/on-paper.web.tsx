import { useIsFocused } from 'expo-router'
import type { ReactNode } from 'react'
import { View } from 'react-native'
import { paperRules } from '@/ui/screen/paper-rules'
import { COLOURS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

const ID = 'progress-on-paper'

/** Ink where the screen has ink: bars and dots are backgrounds, which a browser leaves out if it is not told; dark turns light. */
const rules = (isDark: boolean) => `${paperRules(ID)}
@media print {
  #${ID} { print-color-adjust: exact; break-inside: avoid; ${isDark ? 'filter: invert(1) hue-rotate(180deg);' : ''} }
  #${ID} [role="button"], #${ID} button { display: none !important }
}`

/** What the browser prints of this screen while it is the one that is looked at: this and nothing else. */
export function OnPaper({ children }: { children: ReactNode }) {
  const isDark = useColours() === COLOURS.dark
  return (
    <View nativeID={ID}>
      {useIsFocused() && <style>{rules(isDark)}</style>}
      {children}
    </View>
  )
}
