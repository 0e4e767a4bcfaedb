import { correctionShownAs } from '@truegul/contract'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
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
        {ORDER.flatMap((state) => items.filter(({ followed }) => followed === state)).map((item) => (
          <Row key={`${item.correction.start}-${item.correction.end}-${item.correction.suggestion}`} item={item} />
        ))}
      </View>
    </View>
  )
}

function Row({ item: { correction, followed } }: { item: Item }) {
  const { t } = useTranslation()
  const colours = useColours()
  const isFixed = followed === 'fixed'
  return (
    <View role="listitem" style={styles.row}>
      <View style={styles.sign}>
        {isFixed ? <Icon name="check" /> : <View style={[styles.dash, { backgroundColor: colours.lineControl }]} />}
      </View>
      <View style={styles.words}>
        <Text kind="label" colour={isFixed ? 'ink' : 'inkMuted'} style={styles.light}>
          <Text kind="label" lang="ko" colour={isFixed ? 'ink' : 'inkMuted'} style={styles.light}>
            {correction.original}
          </Text>
          {correction.suggestion === '' ? ` → ${t('result.deleted')}` : ' → '}
          <Text kind="label" lang="ko" colour={isFixed ? 'ink' : 'inkMuted'} style={styles.light}>
            {correction.suggestion}
          </Text>
        </Text>
        <Text kind="caption" colour="inkMuted">
          {t('compare.followed', {
            kind: t(`kind.${correctionShownAs(correction.kind)}`),
            state: t(`compare.${followed}`),
          })}
        </Text>
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  advice: { gap: 8 },
  row: { flexDirection: 'row', gap: 12, paddingVertical: 6, minHeight: 44 },
  sign: { width: 22, height: 24, alignItems: 'center', justifyContent: 'center' },
  dash: { width: 10, height: 2 },
  words: { flex: 1 },
  light: { fontWeight: '400', lineHeight: 24 },
})
