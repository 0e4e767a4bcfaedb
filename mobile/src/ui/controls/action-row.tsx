import { Pressable, StyleSheet, View } from 'react-native'
import { Icon, type IconName } from '@/ui/icon'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'

type Props = {
  icon: IconName
  label: string
  /** A state, or what happens. */
  note?: string | null
  isLast?: boolean
  isBusy?: boolean
  onPress: () => void
}

/** A row of settings that does something: all of it is the target. */
export function ActionRow({ icon, label, note = null, isLast = false, isBusy = false, onPress }: Props) {
  const { line } = useColours()
  return (
    <Pressable
      role="button"
      aria-busy={isBusy}
      disabled={isBusy}
      onPress={onPress}
      style={({ pressed }) => [
        styles.row,
        { borderBottomColor: isLast ? 'transparent' : line },
        pressed && styles.pressed,
      ]}
    >
      <Icon name={icon} colour="inkMuted" />
      <View style={styles.words}>
        <Text kind="label">{label}</Text>
        {note && (
          <Text kind="caption" colour="inkMuted">
            {note}
          </Text>
        )}
      </View>
      <Icon name="forward" size={20} colour="inkMuted" />
    </Pressable>
  )
}

const styles = StyleSheet.create({
  row: {
    minHeight: 60,
    flexDirection: 'row',
    alignItems: 'center',
    gap: 14,
    paddingVertical: 10,
    borderBottomWidth: 1,
  },
  words: { flex: 1, gap: 1 },
  pressed: { opacity: 0.6 },
})
