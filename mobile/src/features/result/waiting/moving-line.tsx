import { useEffect, useState } from 'react'
import { AccessibilityInfo, Animated, Easing, StyleSheet, View } from 'react-native'
import { useColours } from '@/ui/theme/use-colours'

const ROUND = 1600

/** Something is under way, nobody knows how far. It stands still for whoever asked for less motion. */
export function MovingLine() {
  const colours = useColours()
  const [at] = useState(() => new Animated.Value(0.35))
  const [width, setWidth] = useState(0)
  useEffect(() => {
    let loop: Animated.CompositeAnimation | null = null
    void AccessibilityInfo.isReduceMotionEnabled().then((isReduced) => {
      if (isReduced) return
      loop = Animated.loop(
        Animated.timing(at, { toValue: 1, duration: ROUND, easing: Easing.inOut(Easing.quad), useNativeDriver: false }),
      )
      at.setValue(0)
      loop.start()
    })
    return () => loop?.stop()
  }, [at])
  const translateX = at.interpolate({ inputRange: [0, 1], outputRange: [-0.3 * width, width] })
  return (
    <View
      aria-hidden
      onLayout={({ nativeEvent }) => setWidth(nativeEvent.layout.width)}
      style={[styles.track, { backgroundColor: colours.sunken }]}
    >
      <Animated.View
        testID="moving-line"
        style={[styles.run, { backgroundColor: colours.ink, transform: [{ translateX }] }]}
      />
    </View>
  )
}

const styles = StyleSheet.create({
  track: { height: 3, borderRadius: 2, overflow: 'hidden' },
  run: { height: 3, width: '30%', borderRadius: 2 },
})
