import { useMutation } from '@tanstack/react-query'
import { updateMe } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { call } from '@/lib/api/call'
import { putUser } from '@/lib/session/put-user'
import { useSession } from '@/lib/session/use-session'
import { useConfig } from '@/lib/shell/use-config'
import { fullDateWords } from '@/lib/words/day-words'

/** `outdated`: given to an older text, which lets nothing go out until it is given again. */
export type ConsentState = 'given' | 'none' | 'outdated'

export function useConsent(): { state: ConsentState; changedAt: string | null } {
  const consent = useSession().data?.consent
  const current = useConfig().data?.consent.version
  if (!consent?.llm) return { state: 'none', changedAt: consent?.changedAt ?? null }
  const isOld = current !== undefined && consent.version !== current
  return { state: isOld ? 'outdated' : 'given', changedAt: consent.changedAt }
}

/** The state in a line. */
export function useConsentWords(): string {
  const { t, i18n } = useTranslation()
  const { state, changedAt } = useConsent()
  return t(`consent.${state}`, { day: changedAt === null ? '' : fullDateWords(i18n.language, Date.parse(changedAt)) })
}

/** Gives or withdraws the consent. */
export function useAnswerConsent(onAnswered: () => void) {
  const mutation = useMutation({
    mutationFn: (llm: boolean) => call(updateMe, { consent: { llm } }),
    networkMode: 'always',
    onSuccess: async (answer) => {
      if (!answer.ok) return
      await putUser(answer.value)
      onAnswered()
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { answer: mutation.mutate, isBusy: mutation.isPending, problem }
}
