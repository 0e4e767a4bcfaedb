import { criterionShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { useCriterionNames } from '@/ui/criterion/use-criterion-names'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

type Score = { id: string; score: number; max: number }
type Props = { earlier: Score; now: Score; widest: number }

/** A criterion then and now: cells that were earned before are pale, those gained since are full. */
export function CriterionChange({ earlier, now, widest }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const { fill, icon } = criterionColours(now.id)
  return (
    <View style={[styles.row, { borderBottomColor: colours.line }]}>
      <View style={styles.line}>
        {icon && <Icon name={icon} size={20} colour={fill} />}
        <Text kind="label" colour={fill} style={styles.name}>
          {criterionShownAs(now.id, useCriterionNames())}
        </Text>
        <Text colour="inkMuted" figures>
          {earlier.score}
        </Text>
        <Icon name="forward" size={16} colour="inkMuted" />
        <Text figures style={styles.bold}>
          {now.score}
        </Text>
        <Text kind="caption" colour="inkMuted" figures>
          {t('result.of', { max: now.max })}
        </Text>
      </View>
      <Cells
        earlier={earlier}
        now={now}
        widest={widest}
        label={t('compare.cells', { before: earlier.score, after: now.score, max: now.max })}
      />
    </View>
  )
}

function Cells({ earlier, now, widest, label }: Props & { label: string }) {
  const colours = useColours()
  const { fill, line } = criterionColours(now.id)
  const look = (index: number) => {
    if (index >= now.score) return { borderColor: colours[line] }
    const isOld = index < earlier.score
    return { backgroundColor: colours[fill], borderColor: colours[fill], opacity: isOld ? EARNED_BEFORE : 1 }
  }
  return (
    <View role="img" aria-label={label} style={styles.cells}>
      {Array.from({ length: now.max }, (_, index) => (
        <View key={String(index)} style={[styles.slot, { width: `${100 / widest}%` }]}>
          <View style={[styles.cell, look(index)]} />
        </View>
      ))}
    </View>
  )
}

const EARNED_BEFORE = 0.45

const styles = StyleSheet.create({
  row: { gap: 8, paddingVertical: 12, borderBottomWidth: 1 },
  line: { flexDirection: 'row', alignItems: 'center', gap: 8 },
  name: { flex: 1 },
  bold: { fontWeight: '700' },
  cells: { flexDirection: 'row', width: '100%', maxWidth: 390 },
  slot: { paddingRight: 2 },
  cell: { height: 12, borderWidth: 1, borderRadius: RADIUS.cell },
})
