import type { FeedbackPlace } from '@truegul/contract'
import Constants from 'expo-constants'
import { useGlobalSearchParams, useSegments } from 'expo-router'
import { useState } from 'react'
import { Platform } from 'react-native'
import type { z } from 'zod'
import { deviceWords } from '@/lib/device/device-words'
import { currentLanguage } from '@/lib/words/language'

type Place = z.infer<typeof FeedbackPlace>

/** Screens whose `id` is an essay's. */
const OF_ESSAY: ReadonlySet<string> = new Set(['result', 'manuscript', 'compare', 'readers'])

/** Where the sheet was opened: what is sent along, and the essay that stands there. It stays, whatever the screen below becomes. */
export function usePlace(): { place: Place; essayId: string | null } {
  const segments: readonly string[] = useSegments()
  const { id } = useGlobalSearchParams<{ id?: string }>()
  const [opened] = useState(() => ({
    place: {
      screen: patternOf(segments),
      appVersion: Constants.expoConfig?.version ?? '0',
      platform: Platform.OS === 'ios' || Platform.OS === 'android' ? Platform.OS : ('web' as const),
      device: deviceWords(),
      language: currentLanguage(),
    },
    essayId: OF_ESSAY.has(segments[0] ?? '') ? (id ?? null) : null,
  }))
  return opened
}

/** `/result/:id`, never what stands there. */
const patternOf = (segments: readonly string[]): string =>
  `/${segments
    .filter((segment) => !segment.startsWith('('))
    .map((segment) => segment.replace(/^\[(.+)\]$/, ':$1'))
    .join('/')}`
