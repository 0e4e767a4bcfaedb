import { type Href, Link } from 'expo-router'
import { Pressable, StyleSheet } from 'react-native'
import { Icon, type IconName } from '@/ui/icon'
import { Text } from '@/ui/text'
import { type Colours, RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

type Look = 'primary' | 'secondary' | 'quiet'
type Props = {
  label: string
  look?: Look
  small?: boolean
  disabled?: boolean
  /** Words shown instead of the label while what was asked for is under way. */
  busyLabel?: string | null
  icon?: IconName
} & ({ onPress: () => void; href?: undefined } | { href: Href; onPress?: undefined })

/**
 * One primary button a screen. Busy keeps its place, cannot be pressed again and says what it does. One that leads somewhere is a
 * link with an address.
 */
export function Button({
  label,
  onPress,
  href,
  look = 'primary',
  small,
  disabled = false,
  busyLabel = null,
  icon,
}: Props) {
  const colours = useColours()
  const isOff = disabled || busyLabel !== null
  const { box, ink } = looks(colours, disabled)[look]
  const face = (
    <>
      {icon && <Icon name={icon} size={20} colour={ink} />}
      <Text
        kind={small ? 'label' : 'body'}
        colour={ink}
        style={[styles.label, look === 'primary' && styles.bold, look === 'quiet' && styles.underlined]}
      >
        {busyLabel ?? label}
      </Text>
    </>
  )
  if (href !== undefined) {
    return (
      <Link href={href} asChild>
        {/* Flat, because a link merges the style as an object. */}
        <Pressable role="link" aria-label={label} style={StyleSheet.flatten([styles.box, small && styles.small, box])}>
          {face}
        </Pressable>
      </Link>
    )
  }
  return (
    <Pressable
      role="button"
      aria-label={busyLabel ?? label}
      aria-busy={busyLabel !== null}
      aria-disabled={isOff}
      disabled={isOff}
      onPress={onPress}
      style={({ pressed }) => [styles.box, small && styles.small, box, pressed && styles.pressed]}
    >
      {face}
    </Pressable>
  )
}

function looks(colours: Colours, disabled: boolean) {
  const off = { box: { backgroundColor: colours.sunken }, ink: 'inkDisabled' } as const
  return {
    primary: disabled ? off : ({ box: { backgroundColor: colours.ink }, ink: 'inkInverse' } as const),
    secondary: disabled ? off : ({ box: { borderColor: colours.lineControl }, ink: 'ink' } as const),
    quiet: { box: {}, ink: disabled ? 'inkDisabled' : 'ink' } as const,
  }
}

const styles = StyleSheet.create({
  box: {
    minHeight: 52,
    borderRadius: RADIUS.medium,
    borderWidth: 1,
    borderColor: 'transparent',
    paddingVertical: 12,
    paddingHorizontal: 20,
    flexDirection: 'row',
    gap: 8,
    alignItems: 'center',
    justifyContent: 'center',
  },
  small: { minHeight: SIZE.target, paddingVertical: 8, paddingHorizontal: 16 },
  pressed: { opacity: 0.82 },
  label: { textAlign: 'center' },
  bold: { fontWeight: '700' },
  underlined: { textDecorationLine: 'underline' },
})
