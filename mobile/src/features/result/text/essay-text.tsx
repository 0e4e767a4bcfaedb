import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet } from 'react-native'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { MarkText } from './mark-text'
import type { Mark } from './marks/marks'
import { piecesToCheck, type ToCheck } from './marks/pieces-to-check'
import { markToOpen, type Segment, segmentsOf } from './marks/segments'
import { useMarkName } from './marks/use-mark-name'
import { WordToCheck } from './word-to-check'

type Props = {
  text: string
  marks: readonly Mark[]
  open: number | null
  isDone: (number: number) => boolean
  onOpen: (number: number, byKeyboard: boolean) => void
  toCheck?: ToCheck
  /** For whoever has to know where the lines of the text are. */
  layout?: Pick<ComponentProps<typeof Text>, 'ref' | 'onTextLayout'>
}

/** The learner's own text with its marks. */
export function EssayText({ text, marks, toCheck = [], open, isDone, onOpen, layout }: Props) {
  const { t } = useTranslation()
  const nameOf = useMarkName()
  const labelOf = (segment: Segment) =>
    t('result.mark-label', {
      seen: segment.text + segment.ends.map(({ number }) => number).join(' '),
      kind: segment.marks.map((mark) => nameOf(mark).full).join(', '),
    })
  return (
    <Text {...layout} kind="essay" lang="ko" testID="essay" style={styles.essay}>
      {segmentsOf(text, marks).map((segment) =>
        segment.marks.length === 0 ? (
          piecesToCheck(segment, toCheck).map((piece) =>
            piece.isToCheck ? <WordToCheck key={piece.start} word={piece.text} /> : piece.text,
          )
        ) : (
          <MarkText
            key={segment.start}
            segment={segment}
            label={labelOf(segment)}
            isOn={segment.marks.some(({ number }) => number === open)}
            isDone={segment.marks.every(({ number }) => isDone(number))}
            onOpen={(byKeyboard) => onOpen(markToOpen(segment, open).number, byKeyboard)}
          />
        ),
      )}
    </Text>
  )
}

const styles = StyleSheet.create({ essay: { maxWidth: SIZE.measure } })
