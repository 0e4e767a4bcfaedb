import { useColours } from '@/ui/theme/use-colours'
import type { MarkTextProps } from './mark-text.tsx'

/** A span, not the button that react-native-web makes: a button is one block, which does not break across lines. So the keys are ours. */
export function MarkText({ text, label, number, isOn, onPress }: MarkTextProps) {
  const colours = useColours()
  return (
    <span
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isOn}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onPress()
      }}
      style={{
        color: isOn ? colours.inkInverse : colours.language,
        backgroundColor: isOn ? colours.ink : colours.languageTint,
        textDecoration: 'underline 2px',
        textUnderlineOffset: 4,
        borderRadius: 3,
        padding: '3px 0',
        cursor: 'pointer',
      }}
    >
      {text}
      {number !== null && <sup style={{ fontSize: 12, lineHeight: 0, fontWeight: 700 }}>{number}</sup>}
    </span>
  )
}
