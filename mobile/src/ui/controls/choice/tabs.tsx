import { Pressable, StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

type Props<Id extends string> = {
  tabs: readonly { id: Id; label: string; count: string | null }[]
  selected: Id
  onSelect: (id: Id) => void
}

/** The parts of one screen, the chosen one underlined. */
export function Tabs<Id extends string>({ tabs, selected, onSelect }: Props<Id>) {
  const colours = useColours()
  return (
    <View role="tablist" style={[styles.tabs, { borderBottomColor: colours.line }]}>
      {tabs.map(({ id, label, count }) => {
        const isOn = id === selected
        return (
          <Pressable
            key={id}
            role="tab"
            aria-selected={isOn}
            onPress={() => onSelect(id)}
            style={[styles.tab, { borderBottomColor: isOn ? colours.ink : 'transparent' }]}
          >
            <Text kind="label" colour={isOn ? 'ink' : 'inkMuted'} style={isOn ? styles.on : styles.off}>
              {label}
            </Text>
            {count !== null && (
              <Text kind="caption" colour={isOn ? 'ink' : 'inkMuted'} figures>
                {count}
              </Text>
            )}
          </Pressable>
        )
      })}
    </View>
  )
}

const styles = StyleSheet.create({
  tabs: { flexDirection: 'row', borderBottomWidth: 1 },
  tab: {
    flex: 1,
    minHeight: 48,
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'center',
    gap: 5,
    borderBottomWidth: 2,
    marginBottom: -1,
  },
  on: { fontWeight: '700' },
  off: { fontWeight: '400' },
})
