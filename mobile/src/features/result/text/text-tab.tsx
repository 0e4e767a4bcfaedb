import { type ReactNode, type RefObject, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ScrollView, StyleSheet, View } from 'react-native'
import { useEscape } from '@/lib/device/use-escape'
import { Segments } from '@/ui/controls/choice/segments'
import { Columns } from '@/ui/screen/columns'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { EssayText } from './essay-text'
import { ManuscriptLink } from './manuscript-link'
import { MarkList } from './mark-list'
import type { Mark } from './marks/marks'
import type { ToCheck } from './marks/pieces-to-check'
import { fixedText } from './marks/segments'
import type { Tries } from './marks/use-tries'
import { useShowMark } from './use-show-mark'

const VIEWS = ['marks', 'fixed', 'mine'] as const
type View3 = (typeof VIEWS)[number]

type Props = {
  id: string
  text: string
  marks: readonly Mark[]
  toCheck: ToCheck
  tries: Tries
  /** What the text scrolls in. */
  scroll: RefObject<ScrollView | null>
  open: number | null
  onOpen: (number: number | null, takesFocus?: boolean) => void
  /** Of the open mark; stands beside the text where there is room, else the screen has it. */
  sheet: ReactNode
  head: ReactNode
}

/** The learner's own text: with the marks, with every fix made, or as it was sent. */
export function TextTab({ id, text, marks, toCheck, tries, scroll, open, onOpen, sheet, head }: Props) {
  const { t } = useTranslation()
  const isWide = useIsWide()
  const [view, setView] = useState<View3>('marks')
  const { show, top, essay } = useShowMark(scroll, text, marks)
  const close = useCallback(() => {
    if (open === null) return
    show(open, { focus: true })
    onOpen(null)
  }, [open, onOpen, show])
  useEscape(open === null ? null : close)
  // A mark that was open before the text came is one that the points led to: a keyboard goes on from there.
  const [ledTo] = useState(open)
  useEffect(() => {
    if (open !== null) show(open, { focus: open === ledTo })
  }, [open, ledTo, show])
  const select = (next: View3) => {
    if (next !== 'marks') onOpen(null)
    setView(next)
  }
  const main = (
    <>
      {head}
      <View style={styles.line}>
        <View style={styles.views}>
          <Segments
            label={t('result.view')}
            options={VIEWS.map((id) => ({ id, label: t(`result.view-${id}`) }))}
            selected={view}
            onSelect={select}
          />
        </View>
        <ManuscriptLink id={id} />
      </View>
      {view === 'marks' && (
        <Text kind="caption" colour="inkMuted">
          {t(marks.length > 0 ? 'result.try-hint' : 'result.no-marks')}
        </Text>
      )}
      {view === 'marks' && toCheck.length > 0 && (
        <Text kind="caption" colour="inkMuted">
          {t('result.to-check')}
        </Text>
      )}
      {view === 'marks' && (
        <EssayText
          text={text}
          marks={marks}
          toCheck={toCheck}
          open={open}
          isDone={tries.isDone}
          onOpen={onOpen}
          layout={essay}
        />
      )}
      {view === 'fixed' && <Fixed text={text} marks={marks} />}
      {view === 'mine' && (
        <Text kind="essay" lang="ko" testID="essay" selectable style={styles.essay}>
          {text}
        </Text>
      )}
    </>
  )
  const others = marks.filter(({ number }) => number !== open)
  const side = (
    <View style={styles.side}>
      {sheet}
      {view === 'marks' && (
        <MarkList marks={others} isDone={tries.isDone} onSelect={(number) => onOpen(number, true)} />
      )}
    </View>
  )
  return (
    <View ref={top}>
      <Columns main={main} side={isWide && side} />
    </View>
  )
}

/** Every fix made, each to be seen as one. */
function Fixed({ text, marks }: Pick<Props, 'text' | 'marks'>) {
  const { t } = useTranslation()
  const colours = useColours()
  const fix = { backgroundColor: colours.insertionTint, textDecorationLine: 'underline' } as const
  const pieces = fixedText(text, marks)
  return (
    <>
      {!pieces.some(({ isFix }) => isFix) && <Text colour="inkMuted">{t('result.no-corrections')}</Text>}
      <Text kind="essay" lang="ko" testID="essay" selectable style={styles.essay}>
        {pieces.map((piece) =>
          piece.isFix ? (
            <Text key={piece.start} kind="essay" colour="insertion" style={fix}>
              {piece.text}
            </Text>
          ) : (
            piece.text
          ),
        )}
      </Text>
    </>
  )
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between', gap: 12 },
  views: { maxWidth: 330, flexGrow: 1, flexShrink: 1 },
  essay: { maxWidth: SIZE.measure },
  side: { gap: 12 },
})
