import { confirmApplication, ApplicationState as State } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useCall } from '@/lib/api/use-call'
import { fullDateWords } from '@/lib/words/day-words'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { Invite } from './invite'
import type { MyApplication } from './mine-screen'
import { WithdrawSheet } from './withdraw-sheet'

type Props = {
  application: MyApplication
  token: string
  onChange: (application: MyApplication) => void
  onWithdrawn: () => void
}

/** How an application stands, in words, and what its owner can do. */
export function ApplicationState({ application, token, onChange, onWithdrawn }: Props) {
  const { t, i18n } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const { run, isBusy, problem } = useCall(confirmApplication, onChange)
  // A state that only a newer server knows: it is there, and there is nothing to do.
  const state = State.safeParse(application.state).data ?? 'applied'
  const hasJoined = state === 'accepted' && application.inviteCode === null
  const day = fullDateWords(i18n.language, Date.parse(application.appliedAt))
  return (
    <View style={styles.all}>
      <View role="status" style={styles.words}>
        <Text kind="heading" role="heading" aria-level={2}>
          {t(`mine.state-${state}`)}
        </Text>
        <Text>{t(hasJoined ? 'mine.note-joined' : `mine.note-${state}`)}</Text>
        <Text kind="caption" colour="inkMuted" figures>
          {t('mine.of', { email: application.email, day })}
        </Text>
      </View>
      {problem && <ProblemBox words={problemWords(t, problem)} />}
      {state === 'unconfirmed' && (
        <Button
          label={t('mine.confirm')}
          busyLabel={isBusy ? t('mine.confirm-busy') : null}
          onPress={() => run({ token })}
        />
      )}
      {state === 'accepted' && <Invite application={application} />}
      {state !== 'withdrawn' && (
        <Button label={t('mine.withdraw')} look="quiet" small onPress={() => setAsking(true)} />
      )}
      {isAsking && <WithdrawSheet token={token} onClose={() => setAsking(false)} onWithdrawn={onWithdrawn} />}
    </View>
  )
}

const styles = StyleSheet.create({ all: { gap: 24 }, words: { gap: 8 } })
