import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { AdviceRow } from './advice-row'
import type { JudgedEssay } from './comparison'
import { type Followed, followAdvice } from './follow-advice'

type Correction = JudgedEssay['result']['corrections'][number]
type Item = { correction: Correction; followed: Followed }

const ORDER = ['fixed', 'there', 'gone'] as const

/** Each place that was corrected in the earlier essay, and what became of it. */
export function Advice({ before, after }: { before: JudgedEssay; after: JudgedEssay }) {
  const { t } = useTranslation()
  const { corrections } = before.result
  const [earlier, later] = [before.submission.text, after.submission.text]
  const items = useMemo<Item[]>(() => {
    const found = followAdvice(earlier, later, corrections)
    return corrections.map((correction, index) => ({ correction, followed: found[index]! }))
  }, [earlier, later, corrections])
  const used = items.filter(({ followed }) => followed === 'fixed').length
  const all = items.filter(({ followed }) => followed !== 'gone').length
  return (
    <View style={styles.advice}>
      <Text kind="heading" role="heading" aria-level={2}>
        {t('compare.advice', { used, all })}
      </Text>
      {items.length === 0 && <Text colour="inkMuted">{t('compare.no-advice')}</Text>}
      <View role="list">
        {ORDER.flatMap((state) => items.filter(({ followed }) => followed === state)).map(
          ({ correction, followed }) => (
            <AdviceRow
              key={`${correction.start}-${correction.end}-${correction.suggestion}`}
              correction={correction}
              isFixed={followed === 'fixed'}
              state={t(`compare.${followed}`)}
            />
          ),
        )}
      </View>
    </View>
  )
}

const styles = StyleSheet.create({ advice: { gap: 8 } })
