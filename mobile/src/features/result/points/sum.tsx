import { criterionShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { Result } from '@/lib/api/said'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { useCriterionNames } from '@/ui/criterion/use-criterion-names'
import { Text } from '@/ui/text'
import type { Colour } from '@/ui/theme/tokens'

/** Full score − what each criterion lost = total. */
export function Sum({ result: { max, total, criteria } }: { result: Result }) {
  const { t } = useTranslation()
  const names = useCriterionNames('short')
  return (
    <View style={styles.sum}>
      <Term name={t('result.full')} value={max} />
      {criteria.map((criterion) => (
        <Term
          key={criterion.id}
          sign="−"
          name={criterionShownAs(criterion.id, names)}
          value={criterion.max - criterion.score}
          colour={criterionColours(criterion.id).fill}
        />
      ))}
      <Term sign="=" name={t('result.total')} value={total} />
    </View>
  )
}

function Term({ sign, name, value, colour = 'ink' }: { sign?: string; name: string; value: number; colour?: Colour }) {
  return (
    <View style={styles.term}>
      {sign && (
        <Text colour="inkMuted" style={styles.sign}>
          {sign}
        </Text>
      )}
      <View>
        <Text kind="caption" colour="inkMuted">
          {name}
        </Text>
        <Text figures colour={colour} style={styles.value}>
          {value}
        </Text>
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  sum: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 4, rowGap: 8 },
  term: { flexDirection: 'row', alignItems: 'flex-end', gap: 8 },
  sign: { lineHeight: 28 },
  value: { fontSize: 20, lineHeight: 28, fontWeight: '700' },
})
