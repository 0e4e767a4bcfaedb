import { criterionShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { type Animated, Pressable, StyleSheet, View } from 'react-native'
import type { Result } from '@/lib/api/said'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { PointCells } from '@/ui/criterion/point-cells'
import { useCriterionNames } from '@/ui/criterion/use-criterion-names'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

type Props = {
  criterion: Result['criteria'][number]
  reasons: number
  widest: number
  filling: Animated.Value | null
  isLast: boolean
  onPress: () => void
}

/** One criterion: its points as cells, and how many reasons the lost ones have. Leads to the points. */
export function CriterionRow({ criterion: { id, score, max }, reasons, widest, filling, isLast, onPress }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const { fill, icon } = criterionColours(id)
  const name = criterionShownAs(id, useCriterionNames())
  const cells = t('result.cells', { score, max })
  return (
    <Pressable
      role="button"
      onPress={onPress}
      style={({ pressed }) => [
        styles.row,
        { borderBottomColor: colours.line, borderBottomWidth: isLast ? 0 : 1 },
        pressed && styles.pressed,
      ]}
    >
      <View style={styles.line}>
        {icon && <Icon name={icon} size={20} colour={fill} />}
        <Text kind="label" colour={fill} style={styles.name}>
          {name}
        </Text>
        <Text kind="heading" figures>
          {score}
          <Text kind="label" colour="inkMuted" style={styles.max}>
            {` ${t('result.of', { max })}`}
          </Text>
        </Text>
      </View>
      <PointCells criterion={id} score={score} max={max} widest={widest} label={cells} filling={filling} />
      <View style={styles.line}>
        <Text kind="caption" colour="inkMuted" figures style={styles.name}>
          {max === score
            ? t('result.lost-none')
            : t('result.lost', { count: max - score, reasons: t('result.reasons', { count: reasons }) })}
        </Text>
        <Icon name="forward" size={20} colour="inkMuted" />
      </View>
    </Pressable>
  )
}

const styles = StyleSheet.create({
  row: { gap: 8, paddingVertical: 14 },
  pressed: { opacity: 0.82 },
  line: { flexDirection: 'row', alignItems: 'center', gap: 8 },
  name: { flex: 1 },
  max: { fontWeight: '400' },
})
