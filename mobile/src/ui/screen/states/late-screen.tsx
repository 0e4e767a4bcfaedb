import { type ComponentType, useEffect, useState } from 'react'
import { sharedCode } from '@/lib/shell/shared-code'
import { LoadingScreen } from './loading-screen'

/**
 * A screen whose code, and whose words, come when it is first shown: a browser gets them as files of their own. Only for screens: of a
 * layout that is not there yet the router says that its first screen is shown, and writes that into the address.
 */
export function lateScreen(load: () => Promise<ComponentType>): ComponentType {
  const kept: { screen: ComponentType | null } = { screen: null }
  const fetch = async () => {
    // Before the screen's own: that runs as soon as it is there, and may be made of it.
    await sharedCode()
    const [screen, { addLateWords }] = await Promise.all([load(), import('@/lib/words/add-late-words')])
    addLateWords()
    kept.screen = screen
    return screen
  }
  return function LateScreen() {
    const [Screen, setScreen] = useState(() => kept.screen)
    const [isAway, setAway] = useState(false)
    useEffect(() => {
      if (Screen || isAway) return
      let isLeft = false
      fetch().then(
        (screen) => isLeft || setScreen(() => screen),
        () => isLeft || setAway(true),
      )
      return () => {
        isLeft = true
      }
    }, [Screen, isAway])
    if (Screen) return <Screen />
    return <LoadingScreen problem={isAway ? AWAY : null} onRetry={() => setAway(false)} />
  }
}

const AWAY = { code: 'no-connection', detail: '' }
