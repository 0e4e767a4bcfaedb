import { useQuery } from '@tanstack/react-query'
import { type Application, findApplication, type Read } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { EntryPage } from '@/features/account/entry-page'
import { Refused } from '@/lib/api/refused'
import { send } from '@/lib/api/send'
import { useMailedToken } from '@/lib/shell/use-mailed-token'
import { addWords } from '@/lib/words/add-words'
import { problemWords } from '@/lib/words/problem-words'
import * as words from '@/strings/beta/mine'
import { Button } from '@/ui/controls/button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { ApplicationState } from './application-state'

addWords(words)

export type MyApplication = Read<typeof Application>

/** Where each mail to an applicant leads: how the application stands, and what can be done with it. */
export function MineScreen() {
  const { t } = useTranslation()
  const token = useMailedToken()
  return (
    <EntryPage title={t('mine.title')}>
      {token === null ? <NoApplication words={t('mine.missing')} /> : <Found key={token} token={token} />}
    </EntryPage>
  )
}

function Found({ token }: { token: string }) {
  const { t } = useTranslation()
  const [changed, setChanged] = useState<MyApplication | null>(null)
  const [isWithdrawn, setWithdrawn] = useState(false)
  const query = useQuery({
    // Never kept on the device: whoever uses it next is to know nothing of an application.
    queryKey: ['application', token],
    persister: undefined,
    gcTime: 0,
    enabled: !isWithdrawn,
    queryFn: async ({ signal }) => {
      const answer = await send(findApplication, { token }, { signal })
      if (!answer.ok) throw new Refused(answer.problem)
      return answer.value
    },
  })
  if (isWithdrawn) return <Withdrawn />
  const problem = query.error instanceof Refused ? query.error.problem : null
  const application = changed ?? query.data
  if (application) {
    return (
      <ApplicationState
        application={application}
        token={token}
        onChange={setChanged}
        onWithdrawn={() => setWithdrawn(true)}
      />
    )
  }
  if (problem?.code === 'link-ended') return <NoApplication words={t('mine.ended')} />
  if (problem) return <ProblemBox words={problemWords(t, problem)} onRetry={() => void query.refetch()} />
  return <Text role="status">{t('common.loading')}</Text>
}

function NoApplication({ words }: { words: string }) {
  const { t } = useTranslation()
  return (
    <View style={styles.box}>
      <Text role="status">{words}</Text>
      <Button label={t('mine.apply')} look="secondary" href="/beta" />
    </View>
  )
}

function Withdrawn() {
  const { t } = useTranslation()
  return (
    <View role="status" style={styles.words}>
      <Text kind="heading" role="heading" aria-level={2}>
        {t('mine.state-withdrawn')}
      </Text>
      <Text>{t('mine.note-withdrawn')}</Text>
    </View>
  )
}

const styles = StyleSheet.create({ box: { gap: 20 }, words: { gap: 8 } })
