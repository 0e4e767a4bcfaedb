import type { KeyboardEvent } from 'react'

/** Props that press a switch or a tick by the space bar, as people expect; react-native-web does so for buttons only. */
export const onSpace = (press: () => void): object => ({
  onKeyDownCapture(event: KeyboardEvent) {
    if (event.key !== ' ') return
    // Else the page scrolls.
    event.preventDefault()
    if (!event.repeat) press()
  },
})
