import { useMutation, useQueryClient } from '@tanstack/react-query'
import { retrySubmission, type Submission } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { call } from '@/lib/api/call'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

/** No score is made up: what is safe, and a retry. */
export function FailedScreen({ submission }: { submission: Submission }) {
  const { t } = useTranslation()
  const colours = useColours()
  const client = useQueryClient()
  const retry = useMutation({
    mutationFn: () => call(retrySubmission, { id: submission.id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['submission', submission.id] }),
  })
  const problem = retry.data && !retry.data.ok ? retry.data.problem : null
  return (
    <Screen
      title={t('failed.heading')}
      backTo="/"
      foot={
        <Button
          label={t('failed.retry')}
          icon="retry"
          busyLabel={retry.isPending ? t('failed.busy') : null}
          onPress={() => retry.mutate()}
        />
      }
    >
      <View style={styles.column}>
        <Text>{t('failed.note')}</Text>
        {problem && <ProblemBox words={problemWords(t, problem)} />}
        <View style={[styles.text, { backgroundColor: colours.surface, borderColor: colours.line }]}>
          <Text kind="essay" lang="ko">
            {submission.text}
          </Text>
        </View>
      </View>
    </Screen>
  )
}

const styles = StyleSheet.create({
  column: { gap: 20, maxWidth: 680 },
  text: { borderWidth: 1, borderRadius: RADIUS.medium, padding: 20 },
})
