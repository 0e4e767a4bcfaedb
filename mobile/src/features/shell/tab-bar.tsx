import { Link, usePathname } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { useSafeAreaInsets } from 'react-native-safe-area-context'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { DESTINATIONS } from './destinations'
import { isCurrent } from './is-current'

/** Where to go, at the thumb: links with an address each, the current one in ink. */
export function TabBar() {
  const { t } = useTranslation()
  const colours = useColours()
  const pathname = usePathname()
  const { bottom } = useSafeAreaInsets()
  return (
    <View
      role="navigation"
      aria-label={t('shell.places')}
      style={[styles.bar, { backgroundColor: colours.bg, borderTopColor: colours.line, paddingBottom: bottom }]}
    >
      {DESTINATIONS.map(({ href, icon, words }) => {
        const isOn = isCurrent(href, pathname)
        const colour = isOn ? 'ink' : 'inkMuted'
        return (
          <Link key={href} href={href} asChild>
            <Pressable role="link" aria-current={isOn ? 'page' : undefined} style={styles.tab}>
              <Icon name={icon} size={24} colour={colour} />
              <Text kind="caption" colour={colour} style={isOn ? styles.on : styles.off}>
                {t(words)}
              </Text>
            </Pressable>
          </Link>
        )
      })}
    </View>
  )
}

const styles = StyleSheet.create({
  bar: { flexDirection: 'row', minHeight: SIZE.tabs, borderTopWidth: 1 },
  // as wide as the others, but never narrower than its word
  tab: { flex: 1, minWidth: 'auto', alignItems: 'center', justifyContent: 'center', gap: 3, paddingVertical: 6 },
  on: { lineHeight: 16, fontWeight: '700' },
  off: { lineHeight: 16 },
})
