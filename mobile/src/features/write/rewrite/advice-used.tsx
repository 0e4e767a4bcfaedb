import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { AdviceRow } from '@/features/compare/advice-row'
import { followAdvice } from '@/features/compare/follow-advice'
import type { Result } from '@/lib/api/said'
import { Text } from '@/ui/text'

type Props = { earlier: string; corrections: Result['corrections']; later: string }

/** Each corrected place of the earlier text, in its order, and whether the new text has it right. */
export function AdviceUsed({ earlier, corrections, later }: Props) {
  const { t } = useTranslation()
  const followed = useMemo(() => followAdvice(earlier, later, corrections), [earlier, later, corrections])
  const used = followed.filter((state) => state === 'fixed').length
  return (
    <View style={styles.advice}>
      <Text kind="heading" role="heading" aria-level={2}>
        {t('compare.advice', { used, all: corrections.length })}
      </Text>
      {corrections.length === 0 && <Text colour="inkMuted">{t('compare.no-advice')}</Text>}
      <View role="list">
        {corrections.map((correction, index) => {
          const state = followed[index]!
          return (
            <AdviceRow
              key={`${correction.start}-${correction.end}-${correction.suggestion}`}
              correction={correction}
              isFixed={state === 'fixed'}
              state={t(state === 'gone' ? 'rewrite.not-yet' : `compare.${state}`)}
            />
          )
        })}
      </View>
    </View>
  )
}

const styles = StyleSheet.create({ advice: { gap: 8 } })
