import { useQuery } from '@tanstack/react-query'
import { getSurvey } from '@truegul/contract'
import { useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { answered, Refused } from '@/lib/api/refused'
import { useSession } from '@/lib/session/use-session'
import { addWords } from '@/lib/words/add-words'
import * as words from '@/strings/beta/survey'
import { Button } from '@/ui/controls/button'
import { Screen } from '@/ui/screen/screen'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { Text } from '@/ui/text'
import { SurveyForm } from './survey-form'
import { SURVEY_KEY } from './survey-key'
import { useHalfFilled } from './use-half-filled'

addWords(words)

/** The survey of the learner's round. Half filled it stays on this device; sent, it can be changed. */
export function SurveyScreen() {
  const { t } = useTranslation()
  const router = useRouter()
  const learnerId = useSession().data?.id ?? null
  const query = useQuery({
    queryKey: SURVEY_KEY,
    queryFn: ({ signal }) => answered(getSurvey, {}, signal),
    refetchOnMount: 'always',
  })
  const [isChanging, setChanging] = useState(false)
  const survey = query.data?.survey ?? null
  const half = useHalfFilled(learnerId, survey)
  if (!query.data || (survey && half === null)) {
    const problem = query.error instanceof Refused ? query.error.problem : null
    return <LoadingScreen problem={problem} onRetry={() => void query.refetch()} />
  }
  const home = <Button label={t('survey.home')} look="secondary" onPress={() => router.replace('/')} />
  if (!survey || !half) {
    return (
      <Screen title={t('survey.title')} backTo="/" foot={home}>
        <Text>{t('survey.none')}</Text>
      </Screen>
    )
  }
  if (survey.answeredAt !== null && !isChanging) {
    return (
      <Screen
        title={t('survey.thanks')}
        backTo="/"
        foot={
          <>
            {home}
            <Button label={t('survey.change')} look="quiet" onPress={() => setChanging(true)} />
          </>
        }
      >
        <View role="status" style={styles.column}>
          <Text>{t('survey.thanks-note')}</Text>
        </View>
      </Screen>
    )
  }
  return (
    <Screen title={t('survey.title')} backTo="/" kept={[query]}>
      <SurveyForm key={survey.id} survey={survey} half={half} onSent={() => setChanging(false)} />
    </Screen>
  )
}

const styles = StyleSheet.create({ column: { maxWidth: 640 } })
