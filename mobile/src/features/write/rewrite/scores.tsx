import { criterionShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { Result } from '@/lib/api/said'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { useCriterionNames } from '@/ui/criterion/use-criterion-names'
import { Text } from '@/ui/text'

/** What the earlier essay got, criterion by criterion. */
export function Scores({ result: { total, max, criteria } }: { result: Result }) {
  const { t } = useTranslation()
  const names = useCriterionNames('short')
  return (
    <View style={styles.scores}>
      <Text kind="heading" figures>
        {t('result.cells', { score: total, max })}
      </Text>
      {criteria.map((criterion) => (
        <View key={criterion.id} style={styles.one}>
          <Text kind="caption" colour={criterionColours(criterion.id).fill}>
            {criterionShownAs(criterion.id, names)}
          </Text>
          <Text kind="caption" figures>
            {t('result.cells', { score: criterion.score, max: criterion.max })}
          </Text>
        </View>
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  scores: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', columnGap: 16, rowGap: 4 },
  one: { flexDirection: 'row', gap: 6 },
})
