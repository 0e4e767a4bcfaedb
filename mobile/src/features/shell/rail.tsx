import { Link, usePathname } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { Brand } from '@/ui/brand'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { DESTINATIONS } from './destinations'
import { isCurrent } from './is-current'

/** Where to go, beside every screen where there is room. */
export function Rail() {
  const { t } = useTranslation()
  const colours = useColours()
  const pathname = usePathname()
  return (
    <View
      role="navigation"
      aria-label={t('shell.places')}
      style={[styles.rail, { backgroundColor: colours.bg, borderRightColor: colours.line }]}
    >
      <View style={styles.brand}>
        <Brand height={24} />
      </View>
      {DESTINATIONS.map(({ href, icon, words }) => {
        const isOn = isCurrent(href, pathname)
        const colour = isOn ? 'ink' : 'inkMuted'
        const ground = { backgroundColor: isOn ? colours.sunken : 'transparent' }
        return (
          <Link key={href} href={href} asChild>
            <Pressable
              role="link"
              aria-current={isOn ? 'page' : undefined}
              style={StyleSheet.flatten([styles.place, ground])}
            >
              <Icon name={icon} colour={colour} />
              <Text kind="label" colour={colour} style={isOn ? styles.on : styles.off}>
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
  rail: { width: SIZE.rail, flexShrink: 0, paddingVertical: 20, paddingHorizontal: 12, borderRightWidth: 1, gap: 4 },
  brand: { paddingTop: 4, paddingHorizontal: 12, paddingBottom: 24 },
  place: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: 12,
    minHeight: SIZE.target,
    paddingHorizontal: 12,
    borderRadius: RADIUS.medium,
  },
  on: { fontWeight: '700' },
  off: { fontWeight: '500' },
})
