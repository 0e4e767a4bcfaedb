import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FlatList, StyleSheet, View } from 'react-native'
import { useEssays } from '@/features/history/use-essays'
import { Refused } from '@/lib/api/refused'
import { problemWords } from '@/lib/words/problem-words'
import { Chips } from '@/ui/controls/choice/chips'
import { RowLink } from '@/ui/controls/row-link'
import { Tag } from '@/ui/controls/tag'
import { Header } from '@/ui/screen/header'
import { KeptLine } from '@/ui/screen/kept-line'
import { Page } from '@/ui/screen/page'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { useGutter } from '@/ui/theme/use-gutter'
import { promptFacts } from './prompt-facts'
import { SHOWS, type Show, shownPrompts } from './shown-prompts'
import { usePrompts } from './use-prompts'

/** All prompts, from everyday life to the hard ones, those written before marked. */
export function PromptsScreen() {
  const { t } = useTranslation()
  const paddingHorizontal = useGutter()
  const [show, setShow] = useState<Show>('all')
  const prompts = usePrompts()
  const { query: essays, items } = useEssays('all')
  const refusal = prompts.error instanceof Refused && !prompts.data ? prompts.error.problem : null
  const written = new Set(items.map(({ promptId }) => promptId))
  return (
    <Page>
      <Header title={t('prompts.title')} backTo="/" />
      <KeptLine of={[prompts, essays]} />
      <FlatList
        data={shownPrompts(prompts.data?.items ?? [], show, written)}
        keyExtractor={(prompt) => prompt.id}
        contentContainerStyle={[styles.page, { paddingHorizontal }]}
        ListHeaderComponent={
          <View style={styles.head}>
            <Text colour="inkMuted">{t('prompts.note')}</Text>
            {refusal && <ProblemBox words={problemWords(t, refusal)} onRetry={() => void prompts.refetch()} />}
            {prompts.isPending && <Text role="status">{t('common.loading')}</Text>}
            {prompts.data && (
              <Chips
                label={t('prompts.filters')}
                options={SHOWS.filter((id) => id !== 'unwritten' || essays.data?.nextCursor === null).map((id) => ({
                  id,
                  label: t(`prompts.${id}`),
                }))}
                selected={show}
                onSelect={setShow}
              />
            )}
          </View>
        }
        renderItem={({ item }) => {
          const isWritten = written.has(item.id)
          return (
            <RowLink href={{ pathname: '/prompts/[promptId]', params: { promptId: item.id } }}>
              <View style={styles.name}>
                <Text kind="label" lang="ko">
                  {item.title}
                </Text>
                <Text kind="caption" colour="inkMuted">
                  <Text kind="caption" colour="inkMuted" lang="en">
                    {item.gloss.title}
                  </Text>
                  {`, ${promptFacts(t, item)}`}
                </Text>
              </View>
              {isWritten && <Tag words={t('prompts.written')} look="outline" />}
            </RowLink>
          )
        }}
        ListEmptyComponent={prompts.data ? <Text colour="inkMuted">{t('prompts.none')}</Text> : null}
      />
    </Page>
  )
}

const styles = StyleSheet.create({
  page: { paddingTop: 4, paddingBottom: 32, width: '100%', maxWidth: 820 },
  head: { gap: 12, paddingBottom: 8 },
  name: { flex: 1, minWidth: 120, gap: 2 },
})
