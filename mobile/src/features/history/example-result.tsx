import { criterionShownAs } from '@truegul/contract'
import { TOPIK_54 } from '@truegul/topik'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Tag } from '@/ui/controls/tag'
import { criterionColours } from '@/ui/criterion/criterion-colours'
import { PointCells } from '@/ui/criterion/point-cells'
import { useCriterionNames } from '@/ui/criterion/use-criterion-names'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

const SCORES = { content: 9, organisation: 8, language: 14 } as const
const TOTAL = SCORES.content + SCORES.organisation + SCORES.language
/** Points to both sides of the total where it may lie. */
const SPREAD = 3

/** What a result looks like, said to be an example at its first word: nobody takes it for their score. */
export function ExampleResult() {
  const { t } = useTranslation()
  const colours = useColours()
  const names = useCriterionNames('short')
  const widest = Math.max(...TOPIK_54.criteria.map(({ max }) => max))
  return (
    <View style={[styles.box, { borderColor: colours.lineControl }]}>
      <View style={styles.line}>
        <Tag words={t('history.example')} look="outline" />
        <Text kind="caption" colour="inkMuted">
          {t('history.not-yours')}
        </Text>
      </View>
      <View style={[styles.line, styles.top]}>
        <View style={styles.score}>
          <Text figures style={styles.total}>
            {TOTAL}
          </Text>
          <Text colour="inkMuted" figures style={styles.max}>
            {t('result.of', { max: TOPIK_54.max })}
          </Text>
        </View>
        <Text kind="caption" colour="inkMuted" figures style={styles.max}>
          {t('result.range', { low: TOTAL - SPREAD, high: TOTAL + SPREAD })}
        </Text>
      </View>
      {TOPIK_54.criteria.map(({ id, max }, index) => {
        const { fill, icon } = criterionColours(id)
        const score = SCORES[id]
        return (
          <View key={id} style={[styles.criterion, index > 0 && { borderTopWidth: 1, borderTopColor: colours.line }]}>
            <View style={styles.line}>
              <View style={styles.name}>
                {icon && <Icon name={icon} size={20} colour={fill} />}
                <Text kind="label" colour={fill}>
                  {criterionShownAs(id, names)}
                </Text>
              </View>
              <Text kind="heading" figures>
                {score}
                <Text kind="label" colour="inkMuted" style={styles.light}>{` ${t('result.of', { max })}`}</Text>
              </Text>
            </View>
            <PointCells
              criterion={id}
              score={score}
              max={max}
              widest={widest}
              label={t('result.cells', { score, max })}
            />
          </View>
        )
      })}
    </View>
  )
}

const styles = StyleSheet.create({
  box: { borderWidth: 1, borderStyle: 'dashed', borderRadius: RADIUS.medium, padding: 16, paddingBottom: 4 },
  line: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 8 },
  top: { alignItems: 'flex-end', paddingTop: 10 },
  score: { flexDirection: 'row', alignItems: 'flex-end', gap: 8 },
  total: { fontSize: 32, lineHeight: 40, fontWeight: '700' },
  max: { marginBottom: 4 },
  criterion: { gap: 8, paddingVertical: 14 },
  name: { flexDirection: 'row', alignItems: 'center', gap: 8 },
  light: { fontWeight: '400' },
})
