import { RatingReason } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { type Rate, ratingOf } from '../use-rate'
import type { Opened } from '../use-submission'
import { Stars } from './stars'

/** So many stars say that it helped, where nobody said whether it did. */
const HELPED = 3

type Props = { ratings: Opened['ratings']; rate: Rate }

/** "Did this help?", where it did not, why, and the result as a whole in stars. Each keeps what was said of the others. */
export function Rating({ ratings, rate: { rate, isBusy, problem } }: Props) {
  const { t } = useTranslation()
  const said = ratingOf(ratings, null)
  const reasonBefore = RatingReason.safeParse(said?.reason).data ?? null
  const before = { reason: reasonBefore, stars: said?.stars ?? null, comment: said?.comment ?? null }
  return (
    <View style={styles.rating}>
      <Text kind="label" role="heading" aria-level={2}>
        {t(said?.useful === false && said.reason === null ? 'rating.why' : 'rating.title')}
      </Text>
      <View aria-live="polite">
        {said && (said.useful || said.reason !== null) && (
          <Text kind="label" colour="inkMuted" style={styles.light}>
            {t(said.useful ? 'rating.thanks-useful' : 'rating.thanks')}
          </Text>
        )}
      </View>
      {problem && <ProblemBox words={problemWords(t, problem)} />}
      {!said && (
        <View style={styles.line}>
          <Button
            label={t('rating.yes')}
            look="secondary"
            small
            disabled={isBusy}
            onPress={() => rate({ useful: true })}
          />
          <Button
            label={t('rating.no')}
            look="secondary"
            small
            disabled={isBusy}
            onPress={() => rate({ useful: false })}
          />
        </View>
      )}
      {said?.useful === false && said.reason === null && (
        <View style={styles.line}>
          {RatingReason.options.map((reason) => (
            <Button
              key={reason}
              label={t(`rating.reason-${reason}`)}
              look="secondary"
              small
              disabled={isBusy}
              onPress={() => rate({ ...before, useful: false, reason })}
            />
          ))}
        </View>
      )}
      <Stars
        stars={said?.stars ?? null}
        isBusy={isBusy}
        onChoose={(stars) => rate({ ...before, useful: said?.useful ?? stars >= HELPED, stars })}
      />
    </View>
  )
}

const styles = StyleSheet.create({
  rating: { gap: 8 },
  line: { flexDirection: 'row', flexWrap: 'wrap', gap: 8 },
  light: { fontWeight: '400' },
})
