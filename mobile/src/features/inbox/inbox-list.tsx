import { useTranslation } from 'react-i18next'
import { FlatList, RefreshControl, StyleSheet, View } from 'react-native'
import { Refused } from '@/lib/api/refused'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Icon } from '@/ui/icon'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { useGutter } from '@/ui/theme/use-gutter'
import { InboxRow } from './inbox-row'
import type { useInbox } from './use-inbox'
import { useUnseen } from './use-unseen'

type Props = { inbox: ReturnType<typeof useInbox> }

/** The items. However many there are, only those near the window are on the page. */
export function InboxList({ inbox }: Props) {
  const paddingHorizontal = useGutter()
  const { query, items } = inbox
  return (
    <FlatList
      data={items}
      keyExtractor={({ id }) => id}
      initialNumToRender={20}
      windowSize={5}
      onEndReached={inbox.loadMore}
      onEndReachedThreshold={1}
      refreshControl={
        <RefreshControl refreshing={query.isRefetching && !query.isError} onRefresh={() => void query.refetch()} />
      }
      contentContainerStyle={[styles.page, { paddingHorizontal }]}
      ListHeaderComponent={<Unread inbox={inbox} />}
      ListEmptyComponent={<Nothing inbox={inbox} />}
      ListFooterComponent={<More inbox={inbox} />}
      renderItem={({ item }) => <InboxRow item={item} />}
    />
  )
}

/** How many results are new, and the way to have read all that is shown. */
function Unread({ inbox }: Props) {
  const { t } = useTranslation()
  const { words } = useUnseen()
  const { readAll, isReadingAll, readProblem } = inbox
  if (!readAll) return null
  return (
    <View style={styles.unread}>
      <View style={styles.line}>
        <Text kind="caption" colour="inkMuted" figures style={styles.grow}>
          {words}
        </Text>
        <Button
          label={t('inbox.read-all')}
          look="quiet"
          small
          busyLabel={isReadingAll ? t('inbox.reading-all') : null}
          onPress={readAll}
        />
      </View>
      {readProblem && <ProblemBox words={problemWords(t, readProblem)} />}
    </View>
  )
}

/** Why no item is shown: they are coming, they could not be asked for, or there is none. */
function Nothing({ inbox: { query } }: Props) {
  const { t } = useTranslation()
  if (query.isPending) return <Text role="status">{t('common.loading')}</Text>
  if (query.error instanceof Refused && !query.data) {
    return <ProblemBox words={problemWords(t, query.error.problem)} onRetry={() => void query.refetch()} />
  }
  return (
    <View style={styles.nothing}>
      <Icon name="bell" size={24} colour="inkMuted" />
      <Text kind="heading" role="heading" aria-level={2}>
        {t('inbox.none')}
      </Text>
      <Text colour="inkMuted">{t('inbox.none-note')}</Text>
    </View>
  )
}

/** Older ones come by themselves; the button is for whoever does not scroll, and for a second try. */
function More({ inbox }: Props) {
  const { t } = useTranslation()
  if (!inbox.hasMore) return null
  return (
    <View style={styles.more}>
      {inbox.moreProblem && <ProblemBox words={problemWords(t, inbox.moreProblem)} />}
      <Button
        label={t('inbox.more')}
        look="secondary"
        small
        busyLabel={inbox.isLoadingMore ? t('inbox.loading-more') : null}
        onPress={inbox.loadMore}
      />
    </View>
  )
}

const styles = StyleSheet.create({
  page: { paddingTop: 4, paddingBottom: 32, width: '100%', maxWidth: 820 + 96 },
  unread: { gap: 8, paddingBottom: 4 },
  line: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', marginRight: -16 },
  grow: { flexGrow: 1 },
  nothing: { gap: 8, paddingTop: 12 },
  more: { paddingTop: 16, gap: 12 },
})
