import { useWindowDimensions } from 'react-native'
import { SIZE } from './tokens'

/** Empty space at both sides of a screen, in points. */
export function useGutter(): number {
  const { width } = useWindowDimensions()
  if (width >= SIZE.wide) return 48
  return width >= 600 ? 32 : 20
}
