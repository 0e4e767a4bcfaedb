import { useTranslation } from 'react-i18next'
import { problemWords } from '@/lib/words/problem-words'
import { Text } from '@/ui/text'
import { ProblemBox } from './problem-box'
import { Screen } from './screen'

type Props = { problem: { code: string; detail: string } | null; onRetry: () => void }

/** Before there is anything to show: that it is coming, or why it is not. */
export function LoadingScreen({ problem, onRetry }: Props) {
  const { t } = useTranslation()
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
