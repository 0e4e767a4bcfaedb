import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { Essay } from '@/features/history/essays'
import { FEWEST, scoresOf } from '@/features/progress/scores'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

const SHOWN = 6
/** Height of a bar of all points. Bars begin at nothing: cut off below, a small step would look like a large one. */
const FULL_HEIGHT = 60

/** Totals of the last essays as bars; nothing before there are enough of them to show anything. */
export function ProgressBars({ essays }: { essays: readonly Essay[] }) {
  const { t } = useTranslation()
  const colours = useColours()
  const scores = scoresOf(essays).slice(-SHOWN)
  const last = scores.at(-1)
  if (!last) return null
  return (
    <View>
      <View style={styles.head}>
        <Text kind="heading" role="heading" aria-level={2}>
          {t('shell.progress')}
        </Text>
        {scores.length >= FEWEST && (
          <Text kind="caption" colour="inkMuted" figures>
            {t('home.bars', { max: last.max, count: scores.length })}
          </Text>
        )}
      </View>
      {scores.length < FEWEST ? (
        <Text kind="label" colour="inkMuted" style={styles.light}>
          {t('progress.too-few', { count: FEWEST })}
        </Text>
      ) : (
        <View
          role="img"
          aria-label={t('progress.totals', { totals: scores.map(({ total }) => total).join(', '), max: last.max })}
          style={[styles.bars, { borderBottomColor: colours.lineControl }]}
        >
          {scores.map(({ id, total, max }) => {
            const isLast = id === last.id
            return (
              <View key={id} style={styles.slot}>
                <Text kind="caption" figures colour={isLast ? 'ink' : 'inkMuted'} style={isLast && styles.bold}>
                  {total}
                </Text>
                <View
                  style={[
                    styles.bar,
                    { height: Math.max(2, (total / max) * FULL_HEIGHT) },
                    isLast ? { backgroundColor: colours.ink } : { backgroundColor: colours.lineControl, opacity: 0.35 },
                  ]}
                />
              </View>
            )
          })}
        </View>
      )}
    </View>
  )
}

const styles = StyleSheet.create({
  head: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: 8,
    marginBottom: 6,
  },
  light: { fontWeight: '400' },
  bars: { flexDirection: 'row', alignItems: 'flex-end', justifyContent: 'space-between', gap: 6, borderBottomWidth: 1 },
  slot: { flex: 1, alignItems: 'center', gap: 4 },
  bar: { width: '100%', maxWidth: 40, borderTopLeftRadius: 3, borderTopRightRadius: 3 },
  bold: { fontWeight: '700' },
})
