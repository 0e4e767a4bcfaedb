import { useEffect, useState } from 'react'
import { AccessibilityInfo, Animated, Easing, Platform } from 'react-native'
import { useIsInFront } from '@/lib/device/use-is-in-front'

const FILL = 480

/**
 * From 0 to 1, once, when a result is read for the first time; null for one that was read before, and for whoever asked for less
 * motion.
 */
export function useFirstFill(isNew: boolean): Animated.Value | null {
  const isInFront = useIsInFront()
  const [filling, setFilling] = useState(() => (isNew ? new Animated.Value(0) : null))
  useEffect(() => {
    if (!filling || !isInFront) return
    const end = () => setFilling(null)
    void AccessibilityInfo.isReduceMotionEnabled().then((isReduced) => {
      if (isReduced) return end()
      const easing = Easing.bezier(0.2, 0, 0, 1)
      Animated.timing(filling, { toValue: 1, duration: FILL, easing, useNativeDriver: Platform.OS !== 'web' }).start(
        end,
      )
    })
  }, [filling, isInFront])
  return filling
}
