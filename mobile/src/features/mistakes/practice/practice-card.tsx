import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Field } from '@/ui/controls/field'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { FixedSentence } from '../place-rows'
import { useKindWords } from '../use-kind-words'
import { type Card, isTheFix } from './cards'

type Props = {
  card: Card
  place: number
  all: number
  /** Once, when it is known whether the fix was found at the first try. */
  onTried: (wasFound: boolean) => void
  onNext: () => void
}

/** One sentence: its place and kind, a field, and our fix only when it was found or asked for. */
export function PracticeCard({ card, place, all, onTried, onNext }: Props) {
  const { t } = useTranslation()
  const words = useKindWords()
  const tried = useRef('')
  const [state, setState] = useState<'trying' | 'other' | 'right' | 'shown'>('trying')
  const settle = (next: typeof state) => {
    if (state === 'trying') onTried(next === 'right')
    setState(next)
  }
  const isOpen = state === 'right' || state === 'shown'
  const check = () => settle(isTheFix(tried.current, card) ? 'right' : 'other')
  return (
    <Screen
      title={t('practice.title')}
      backTo="/"
      foot={
        isOpen ? (
          <Button label={t('practice.next')} onPress={onNext} />
        ) : (
          <Button label={t('result.check')} onPress={check} />
        )
      }
    >
      <View style={styles.column}>
        <View style={styles.line}>
          <Text kind="label" colour="language">
            {words.correction(card.kind)}
          </Text>
          <Text kind="caption" colour="inkMuted" figures>
            {t('practice.place', { place, all })}
          </Text>
        </View>
        {isOpen ? <FixedSentence place={card} /> : <MarkedSentence card={card} />}
        {card.times > 1 && (
          <Text kind="caption" colour="inkMuted">
            {t('practice.times', { count: card.times })}
          </Text>
        )}
        {!isOpen && (
          <Field
            label={t('practice.try', { original: card.original })}
            lang="ko"
            defaultValue=""
            onChangeText={(text) => {
              tried.current = text
            }}
            onSubmitEditing={check}
            autoCapitalize="none"
            autoCorrect={false}
            spellCheck={false}
          />
        )}
        <View aria-live="polite" style={styles.answer}>
          {state === 'other' && <Text kind="label">{t('practice.other')}</Text>}
          {state === 'right' && <Text kind="label">{t('practice.right')}</Text>}
          {isOpen && (
            <Text kind="label" style={styles.light}>
              {card.reason}
            </Text>
          )}
        </View>
        {!isOpen && (
          <View style={styles.quiet}>
            <Button label={t('result.show-fix')} look="quiet" small onPress={() => settle('shown')} />
          </View>
        )}
      </View>
    </Screen>
  )
}

function MarkedSentence({ card: { sentence, at, original } }: { card: Card }) {
  const { languageTint } = useColours()
  return (
    <Text kind="essay" lang="ko">
      {sentence.slice(0, at)}
      <Text
        kind="essay"
        lang="ko"
        colour="language"
        style={{ backgroundColor: languageTint, textDecorationLine: 'underline' }}
      >
        {original}
      </Text>
      {sentence.slice(at + original.length)}
    </Text>
  )
}

const styles = StyleSheet.create({
  column: { gap: 16, maxWidth: SIZE.measure, width: '100%' },
  line: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'center' },
  answer: { gap: 8 },
  // Its words stand in line with those above.
  quiet: { alignItems: 'flex-start', marginLeft: -16 },
  light: { fontWeight: '400', lineHeight: 23 },
})
