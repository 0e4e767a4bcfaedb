import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

const ROWS = [' 글을 쓰면 생각이', '보인다. 오늘도 한', '칸씩 쓴다.    '] as const
const CELL = 40
const GAP = 7

/** Beside the log-in, where there is room: a few lines on manuscript paper, and what TrueGul does. */
export function BrandSide() {
  const { t } = useTranslation()
  const { line } = useColours()
  return (
    <View style={[styles.side, { borderRightColor: line }]}>
      <Paper />
      <View style={styles.words}>
        <Text kind="title">{t('app.tagline')}</Text>
        <Text colour="inkMuted">{t('app.about')}</Text>
      </View>
    </View>
  )
}

/** Decoration: readers hear the sentence below it. */
function Paper() {
  const { grid, gridSoft } = useColours()
  return (
    <View aria-hidden style={[styles.paper, { borderColor: grid }]}>
      {ROWS.map((row) => (
        <View key={row} style={[styles.row, { borderColor: gridSoft }]}>
          {[...row].map((letter, column) => (
            <View
              key={String(column)}
              style={[styles.cell, column > 0 && { borderLeftWidth: 1, borderLeftColor: gridSoft }]}
            >
              <Text printed lang="ko" style={[styles.letter, letter === '.' && styles.stop]}>
                {letter}
              </Text>
            </View>
          ))}
        </View>
      ))}
      <View style={styles.end} />
    </View>
  )
}

const styles = StyleSheet.create({
  side: { flex: 1, alignItems: 'center', justifyContent: 'center', gap: 40, padding: 48, borderRightWidth: 1 },
  words: { width: '100%', maxWidth: 420, gap: 8 },
  paper: { borderWidth: 2 },
  row: { flexDirection: 'row', marginTop: GAP, borderTopWidth: 1, borderBottomWidth: 1 },
  cell: { width: CELL, height: CELL, alignItems: 'center', justifyContent: 'center' },
  letter: { fontSize: 32, lineHeight: CELL },
  stop: { alignSelf: 'flex-start', paddingLeft: 4 },
  end: { height: GAP },
})
