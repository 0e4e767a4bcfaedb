import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

export type MarkTextProps = { text: string; label: string; number: number | null; isOn: boolean; onPress: () => void }

/** A marked place in the text. No padding at its sides: a gap would read as a Korean space. */
export function MarkText({ text, label, number, isOn, onPress }: MarkTextProps) {
  const colours = useColours()
  return (
    <Text
      kind="essay"
      role="button"
      aria-label={label}
      onPress={onPress}
      colour={isOn ? 'inkInverse' : 'language'}
      style={{ backgroundColor: isOn ? colours.ink : colours.languageTint, textDecorationLine: 'underline' }}
    >
      {text}
      {number !== null && (
        <Text kind="caption" colour={isOn ? 'inkInverse' : 'language'}>
          {number}
        </Text>
      )}
    </Text>
  )
}
