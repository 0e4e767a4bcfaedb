import { CELLS_IN_A_ROW } from '@truegul/topik'
import { useWindowDimensions } from 'react-native'

/** Left and right of the sheet together, its edge included. */
const AROUND = 16
const SMALLEST = 14
const LARGEST = 32

/** Side of a square: as large as twenty of them fit into the window, in whole pixels, 32 at most. */
export function useCellSize(): number {
  const { width } = useWindowDimensions()
  return Math.max(SMALLEST, Math.min(LARGEST, Math.floor((width - AROUND) / CELLS_IN_A_ROW)))
}
