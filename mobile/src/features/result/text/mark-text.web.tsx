import type { KeyboardEvent } from 'react'
import { useColours } from '@/ui/theme/use-colours'
import { focusNeighbour, markElementId } from './mark-elements'
import type { MarkTextProps } from './mark-text.tsx'
import { markColours } from './marks/mark-colours'

/** A span, not the button that react-native-web makes: a button is one block, which does not break across lines. So the keys are ours. */
export function MarkText({ segment, label, isOn, isDone, onOpen }: MarkTextProps) {
  const { colour, backgroundColor } = markColours(useColours(), segment.marks[0]!.criterion, isOn, isDone)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' || event.key === ' ') onOpen(true)
    else if (!focusNeighbour(event.currentTarget, event.key)) return
    event.preventDefault()
  }
  return (
    <span
      role="button"
      // A mark that another one cuts is several pieces: the keyboard stops at the first.
      tabIndex={segment.begins.length > 0 ? 0 : -1}
      id={segment.begins[0] && markElementId(segment.begins[0].number)}
      data-marks={segment.marks.map(({ number }) => number).join(' ')}
      aria-label={label}
      aria-pressed={isOn}
      // A reader presses without a pointer: the press has no count of clicks.
      onClick={(event) => onOpen(event.detail === 0)}
      onKeyDown={onKeyDown}
      style={{
        color: colour,
        backgroundColor,
        textDecoration: 'underline 2px',
        textUnderlineOffset: 4,
        borderRadius: 3,
        padding: '3px 0',
        cursor: 'pointer',
      }}
    >
      {segment.text}
      {segment.ends.length > 0 && (
        <sup style={{ fontSize: 12, lineHeight: 0, fontWeight: 700, marginLeft: 1, display: 'inline-block' }}>
          {segment.ends.map(({ number }) => number).join(' ')}
        </sup>
      )}
    </span>
  )
}
