import { criterionShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import type { Result } from '@/lib/api/said'
import { useCriterionNames } from '@/ui/criterion/use-criterion-names'
import { ForReaders } from '@/ui/for-readers'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import type { Opened } from '../use-submission'

type Props = { answer: NonNullable<NonNullable<Opened['appeal']>['answer']>; result: Result }

/** What a person gave beside what the machine gave, and what they say. The person's holds. */
export function AppealAnswer({ answer, result }: Props) {
  const { t } = useTranslation()
  const { surface, line } = useColours()
  const names = useCriterionNames()
  return (
    <View style={[styles.box, { backgroundColor: surface, borderColor: line }]}>
      <Text kind="heading" role="heading" aria-level={2}>
        {t('appeal.answered')}
      </Text>
      <Text figures>{t('appeal.holds', { total: answer.total, max: result.max })}</Text>
      <View>
        <Row name="" machine={t('appeal.machine')} person={t('appeal.person')} isHead />
        {answer.criteria.map(({ id, score, max }) => {
          const machine = result.criteria.find((criterion) => criterion.id === id)?.score ?? '–'
          const criterion = criterionShownAs(id, names)
          const heard = t('appeal.row', { criterion, machine, person: score, max })
          return <Row key={id} name={criterion} machine={machine} person={score} heard={heard} />
        })}
        <Row
          name={t('appeal.total')}
          machine={result.total}
          person={answer.total}
          heard={t('appeal.row', {
            ...{ criterion: t('appeal.total'), machine: result.total, person: answer.total, max: result.max },
          })}
        />
      </View>
      <View style={styles.comment}>
        <Text kind="caption" colour="inkMuted">
          {t('appeal.comment')}
        </Text>
        <Text selectable>{answer.comment}</Text>
      </View>
    </View>
  )
}

type RowProps = { name: string; machine: string | number; person: string | number; heard?: string; isHead?: boolean }

/** Figures under each other; whoever hears the screen gets each line as a sentence. */
function Row({ name, machine, person, heard, isHead = false }: RowProps) {
  const { line } = useColours()
  const kind = isHead ? ('caption' as const) : ('label' as const)
  return (
    <View style={[styles.row, { borderBottomColor: line }]}>
      {heard && <ForReaders>{heard}</ForReaders>}
      <View aria-hidden style={styles.cells}>
        <Text kind={kind} style={styles.name}>
          {name}
        </Text>
        <Text kind={kind} colour="inkMuted" figures style={styles.figure}>
          {machine}
        </Text>
        <Text kind={kind} figures style={[styles.figure, styles.bold]}>
          {person}
        </Text>
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  box: { borderWidth: 1, borderRadius: RADIUS.medium, padding: 16, gap: 12 },
  row: { borderBottomWidth: 1 },
  cells: { flexDirection: 'row', alignItems: 'center', gap: 8, paddingVertical: 8 },
  name: { flex: 1 },
  figure: { width: 64, textAlign: 'right' },
  bold: { fontWeight: '700' },
  comment: { gap: 4 },
})
