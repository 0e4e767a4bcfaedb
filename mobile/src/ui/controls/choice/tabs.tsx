import { Pressable, StyleSheet, useWindowDimensions, View } from 'react-native'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

/** Below it, in points and for text of the usual size, three labels do not fit beside each other: they take a second line. */
const LEAST_WIDTH = 240

type Props<Id extends string> = {
  tabs: readonly { id: Id; label: string; count: string | null }[]
  selected: Id
  onSelect: (id: Id) => void
}

/** The parts of one screen, the chosen one underlined. */
export function Tabs<Id extends string>({ tabs, selected, onSelect }: Props<Id>) {
  const colours = useColours()
  const { width, fontScale } = useWindowDimensions()
  const isTight = width / fontScale < LEAST_WIDTH
  return (
    <View role="tablist" style={[styles.tabs, isTight && styles.wrapped, { borderBottomColor: colours.line }]}>
      {tabs.map(({ id, label, count }) => {
        const isOn = id === selected
        return (
          <Pressable
            key={id}
            role="tab"
            aria-selected={isOn}
            onPress={() => onSelect(id)}
            style={[styles.tab, isTight && styles.loose, { borderBottomColor: isOn ? colours.ink : 'transparent' }]}
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
  wrapped: { flexWrap: 'wrap' },
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
  loose: { flexBasis: 'auto', paddingHorizontal: 8 },
  on: { fontWeight: '700' },
  off: { fontWeight: '400' },
})
