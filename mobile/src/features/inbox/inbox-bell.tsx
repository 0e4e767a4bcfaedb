import { Link } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { useUnseen } from './use-unseen'

/** The way to the inbox where there is no rail, with how many results nobody has seen. */
export function InboxBell() {
  const { t } = useTranslation()
  const colours = useColours()
  const { short, words } = useUnseen()
  return (
    <Link href="/inbox" asChild>
      <Pressable role="link" aria-label={[t('inbox.title'), words].filter(Boolean).join(', ')} style={styles.box}>
        <Icon name="bell" size={24} />
        {short && (
          <View aria-hidden style={[styles.count, { backgroundColor: colours.ink, borderColor: colours.bg }]}>
            <Text kind="caption" colour="inkInverse" figures maxFontSizeMultiplier={1.3} style={styles.figures}>
              {short}
            </Text>
          </View>
        )}
      </Pressable>
    </Link>
  )
}

const styles = StyleSheet.create({
  box: { width: SIZE.target, height: SIZE.target, alignItems: 'center', justifyContent: 'center' },
  count: {
    position: 'absolute',
    top: 0,
    left: 21,
    minWidth: 22,
    height: 22,
    paddingHorizontal: 5,
    borderRadius: RADIUS.full,
    borderWidth: 2,
    alignItems: 'center',
    justifyContent: 'center',
  },
  figures: { fontSize: 12, lineHeight: 16, fontWeight: '700' },
})
