import { criterionShownAs, type LedgerLine, type Result } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { criterionColours } from './criterion-colours'
import { useCriterionNames } from './use-criterion-names'

type Line = Result['ledger'][number]

/** Every lost point: from the full score down to the total, by criterion, each with its reason and its place. */
export function PointsTab({ result }: { result: Result }) {
  return (
    <View style={styles.tab}>
      {result.criteria.map((criterion) => (
        <CriterionPoints
          key={criterion.id}
          criterion={criterion}
          lines={result.ledger.filter((line) => line.criterion === criterion.id)}
        />
      ))}
    </View>
  )
}

function CriterionPoints({ criterion, lines }: { criterion: Result['criteria'][number]; lines: readonly Line[] }) {
  const { t } = useTranslation()
  const colours = useColours()
  const { fill, icon } = criterionColours(criterion.id)
  return (
    <View>
      <View style={[styles.head, { borderBottomColor: colours.lineControl }]}>
        {icon && <Icon name={icon} size={20} colour={fill} />}
        <Text kind="label" role="heading" aria-level={2} colour={fill} style={[styles.grow, styles.bold]}>
          {criterionShownAs(criterion.id, useCriterionNames())}
        </Text>
        <Text kind="label" figures style={styles.bold}>
          {criterion.score}
          <Text
            kind="label"
            colour="inkMuted"
            style={styles.light}
          >{` ${t('result.of', { max: criterion.max })}`}</Text>
        </Text>
      </View>
      <Text kind="label" style={[styles.light, styles.feedback]}>
        {criterion.feedback}
      </Text>
      {lines.map((line, index) => (
        <PointLine key={`${line.rule}-${line.start ?? index}`} line={line} />
      ))}
    </View>
  )
}

function PointLine({ line }: { line: Pick<LedgerLine, 'criterion' | 'points' | 'reason' | 'quote'> }) {
  const { t } = useTranslation()
  const colours = useColours()
  const look = criterionColours(line.criterion)
  return (
    <View style={[styles.line, { borderBottomColor: colours.line }]}>
      <Text kind="label" figures style={[styles.points, styles.bold]}>
        {`−${line.points}`}
      </Text>
      <View style={[styles.grow, styles.words]}>
        <Text kind="label" style={styles.light}>
          {line.reason}
        </Text>
        {line.quote === undefined ? (
          <Text kind="caption" colour="inkMuted">
            {t('result.whole-text')}
          </Text>
        ) : (
          <Text kind="label" lang="ko" colour={look.fill} style={[styles.light, styles.quote]}>
            {line.quote}
          </Text>
        )}
      </View>
      <View style={styles.cells} aria-hidden>
        {Array.from({ length: line.points }, (_, cell) => `${cell}`).map((cell) => (
          <View key={cell} style={[styles.cell, { borderColor: colours[look.line] }]} />
        ))}
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  tab: { gap: 24 },
  head: { flexDirection: 'row', alignItems: 'center', gap: 8, paddingBottom: 8, borderBottomWidth: 1 },
  grow: { flex: 1 },
  bold: { fontWeight: '700' },
  light: { fontWeight: '400' },
  feedback: { paddingTop: 12, lineHeight: 23 },
  line: {
    flexDirection: 'row',
    alignItems: 'flex-start',
    gap: 12,
    paddingVertical: 12,
    minHeight: 56,
    borderBottomWidth: 1,
  },
  points: { width: 30, lineHeight: 23 },
  words: { gap: 3 },
  quote: { textDecorationLine: 'underline', lineHeight: 23 },
  cells: { flexDirection: 'row', flexWrap: 'wrap', gap: 2, maxWidth: 68, paddingTop: 6, justifyContent: 'flex-end' },
  cell: { width: 12, height: 12, borderWidth: 1, borderRadius: RADIUS.cell },
})
