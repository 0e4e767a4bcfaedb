import { type getSurvey, type Read, SurveyAnswers } from '@truegul/contract'
import { useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import { textStore } from '@/lib/stores/text-store'

export type Survey = NonNullable<Read<typeof getSurvey.output>['survey']>

const Said = z.object({ answers: SurveyAnswers, agrees: z.boolean().nullable(), times: z.string() })
/** What stands in the form. */
export type Said = z.infer<typeof Said>

export type HalfFilled = { said: Said; keep: (said: Said) => Promise<void>; forget: () => Promise<void> }

/** What the learner has entered so far, on this device, else what they sent before; null until the device was asked. */
export function useHalfFilled(learnerId: string | null, survey: Survey | null): HalfFilled | null {
  const key = learnerId && survey ? `survey/${learnerId}/${survey.id}` : null
  const [read, setRead] = useState<{ key: string; said: Said | null } | null>(null)
  useEffect(() => {
    if (!key) return
    let isLeft = false
    void textStore.read(key).then((kept) => {
      const said = kept === null ? null : (Said.safeParse(JSON.parse(kept)).data ?? null)
      if (!isLeft) setRead({ key, said })
    })
    return () => {
      isLeft = true
    }
  }, [key])
  return useMemo(() => {
    if (!key || !survey || read?.key !== key) return null
    const before = { answers: survey.answers ?? {}, agrees: survey.interview?.agrees ?? null }
    return {
      said: read.said ?? { ...before, times: survey.interview?.times ?? '' },
      keep: (said) => textStore.write(key, JSON.stringify(said)),
      forget: () => textStore.remove(key),
    }
  }, [key, read, survey])
}
