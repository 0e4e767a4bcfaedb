import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, useWindowDimensions, View } from 'react-native'
import { useEssays } from '@/features/history/use-essays'
import { Refused } from '@/lib/api/refused'
import { printPage } from '@/lib/device/print-page'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { IconButton } from '@/ui/controls/icon-button'
import { RowLink } from '@/ui/controls/row-link'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useGutter } from '@/ui/theme/use-gutter'
import { CriterionBars } from './criterion-bars'
import { OnPaper } from './on-paper'
import { howManyFit, ScoreChart } from './score-chart'
import { ScoreTable } from './score-table'
import { type Score, scoresOf } from './scores'
import { useTrendWords } from './use-trend-words'

/** How the totals and each criterion went. */
export function ProgressScreen() {
  const { t } = useTranslation()
  const { query } = useEssays('done')
  const problem = query.error instanceof Refused && !query.data ? query.error.problem : null
  const scores = scoresOf(query.data?.items ?? [])
  return (
    <Screen
      title={t('shell.progress')}
      kept={[query]}
      action={
        printPage && scores.length > 0 && <IconButton name="print" label={t('progress.print')} onPress={printPage} />
      }
    >
      {query.isPending && <Text role="status">{t('common.loading')}</Text>}
      {problem && <ProblemBox words={problemWords(t, problem)} onRetry={() => void query.refetch()} />}
      {query.data && scores.length === 0 && <Nothing />}
      {scores.length > 0 && (
        <OnPaper>
          <Scores scores={scores} />
        </OnPaper>
      )}
    </Screen>
  )
}

function Nothing() {
  const { t } = useTranslation()
  return (
    <View style={styles.nothing}>
      <Text kind="title" role="heading" aria-level={2}>
        {t('history.none')}
      </Text>
      <Text colour="inkMuted">{t('progress.none-note')}</Text>
      <Button label={t('history.write-first')} icon="pen" href="/prompts" />
    </View>
  )
}

function Scores({ scores }: { scores: readonly Score[] }) {
  const { t } = useTranslation()
  const room = Math.min(SIZE.measure, useWindowDimensions().width - 2 * useGutter())
  const [isTable, setTable] = useState(false)
  const trend = useTrendWords(scores.map(({ total }) => total))
  const shown = scores.slice(-howManyFit(room))
  const { max } = scores[0]!
  return (
    <View style={styles.column}>
      <View style={styles.head}>
        <Text kind="heading" role="heading" aria-level={2} style={styles.grow}>
          {t('progress.total-of', { max })}
        </Text>
        <Button
          label={t(isTable ? 'progress.as-chart' : 'progress.as-table')}
          look="quiet"
          small
          onPress={() => setTable(!isTable)}
        />
      </View>
      {isTable ? <ScoreTable scores={scores} /> : <ScoreChart scores={shown} />}
      <Text kind="caption" colour="inkMuted" style={styles.legend}>
        {[isTable ? null : t('progress.legend'), trend].filter((part) => part !== null).join(' ')}
      </Text>
      <CriterionBars scores={shown} />
      <RowLink href="/mistakes">
        <Text style={styles.grow}>{t('mistakes.title')}</Text>
      </RowLink>
    </View>
  )
}

const styles = StyleSheet.create({
  nothing: { gap: 16, maxWidth: SIZE.measure },
  column: { maxWidth: SIZE.measure, width: '100%' },
  head: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', marginRight: -16 },
  grow: { flexGrow: 1 },
  legend: { paddingTop: 6, paddingBottom: 20 },
})
