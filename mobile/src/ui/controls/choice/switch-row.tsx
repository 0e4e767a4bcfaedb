import { Pressable, StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { onSpace } from './on-space'

type Props = { label: string; note: string; isOn: boolean; isBusy?: boolean; onChange: (isOn: boolean) => void }

/** A setting that is on or off: the whole row is the target. */
export function SwitchRow({ label, note, isOn, isBusy = false, onChange }: Props) {
  const { ink, inkInverse, lineControl } = useColours()
  const change = () => {
    if (!isBusy) onChange(!isOn)
  }
  return (
    <Pressable
      role="switch"
      aria-checked={isOn}
      aria-busy={isBusy}
      aria-label={`${label}. ${note}`}
      onPress={change}
      {...onSpace(change)}
      style={({ pressed }) => [styles.row, pressed && styles.pressed]}
    >
      <View style={styles.words}>
        <Text kind="label">{label}</Text>
        <Text kind="caption" colour="inkMuted">
          {note}
        </Text>
      </View>
      <View
        style={[
          styles.track,
          isOn ? { backgroundColor: ink, borderColor: ink } : { borderColor: lineControl },
          isOn && styles.on,
        ]}
      >
        <View style={[styles.thumb, { backgroundColor: isOn ? inkInverse : lineControl }]} />
      </View>
    </Pressable>
  )
}

const styles = StyleSheet.create({
  row: { minHeight: 60, flexDirection: 'row', alignItems: 'center', gap: 14, paddingVertical: 10 },
  pressed: { opacity: 0.6 },
  words: { flex: 1, gap: 1 },
  track: { width: 52, height: 32, borderRadius: 16, borderWidth: 2, padding: 2, flexDirection: 'row', flexShrink: 0 },
  on: { justifyContent: 'flex-end' },
  thumb: { width: 24, height: 24, borderRadius: 12 },
})
