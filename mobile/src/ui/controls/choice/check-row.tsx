import { Pressable, StyleSheet, View } from 'react-native'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { onSpace } from './on-space'

type Props = { label: string; isOn: boolean; onChange: (isOn: boolean) => void }

/** Something to agree to: the whole row is the target. */
export function CheckRow({ label, isOn, onChange }: Props) {
  const colours = useColours()
  return (
    <Pressable
      role="checkbox"
      aria-checked={isOn}
      aria-label={label}
      onPress={() => onChange(!isOn)}
      {...onSpace(() => onChange(!isOn))}
      style={styles.row}
    >
      <View
        style={[
          styles.box,
          {
            borderColor: isOn ? colours.ink : colours.lineControl,
            backgroundColor: isOn ? colours.ink : colours.surface,
          },
        ]}
      >
        {isOn && <Icon name="check" size={18} colour="inkInverse" />}
      </View>
      <Text style={styles.words}>{label}</Text>
    </Pressable>
  )
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', alignItems: 'flex-start', gap: 12, minHeight: SIZE.target, paddingVertical: 9 },
  box: {
    width: 26,
    height: 26,
    borderWidth: 1,
    borderRadius: RADIUS.small,
    alignItems: 'center',
    justifyContent: 'center',
  },
  words: { flex: 1 },
})
