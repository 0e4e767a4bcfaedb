import { useWindowDimensions } from 'react-native'
import { SIZE } from './tokens'

/** Is there room for a rail and two columns? */
export function useIsWide(): boolean {
  return useWindowDimensions().width >= SIZE.wide
}
