import { type RefObject, useCallback, useRef } from 'react'
import type { Text as NativeText, ScrollView, TextLayoutEvent, View } from 'react-native'
import { type Line, lineOfMark } from './marks/line-of-mark'
import type { Mark } from './marks/marks'
import { segmentsOf } from './marks/segments'

/** Points left above the line: the sentence before it says what it is about. */
const ABOVE = 72

/**
 * Brings a mark before the eyes by scrolling to its line: on a phone a piece of a text has no place that could be asked for, but
 * the text has, and its lines. `essay` goes to the text, `top` to the view at the top of what scrolls. A mark that is asked for before the lines are known is shown with them.
 */
export function useShowMark(scroll: RefObject<ScrollView | null>, text: string, marks: readonly Mark[]) {
  const top = useRef<View>(null)
  const essay = useRef<NativeText>(null)
  const lines = useRef<readonly Line[]>([])
  const wanted = useRef<number | null>(null)
  const show = useCallback(
    (number: number, _how: { focus: boolean }) => {
      const line = lineOfMark(lines.current, segmentsOf(text, marks), number)
      wanted.current = line ? null : number
      if (!line || !top.current) return
      essay.current?.measureLayout(top.current, (_left, start) => {
        scroll.current?.scrollTo({ y: Math.max(0, start + line.y - ABOVE), animated: true })
      })
    },
    [scroll, text, marks],
  )
  const onTextLayout = useCallback(
    ({ nativeEvent }: TextLayoutEvent) => {
      lines.current = nativeEvent.lines
      if (wanted.current !== null) show(wanted.current, { focus: false })
    },
    [show],
  )
  return { show, top, essay: { ref: essay, onTextLayout } }
}
