import { confirmAddress } from '@truegul/contract'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useCall } from '@/lib/api/use-call'
import { SESSION_KEY } from '@/lib/session/session-key'
import { useSession } from '@/lib/session/use-session'
import { useMailedToken } from '@/lib/shell/use-mailed-token'
import { queryClient } from '@/lib/stores/query-client'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { TextLink } from '@/ui/controls/text-link'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { SendAgain } from '../address/send-again'
import { EntryPage } from '../entry-page'

/** Where a mailed link leads that confirms an address: the one of the account, or another one for it. */
export function ConfirmScreen() {
  const { t } = useTranslation()
  const token = useMailedToken()
  return (
    <EntryPage title={t('confirm.title')}>
      <View style={styles.box}>
        {token === null ? <Text>{t('link.missing')}</Text> : <Confirming key={token} token={token} />}
      </View>
    </EntryPage>
  )
}

function Confirming({ token }: { token: string }) {
  const { t } = useTranslation()
  const isAsked = useRef(false)
  const { run, isDone, problem } = useCall(confirmAddress, () => {
    void queryClient.invalidateQueries({ queryKey: SESSION_KEY })
  })
  useEffect(() => {
    if (isAsked.current) return
    isAsked.current = true
    run({ token })
  }, [run, token])
  if (isDone) return <Ended words={t('confirm.done')} />
  if (problem?.code === 'email-taken') return <Ended words={t('confirm.taken')} />
  if (problem?.code === 'link-ended') return <LinkEnded />
  if (problem) return <ProblemBox words={problemWords(t, problem)} onRetry={() => run({ token })} />
  return <Text role="status">{t('confirm.busy')}</Text>
}

/** It may have done its work already: whoever is inside is told, and everybody how to get another one. */
function LinkEnded() {
  const { t } = useTranslation()
  const user = useSession().data
  if (!user) return <Ended words={t('confirm.ended')} note={t('confirm.ended-visitor')} />
  if (user.emailConfirmed) {
    return <Ended words={t('confirm.used', { email: user.email })} note={t('confirm.used-other')} />
  }
  return (
    <>
      <Text role="status">{t('confirm.ended')}</Text>
      <SendAgain />
      <TextLink href="/" label={t('confirm.go-on')} />
    </>
  )
}

function Ended({ words, note }: { words: string; note?: string }) {
  const { t } = useTranslation()
  const isInside = Boolean(useSession().data)
  return (
    <>
      <View role="status" style={styles.words}>
        <Text>{words}</Text>
        {note && <Text colour="inkMuted">{note}</Text>}
      </View>
      {isInside ? (
        <Button label={t('confirm.go-on')} href="/" />
      ) : (
        <Button label={t('login.submit')} href={{ pathname: '/login', params: { next: '/you' } }} />
      )}
    </>
  )
}

const styles = StyleSheet.create({ box: { gap: 20 }, words: { gap: 8 } })
