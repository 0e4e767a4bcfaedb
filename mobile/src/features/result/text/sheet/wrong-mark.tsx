import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { type Rate, type RatedMark, ratingOf } from '../../use-rate'
import type { Opened } from '../../use-submission'
import type { Mark } from '../marks/marks'

type Props = { mark: Mark; ratings: Opened['ratings']; rate: Rate }

/** "This mark is wrong": a person looks at it. It can be taken back. */
export function WrongMark({ mark, ratings, rate: { rate, isBusy, problem } }: Props) {
  const { t } = useTranslation()
  const place = placeOf(mark)
  const isWrong = ratingOf(ratings, place)?.useful === false
  const say = () => rate({ mark: place, useful: isWrong, reason: isWrong ? null : 'wrong' })
  return (
    <View style={styles.wrong}>
      <View aria-live="polite">
        {isWrong && (
          <Text kind="label" colour="inkMuted" style={styles.light}>
            {t('result.mark-said-wrong')}
          </Text>
        )}
      </View>
      {problem && <ProblemBox words={problemWords(t, problem)} />}
      <Button
        label={t(isWrong ? 'result.mark-take-back' : 'result.mark-wrong')}
        look="quiet"
        small
        disabled={isBusy}
        onPress={say}
      />
    </View>
  )
}

/** The line of the result that the mark comes from. */
const placeOf = ({ correction, lost }: Mark): RatedMark =>
  correction ? { of: 'corrections', index: correction.index } : { of: 'ledger', index: lost[0]!.index }

const styles = StyleSheet.create({
  wrong: { alignItems: 'flex-end', marginRight: -16, gap: 4 },
  light: { fontWeight: '400' },
})
