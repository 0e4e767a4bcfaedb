import { useQuery } from '@tanstack/react-query'
import { listReaders } from '@truegul/contract'
import { useLocalSearchParams } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { answered, Refused } from '@/lib/api/refused'
import { Screen } from '@/ui/screen/screen'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { Text } from '@/ui/text'
import { ReaderRow } from './reader-row'
import { PERSON, summaryWords } from './summary-words'

/** Who saw the text of an essay: every reading, by a provider or by our engine, and whether any was outside TrueGul. */
export function ReadersScreen() {
  const { t, i18n } = useTranslation()
  const { id } = useLocalSearchParams<{ id: string }>()
  const query = useQuery({
    queryKey: ['readers', id],
    queryFn: ({ signal }) => answered(listReaders, { id }, signal),
  })
  const problem = query.error instanceof Refused ? query.error.problem : null
  if (!query.data || problem?.code === 'not-found') {
    return <LoadingScreen what="essay" problem={problem} onRetry={() => void query.refetch()} />
  }
  const { items } = query.data
  return (
    <Screen title={t('readers.title')} backTo="/" kept={[query]} isOnlyRead>
      <View style={styles.column}>
        <Text>{summaryWords(t, i18n.language, items)}</Text>
        {items.length > 0 && (
          <View role="list">
            {items.map((reader) => (
              <ReaderRow key={`${reader.by} ${reader.purpose} ${reader.at}`} reader={reader} />
            ))}
          </View>
        )}
        <Text kind="label" colour="inkMuted" style={styles.light}>
          {t(items.some(({ by }) => by === PERSON) ? 'readers.by-person' : 'readers.no-person')}
        </Text>
      </View>
    </Screen>
  )
}

const styles = StyleSheet.create({
  column: { gap: 20, maxWidth: 640 },
  light: { fontWeight: '400' },
})
