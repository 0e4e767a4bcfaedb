import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Field } from '@/ui/controls/field'
import { Text } from '@/ui/text'
import { checkTry } from '../marks/check-try'
import type { Correction } from '../marks/marks'
import { questionOf } from '../marks/question'
import type { Try } from '../marks/use-tries'

type Props = {
  correction: Correction
  tried: Try | null
  takesFocus: boolean
  onTry: (tried: Try) => void
  /** Stands at the other end of the last line. */
  beside: ReactNode
}

/** A question about the place, and a field for the learner's answer. What they typed stays when they page on and come back. */
export function TryFirst({ correction, tried, takesFocus, onTry, beside }: Props) {
  const { t } = useTranslation()
  // The field is left alone while one types: a value that comes back late would break a syllable.
  const typed = useRef(tried?.text ?? correction.original)
  const settle = (outcome: Try['outcome']) => onTry({ text: typed.current, outcome })
  const check = () => settle(checkTry(typed.current, correction))
  return (
    <View style={styles.try}>
      <View style={styles.line}>
        <View style={styles.field}>
          <Field
            label={t(`question.${questionOf(correction)}`)}
            lang="ko"
            defaultValue={typed.current}
            autoFocus={takesFocus}
            autoCapitalize="none"
            autoCorrect={false}
            onChangeText={(text) => {
              typed.current = text
            }}
            onBlur={() => onTry({ text: typed.current, outcome: tried?.outcome ?? 'trying' })}
            onSubmitEditing={check}
          />
        </View>
        <Button label={t('result.check')} onPress={check} />
      </View>
      <View aria-live="polite">
        {(tried?.outcome === 'same' || tried?.outcome === 'other') && (
          <Text kind="label">{t(`result.tried-${tried.outcome}`)}</Text>
        )}
      </View>
      <View style={styles.ways}>
        <View style={styles.left}>
          <Button label={t('result.show-fix')} look="quiet" small onPress={() => settle('shown')} />
        </View>
        {beside}
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  try: { gap: 8 },
  line: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'flex-end', gap: 8 },
  field: { flexGrow: 1, flexShrink: 1, flexBasis: 160 },
  ways: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'flex-end' },
  left: { marginLeft: -16 },
})
