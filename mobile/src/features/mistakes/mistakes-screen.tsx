import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Refused } from '@/lib/api/refused'
import { Button } from '@/ui/controls/button'
import { Screen } from '@/ui/screen/screen'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { ExportButtons } from './export/export-buttons'
import { KindRow } from './kind-row'
import { correctionKinds, type Kind, lostKinds, TREND_ESSAYS, trendOf } from './kinds'
import { useKindWords } from './use-kind-words'
import { useMistakes } from './use-mistakes'

/** What the learner's essays have in common: places to correct by kind, lost points by reason, and the way to practise them. */
export function MistakesScreen() {
  const { t } = useTranslation()
  const words = useKindWords()
  const mistakes = useMistakes()
  if (!mistakes.data) {
    const problem = mistakes.error instanceof Refused ? mistakes.error.problem : null
    return <LoadingScreen problem={problem} onRetry={() => void mistakes.refetch()} />
  }
  const essays = mistakes.data
  const places = correctionKinds(essays)
  const points = lostKinds(essays)
  if (essays.length === 0) {
    return (
      <Screen title={t('mistakes.title')} backTo="/" kept={[mistakes]}>
        <View style={styles.nothing}>
          <Text kind="title" role="heading" aria-level={2}>
            {t('mistakes.empty')}
          </Text>
          <Text colour="inkMuted">{t('mistakes.empty-note')}</Text>
          <Button label={t('history.write-first')} icon="pen" href="/prompts" />
        </View>
      </Screen>
    )
  }
  return (
    <Screen
      title={t('mistakes.title')}
      backTo="/"
      kept={[mistakes]}
      foot={places.length > 0 && <Button label={t('mistakes.practise')} href="/mistakes/practice" />}
    >
      <View style={styles.column}>
        <Text colour="inkMuted">{t('mistakes.note', { count: essays.length })}</Text>
        <Section title={t('mistakes.places')} kinds={places} name={words.correction} none={t('mistakes.no-places')} />
        <Section title={t('mistakes.points')} kinds={points} name={words.lost} none={t('mistakes.no-points')} />
        {places.length > 0 && <ExportButtons essays={essays} />}
      </View>
    </Screen>
  )
}

type SectionProps<Item> = {
  title: string
  kinds: readonly Kind<Item>[]
  name: (id: string) => string
  none: string
}

function Section<Item>({ title, kinds, name, none }: SectionProps<Item>) {
  const { t } = useTranslation()
  const hasTrend = kinds.some(({ counts }) => trendOf(counts) !== null)
  return (
    <View>
      <View style={styles.head}>
        <Text kind="heading" role="heading" aria-level={2}>
          {title}
        </Text>
        <Text kind="caption" colour="inkMuted">
          {kinds.length === 0 ? none : hasTrend ? t('mistakes.trend', { essays: TREND_ESSAYS }) : t('mistakes.all')}
        </Text>
      </View>
      {kinds.map((kind) => (
        <KindRow key={kind.id} kind={kind} name={name(kind.id)} />
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  nothing: { gap: 16, maxWidth: SIZE.measure },
  column: { gap: 24, maxWidth: SIZE.measure, width: '100%' },
  head: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: 16,
  },
})
