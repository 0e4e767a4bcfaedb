import { Pressable, StyleSheet } from 'react-native'
import { Icon, type IconName } from '@/ui/icon'
import { RADIUS, SIZE } from '@/ui/theme/tokens'

export function IconButton({ name, label, onPress }: { name: IconName; label: string; onPress: () => void }) {
  return (
    <Pressable
      role="button"
      aria-label={label}
      onPress={onPress}
      style={({ pressed }) => [styles.box, pressed && styles.pressed]}
    >
      <Icon name={name} size={24} />
    </Pressable>
  )
}

const styles = StyleSheet.create({
  box: {
    width: SIZE.target,
    height: SIZE.target,
    borderRadius: RADIUS.full,
    alignItems: 'center',
    justifyContent: 'center',
  },
  pressed: { opacity: 0.6 },
})
