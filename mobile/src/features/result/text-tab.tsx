import type { Result } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Segments } from '@/ui/controls/segments'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { MarkSheet } from './mark-sheet'
import { MarkText } from './mark-text'
import { correctedText, marksOf, segmentsOf } from './marks'
import { useKindName } from './use-kind-name'

const VIEWS = ['marks', 'fixed', 'mine'] as const
type View3 = (typeof VIEWS)[number]

/** The learner's own text: with the marks, with every fix made, or as it was sent. */
export function TextTab({ text, result }: { text: string; result: Result }) {
  const { t } = useTranslation()
  const kindName = useKindName()
  const [view, setView] = useState<View3>('marks')
  const [open, setOpen] = useState<number | null>(null)
  const marks = marksOf(result.corrections)
  const mark = marks.find(({ number }) => number === open) ?? null
  return (
    <View style={styles.tab}>
      <Segments
        label={t('result.view')}
        options={VIEWS.map((id) => ({ id, label: t(`result.view-${id}`) }))}
        selected={view}
        onSelect={setView}
      />
      {marks.length === 0 && <Text colour="inkMuted">{t('result.no-corrections')}</Text>}
      {view === 'marks' && mark && (
        <MarkSheet key={mark.number} mark={mark} text={text} all={marks.length} onSelect={setOpen} />
      )}
      <Text kind="essay" lang="ko" testID="essay" style={styles.essay}>
        {view === 'mine' && text}
        {view === 'fixed' && correctedText(text, marks)}
        {view === 'marks' &&
          segmentsOf(text, marks).map(({ start, text, mark }) => {
            if (mark === null) return text
            const number = start + text.length === mark.end ? mark.number : null
            return (
              <MarkText
                key={start}
                text={text}
                number={number}
                label={t('result.mark-label', { seen: `${text}${number ?? ''}`, kind: kindName(mark.kind) })}
                isOn={mark.number === open}
                onPress={() => setOpen(mark.number)}
              />
            )
          })}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({ tab: { gap: 20 }, essay: { maxWidth: SIZE.measure } })
