import { Pressable, StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { onSpace } from './on-space'

type Props<Id extends string> = {
  label: string
  options: readonly { id: Id; label: string; lang?: 'ko' | 'en' }[]
  selected: Id
  onSelect: (id: Id) => void
}

/** One of a few ways to look at the same thing. */
export function Segments<Id extends string>({ label, options, selected, onSelect }: Props<Id>) {
  const colours = useColours()
  return (
    <View role="radiogroup" aria-label={label} style={[styles.group, { backgroundColor: colours.sunken }]}>
      {options.map((option) => {
        const isOn = option.id === selected
        return (
          <Pressable
            key={option.id}
            role="radio"
            aria-checked={isOn}
            aria-label={option.label}
            onPress={() => onSelect(option.id)}
            {...onSpace(() => onSelect(option.id))}
            style={[styles.option, isOn && { backgroundColor: colours.selected, borderColor: colours.line }]}
          >
            <Text
              kind="label"
              lang={option.lang}
              colour={isOn ? 'ink' : 'inkMuted'}
              style={[styles.label, isOn && styles.on]}
            >
              {option.label}
            </Text>
          </Pressable>
        )
      })}
    </View>
  )
}

const styles = StyleSheet.create({
  group: { flexDirection: 'row', borderRadius: RADIUS.medium, padding: 3 },
  option: {
    flex: 1,
    minHeight: SIZE.target,
    borderRadius: 8,
    borderWidth: 1,
    borderColor: 'transparent',
    alignItems: 'center',
    justifyContent: 'center',
  },
  label: { textAlign: 'center' },
  on: { fontWeight: '700' },
})
