import { useQuery } from '@tanstack/react-query'
import { getPrompt } from '@truegul/contract'
import { ESSAY_LENGTH } from '@truegul/topik'
import { useLocalSearchParams } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { PromptCard } from '@/features/write/editor/prompt-card'
import { answered, Refused } from '@/lib/api/refused'
import { Button } from '@/ui/controls/button'
import { Columns } from '@/ui/screen/columns'
import { Screen } from '@/ui/screen/screen'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { promptFacts } from './prompt-facts'
import { PromptHelp } from './prompt-help'

/** One prompt, as it is printed in the exam, before anything is written. */
export function PromptScreen() {
  const { t } = useTranslation()
  const { surface, line } = useColours()
  const isWide = useIsWide()
  const { promptId } = useLocalSearchParams<{ promptId: string }>()
  const query = useQuery({
    queryKey: ['prompt', promptId],
    queryFn: ({ signal }) => answered(getPrompt, { id: promptId }, signal),
  })
  const prompt = query.data
  if (!prompt) {
    const problem = query.error instanceof Refused ? query.error.problem : null
    return <LoadingScreen what="prompt" problem={problem} onRetry={() => void query.refetch()} />
  }
  const start = (
    <Button label={t('prompts.start')} href={{ pathname: '/write/[promptId]', params: { promptId: prompt.id } }} />
  )
  return (
    <Screen
      title={t('prompts.question', { number: prompt.question })}
      backTo="/"
      kept={[query]}
      foot={isWide ? undefined : start}
    >
      <Columns
        main={
          <View style={styles.main}>
            <View style={styles.head}>
              <Text kind="title" lang="ko" role="heading" aria-level={2}>
                {prompt.title}
              </Text>
              <Text kind="caption" colour="inkMuted" figures>
                {t('prompts.facts', {
                  facts: promptFacts(t, prompt),
                  low: ESSAY_LENGTH.askedMin,
                  high: ESSAY_LENGTH.askedMax,
                })}
              </Text>
            </View>
            <View style={[styles.sheet, { backgroundColor: surface, borderColor: line }]}>
              <PromptCard prompt={prompt} />
            </View>
          </View>
        }
        side={
          <View style={styles.side}>
            <PromptHelp prompt={prompt} />
            {isWide && start}
          </View>
        }
      />
    </Screen>
  )
}

const styles = StyleSheet.create({
  main: { gap: 20, maxWidth: 640 },
  head: { gap: 4 },
  sheet: { borderWidth: 1, borderRadius: RADIUS.cell, padding: 20 },
  side: { gap: 20 },
})
