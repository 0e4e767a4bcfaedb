import type { ReactNode } from 'react'
import { View } from 'react-native'

export type ForPaperProps = {
  /** Side of a square on the screen, in pixels. */
  cell: number
  children: ReactNode
}

/** What may be printed from a browser. Phones have no printing. */
export function ForPaper({ children }: ForPaperProps) {
  return <View>{children}</View>
}
