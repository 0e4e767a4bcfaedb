import { levelShownAs, type Result } from '@truegul/contract'
import { findRubric, levelCutLines } from '@truegul/topik'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { CriterionRow } from './criterion-row'
import { LevelScale } from './level-scale'

/** Where the essay stands, what each criterion got, what carries it and what to do next. */
export function SummaryTab({ result, onPoints }: { result: Result; onPoints: () => void }) {
  const { t } = useTranslation()
  const { total, max, range } = result
  const level = levelShownAs(result.level)
  const rubric = findRubric(result.provenance.rubricVersion)
  const widest = Math.max(...result.criteria.map((criterion) => criterion.max))
  return (
    <View style={styles.tab}>
      <View style={styles.top}>
        <View style={styles.score}>
          <Text kind="score" figures testID="total">
            {total}
          </Text>
          <Text kind="heading" colour="inkMuted" figures style={styles.max}>
            {t('result.of', { max })}
          </Text>
        </View>
        <View style={styles.level}>
          {level && <Text kind="heading">{t(`level.about-${level}`)}</Text>}
          <Text kind="caption" colour="inkMuted" figures>
            {t('result.range', { low: range[0], high: range[1] })}
          </Text>
        </View>
      </View>
      {rubric && (
        <LevelScale total={total} max={max} range={range} level={level} cuts={[...levelCutLines(rubric)].reverse()} />
      )}
      <Text kind="caption" colour="inkMuted">
        {t('result.estimate')}
      </Text>
      <View>
        {result.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            reasons={result.ledger.filter((line) => line.criterion === criterion.id).length}
            widest={widest}
            onPress={onPoints}
          />
        ))}
      </View>
      <Text>{result.overall}</Text>
      {result.notes.map((note) => (
        <Note key={note.code} text={note.text} />
      ))}
      {result.nextSteps.length > 0 && (
        <View style={styles.list}>
          <Text kind="heading" role="heading" aria-level={2}>
            {t('result.next-steps')}
          </Text>
          {result.nextSteps.map((step, index) => (
            <Step key={step.text} number={index + 1} text={step.text} points={step.points} />
          ))}
        </View>
      )}
      {result.strengths.length > 0 && (
        <View style={styles.list}>
          <Text kind="heading" role="heading" aria-level={2}>
            {t('result.strengths')}
          </Text>
          {result.strengths.map((strength) => (
            <Text key={strength.text}>{strength.text}</Text>
          ))}
        </View>
      )}
    </View>
  )
}

function Step({ number, text, points }: { number: number; text: string; points: number }) {
  const { t } = useTranslation()
  const colours = useColours()
  return (
    <View style={styles.step}>
      <View style={[styles.number, { borderColor: colours.ink }]}>
        <Text kind="caption" figures>
          {number}
        </Text>
      </View>
      <View style={styles.words}>
        <Text>{text}</Text>
        <Text kind="label" colour="inkMuted" figures style={styles.light}>
          {t('result.worth', { count: points })}
        </Text>
      </View>
    </View>
  )
}

function Note({ text }: { text: string }) {
  const colours = useColours()
  return (
    <View style={[styles.note, { backgroundColor: colours.noticeTint }]}>
      <Text kind="label" colour="notice" style={styles.light}>
        {text}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({
  tab: { gap: 16 },
  top: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'flex-end', gap: 8 },
  score: { flexDirection: 'row', alignItems: 'flex-end', gap: 8 },
  max: { fontWeight: '400', marginBottom: 6 },
  level: { alignItems: 'flex-end', marginBottom: 6 },
  list: { gap: 12, marginTop: 8 },
  step: { flexDirection: 'row', gap: 12 },
  number: {
    width: 24,
    height: 24,
    borderWidth: 1,
    borderRadius: RADIUS.cell,
    alignItems: 'center',
    justifyContent: 'center',
  },
  words: { flex: 1, gap: 2 },
  light: { fontWeight: '400' },
  note: { borderRadius: RADIUS.medium, padding: 16 },
})
