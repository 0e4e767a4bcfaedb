import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Refused } from '@/lib/api/refused'
import { ageWords } from '@/lib/words/age-words'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { useGutter } from '@/ui/theme/use-gutter'

/** What a query has: of TanStack's answer the part that tells how old it is. */
export type Kept = { data: unknown; error: unknown; dataUpdatedAt: number }

/**
 * Under the header while what is shown could not be asked anew: why, and from when it is. Never in the way. Stands for all
 * queries of a screen: the oldest tells the age.
 *
 * @param note what else to know of being offline, such as how many essays wait here
 */
export function KeptLine({ of, note = null }: { of: readonly Kept[]; note?: string | null }) {
  const { t, i18n } = useTranslation()
  const colours = useColours()
  const paddingHorizontal = useGutter()
  const old = of.filter(({ data, error }) => data !== undefined && error !== null)
  const oldest = old.reduce<Kept | null>(
    (kept, each) => (kept && kept.dataUpdatedAt < each.dataUpdatedAt ? kept : each),
    null,
  )
  if (oldest === null) return null
  const isOffline = oldest.error instanceof Refused && oldest.error.problem.code === 'no-connection'
  const age = ageWords(t, i18n.language, oldest.dataUpdatedAt, Date.now())
  return (
    <View role="status" style={[styles.line, { backgroundColor: colours.noticeTint, paddingHorizontal }]}>
      <Icon name="offline" colour="notice" />
      <Text kind="label" colour="notice" style={styles.words}>
        <Text kind="label" colour="notice" style={styles.bold}>
          {t(isOffline ? 'kept.offline' : 'kept.away')}
        </Text>
        {` ${note ?? t('kept.age', { age })}`}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', alignItems: 'center', gap: 10, paddingVertical: 10, marginBottom: 10 },
  words: { flex: 1, lineHeight: 21, fontWeight: '400' },
  bold: { lineHeight: 21, fontWeight: '700' },
})
