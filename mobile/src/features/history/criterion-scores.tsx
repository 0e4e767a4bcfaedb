import { criterionShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { useCriterionNames } from '@/ui/criterion/use-criterion-names'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import type { Essay } from './essays'

/** Points of each criterion, in a line. */
export function CriterionScores({ criteria }: { criteria: NonNullable<Essay['criteria']> }) {
  const { t } = useTranslation()
  const names = useCriterionNames('short')
  return (
    <View style={styles.scores}>
      {criteria.map(({ id, score, max }) => {
        const { fill, icon } = criterionColours(id)
        return (
          <View
            key={id}
            role="img"
            aria-label={`${criterionShownAs(id, names)} ${t('result.cells', { score, max })}`}
            style={styles.score}
          >
            {icon && <Icon name={icon} size={18} colour={fill} />}
            <Text kind="label" colour={fill} figures style={styles.light}>
              {score}
            </Text>
          </View>
        )
      })}
    </View>
  )
}

const styles = StyleSheet.create({
  scores: { flexDirection: 'row', gap: 16 },
  score: { flexDirection: 'row', alignItems: 'center', gap: 4, width: 56 },
  light: { fontWeight: '400' },
})
