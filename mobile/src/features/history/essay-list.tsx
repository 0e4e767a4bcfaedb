import { useTranslation } from 'react-i18next'
import { FlatList, RefreshControl, StyleSheet, View } from 'react-native'
import { Refused } from '@/lib/api/refused'
import { monthWords } from '@/lib/words/day-words'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Chips } from '@/ui/controls/choice/chips'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { useGutter } from '@/ui/theme/use-gutter'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { DeletableRow } from './deletable-row'
import { EssayRow } from './essay-row'
import { stateOf } from './essays'
import { FirstEssay } from './first-essay'
import { firstVersions } from './first-versions'
import { linesOf } from './lines'
import { FILTERS, type Filter, type useEssays } from './use-essays'

type Props = {
  essays: ReturnType<typeof useEssays>
  filter: Filter
  onFilter: (filter: Filter) => void
  isEditing: boolean
}

/** The essays of a filter. However many there are, only those near the window are on the page. */
export function EssayList({ essays, filter, onFilter, isEditing }: Props) {
  const { i18n } = useTranslation()
  const isWide = useIsWide()
  const paddingHorizontal = useGutter()
  const { query, items } = essays
  const firsts = firstVersions(items)
  const isNewcomer = filter === 'all' && query.data !== undefined && items.length === 0
  return (
    <FlatList
      data={linesOf(items)}
      keyExtractor={({ key }) => key}
      extraData={isEditing}
      initialNumToRender={20}
      windowSize={5}
      onEndReached={essays.loadMore}
      onEndReachedThreshold={1}
      refreshControl={
        <RefreshControl refreshing={query.isRefetching && !query.isError} onRefresh={() => void query.refetch()} />
      }
      contentContainerStyle={[styles.page, { paddingHorizontal }]}
      ListHeaderComponent={isNewcomer ? null : <Filters essays={essays} filter={filter} onFilter={onFilter} />}
      ListEmptyComponent={<Nothing essays={essays} filter={filter} />}
      ListFooterComponent={<More essays={essays} />}
      renderItem={({ item }) => {
        if ('month' in item) return <Month name={monthWords(i18n.language, item.month, Date.now())} />
        const { essay } = item
        const isFirstVersion = firsts.has(essay.id)
        if (isEditing) return <DeletableRow essay={essay} isFirstVersion={isFirstVersion} />
        return <EssayRow essay={essay} isFirstVersion={isFirstVersion} withCriteria={isWide} />
      }}
    />
  )
}

function Filters({ essays, filter, onFilter }: Omit<Props, 'isEditing'>) {
  const { t } = useTranslation()
  const { items, hasMore, query } = essays
  // Numbers only where all essays are here: the server tells none, and half a number is worse than none.
  const isWhole = filter === 'all' && query.data !== undefined && !hasMore
  const countOf = (id: Filter) => (id === 'all' ? items.length : items.filter((essay) => stateOf(essay) === id).length)
  return (
    <View style={styles.filters}>
      <Chips
        label={t('history.filters')}
        options={FILTERS.map((id) => ({
          id,
          label: t(id === 'all' ? 'history.all' : `history.${id}-filter`),
          count: isWhole ? countOf(id) : null,
        }))}
        selected={filter}
        onSelect={onFilter}
      />
    </View>
  )
}

function Month({ name }: { name: string }) {
  return (
    <Text kind="caption" colour="inkMuted" role="heading" aria-level={2} style={styles.month}>
      {name}
    </Text>
  )
}

/** Why no essay is shown: they are coming, they could not be asked for, or there is none. */
function Nothing({ essays: { query }, filter }: Pick<Props, 'essays' | 'filter'>) {
  const { t } = useTranslation()
  if (query.isPending) return <Text role="status">{t('common.loading')}</Text>
  if (query.error instanceof Refused && !query.data) {
    return <ProblemBox words={problemWords(t, query.error.problem)} onRetry={() => void query.refetch()} />
  }
  return filter === 'all' ? <FirstEssay /> : <Text colour="inkMuted">{t(`history.none-${filter}`)}</Text>
}

/** Older essays come by themselves; the button is for whoever does not scroll, and for a second try. */
function More({ essays }: Pick<Props, 'essays'>) {
  const { t } = useTranslation()
  if (!essays.hasMore) return null
  return (
    <View style={styles.more}>
      {essays.moreProblem && <ProblemBox words={problemWords(t, essays.moreProblem)} />}
      <Button
        label={t('history.more')}
        look="secondary"
        small
        busyLabel={essays.isLoadingMore ? t('history.loading-more') : null}
        onPress={essays.loadMore}
      />
    </View>
  )
}

const styles = StyleSheet.create({
  page: { paddingTop: 4, paddingBottom: 32, width: '100%', maxWidth: 820 + 96 },
  filters: { paddingBottom: 12, marginHorizontal: -3 },
  month: { paddingTop: 16, paddingBottom: 4, fontWeight: '700' },
  more: { paddingTop: 16, gap: 12 },
})
