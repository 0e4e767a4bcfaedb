import { Pressable, ScrollView, StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { onSpace } from './on-space'

type Props<Id extends string> = {
  label: string
  options: readonly { id: Id; label: string; count?: number | null }[]
  selected: Id
  onSelect: (id: Id) => void
}

/** Which part of a list to show. In a narrow window the line can be pushed sideways. */
export function Chips<Id extends string>({ label, options, selected, onSelect }: Props<Id>) {
  const colours = useColours()
  return (
    <ScrollView horizontal showsHorizontalScrollIndicator={false} style={styles.scroll}>
      <View role="radiogroup" aria-label={label} style={styles.line}>
        {options.map(({ id, label, count = null }) => {
          const isOn = id === selected
          const box = isOn
            ? { backgroundColor: colours.ink, borderColor: colours.ink }
            : { borderColor: colours.lineControl }
          return (
            <Pressable
              key={id}
              role="radio"
              aria-checked={isOn}
              onPress={() => onSelect(id)}
              {...onSpace(() => onSelect(id))}
              style={[styles.chip, box]}
            >
              <Text kind="label" colour={isOn ? 'inkInverse' : 'ink'}>
                {label}
              </Text>
              {count !== null && (
                <Text kind="label" colour={isOn ? 'inkInverse' : 'inkMuted'} figures style={styles.count}>
                  {count}
                </Text>
              )}
            </Pressable>
          )
        })}
      </View>
    </ScrollView>
  )
}

const styles = StyleSheet.create({
  scroll: { flexGrow: 0 },
  line: { flexDirection: 'row', gap: 8, padding: 3 },
  chip: {
    minHeight: SIZE.target,
    borderRadius: RADIUS.full,
    borderWidth: 1,
    paddingHorizontal: 16,
    flexDirection: 'row',
    alignItems: 'center',
    gap: 6,
  },
  count: { fontWeight: '400' },
})
