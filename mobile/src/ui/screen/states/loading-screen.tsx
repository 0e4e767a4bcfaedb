import { useTranslation } from 'react-i18next'
import { problemWords } from '@/lib/words/problem-words'
import { Text } from '@/ui/text'
import { ProblemBox } from '../problem-box'
import { Screen } from '../screen'
import { type Missing, MissingScreen } from './missing-screen'

type Props = {
  problem: { code: string; detail: string } | null
  onRetry: () => void
  /** What the id of the address names: it may not exist, or be no id at all. */
  what?: Missing
}

/** No retry finds what is not there; an id that is none is refused as input. */
const MISSING: ReadonlySet<string> = new Set(['not-found', 'invalid-input'])

/** Before there is anything to show: that it is coming, or why it is not. */
export function LoadingScreen({ problem, onRetry, what }: Props) {
  const { t } = useTranslation()
  if (what && problem && MISSING.has(problem.code)) return <MissingScreen what={what} />
  return (
    <Screen title="" backTo="/">
      {problem ? (
        <ProblemBox words={problemWords(t, problem)} onRetry={onRetry} />
      ) : (
        <Text role="status">{t('common.loading')}</Text>
      )}
    </Screen>
  )
}
