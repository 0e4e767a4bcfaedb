import type { ScrollView, View } from 'react-native'

/** Room that is left above. */
const ABOVE = 12

/** Scrolls so that a part of what scrolls stands at the top; it must not have been scrolled yet. */
export function scrollToView(scroll: ScrollView, part: View): void {
  scroll.getNativeScrollRef()?.measureInWindow((_x, top) => {
    part.measureInWindow((_left, y) => scroll.scrollTo({ y: Math.max(0, y - top - ABOVE), animated: false }))
  })
}
