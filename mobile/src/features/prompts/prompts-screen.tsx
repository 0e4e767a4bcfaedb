import { useQuery } from '@tanstack/react-query'
import { listPrompts } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { FlatList, StyleSheet, View } from 'react-native'
import { answered, Refused } from '@/lib/api/refused'
import { problemWords } from '@/lib/words/problem-words'
import { RowLink } from '@/ui/controls/row-link'
import { Page } from '@/ui/screen/page'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'

export function PromptsScreen() {
  const { t } = useTranslation()
  const prompts = useQuery({ queryKey: ['prompts'], queryFn: ({ signal }) => answered(listPrompts, {}, signal) })
  const refusal = prompts.error instanceof Refused ? prompts.error.problem : null
  return (
    <Page>
      <FlatList
        data={prompts.data?.items ?? []}
        keyExtractor={(prompt) => prompt.id}
        contentContainerStyle={styles.page}
        ListHeaderComponent={
          <View style={styles.head}>
            <Text kind="title" role="heading" aria-level={1}>
              {t('prompts.title')}
            </Text>
            <Text colour="inkMuted">{t('prompts.note')}</Text>
            {refusal && <ProblemBox words={problemWords(t, refusal)} onRetry={() => void prompts.refetch()} />}
            {prompts.isPending && <Text role="status">{t('common.loading')}</Text>}
          </View>
        }
        renderItem={({ item }) => (
          <RowLink href={{ pathname: '/write/[promptId]', params: { promptId: item.id } }} label={item.title}>
            <Text kind="label" lang="ko" style={styles.name}>
              {item.title}
            </Text>
          </RowLink>
        )}
      />
    </Page>
  )
}

const styles = StyleSheet.create({
  page: { padding: 20, width: '100%', maxWidth: 680, alignSelf: 'center' },
  head: { gap: 8, paddingBottom: 12 },
  name: { flex: 1 },
})
