import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { markColours } from './marks/mark-colours'
import type { Segment } from './marks/segments'

export type MarkTextProps = {
  segment: Segment
  label: string
  isOn: boolean
  isDone: boolean
  /** `byKeyboard` where a keyboard or a reader opened it: what opens takes the focus then. */
  onOpen: (byKeyboard: boolean) => void
}

/** A marked place in the text. No padding at its sides: a gap would read as a Korean space. */
export function MarkText({ segment, label, isOn, isDone, onOpen }: MarkTextProps) {
  const { colour, backgroundColor } = markColours(useColours(), segment.marks[0]!.criterion, isOn, isDone)
  return (
    <Text
      kind="essay"
      role="button"
      aria-label={label}
      onPress={() => onOpen(false)}
      style={{ color: colour, backgroundColor, textDecorationLine: 'underline' }}
    >
      {segment.text}
      {segment.ends.map(({ number }) => (
        <Text key={number} kind="caption" style={{ color: colour }}>
          {number}
        </Text>
      ))}
    </Text>
  )
}
