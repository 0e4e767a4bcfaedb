import { countCells, countCharacters } from '@truegul/topik'
import { useLocalSearchParams } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { ScrollView, StyleSheet, View } from 'react-native'
import { shownOf, useSubmission } from '@/features/result/use-submission'
import { Refused } from '@/lib/api/refused'
import { printPage } from '@/lib/device/print-page'
import { IconButton } from '@/ui/controls/icon-button'
import { Screen } from '@/ui/screen/screen'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { Text } from '@/ui/text'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { ManuscriptSheet } from './manuscript-sheet'

/** An essay as it would stand on the answer sheet. */
export function ManuscriptScreen() {
  const { t } = useTranslation()
  const isWide = useIsWide()
  const { id } = useLocalSearchParams<{ id: string }>()
  const query = useSubmission(id)
  const shown = shownOf(query)
  if (!shown) {
    const problem = query.error instanceof Refused ? query.error.problem : null
    return <LoadingScreen what="essay" problem={problem} onRetry={() => void query.refetch()} />
  }
  const { text } = shown.submission
  const counts = t('manuscript.counts', {
    characters: t('manuscript.characters', { count: countCharacters(text) }),
    cells: t('write.cells', { count: countCells(text) }),
  })
  return (
    <Screen
      title={t('manuscript.title')}
      backTo="/"
      kept={[query]}
      isOnlyRead
      action={printPage && <IconButton name="print" label={t('manuscript.print')} onPress={printPage} />}
    >
      <View style={styles.head}>
        <Text kind="caption" colour="inkMuted">
          {t('manuscript.row')}
        </Text>
        <Text kind="caption" colour="inkMuted" figures>
          {counts}
        </Text>
      </View>
      {/* Squares have a smallest size: where twenty of them do not fit, with very large text, the sheet is pushed sideways. */}
      <ScrollView horizontal tabIndex={0} style={!isWide && styles.edge} contentContainerStyle={styles.sheet}>
        <ManuscriptSheet text={text} />
      </ScrollView>
    </Screen>
  )
}

const styles = StyleSheet.create({
  head: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 16, paddingBottom: 14 },
  // The sheet is wider than a column of text: it takes most of the gutter.
  edge: { marginHorizontal: -14 },
  sheet: { flexGrow: 1, justifyContent: 'center' },
})
