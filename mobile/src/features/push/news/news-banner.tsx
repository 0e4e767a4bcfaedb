import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { AccessibilityInfo, Platform, Pressable, StyleSheet, View } from 'react-native'
import { SafeAreaView } from 'react-native-safe-area-context'
import { IconButton } from '@/ui/controls/icon-button'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import type { News } from './use-news'

type Props = { news: News; onOpen: () => void; onClose: () => void }

/** News above the screen, which moves down: nothing is covered, least of all what is being typed. */
export function NewsBanner({ news, onOpen, onClose }: Props) {
  const { t } = useTranslation()
  const { surface, line } = useColours()
  const { title, body } = news
  useEffect(() => {
    // Android reads a live region out by itself.
    if (Platform.OS === 'ios') AccessibilityInfo.announceForAccessibility(`${title}. ${body}`)
  }, [title, body])
  return (
    <SafeAreaView edges={['top']} style={[styles.banner, { backgroundColor: surface, borderBottomColor: line }]}>
      <View role="region" aria-label={t('push.news')} aria-live="polite" style={styles.row}>
        <Pressable
          role="button"
          aria-label={`${title}. ${body}`}
          onPress={onOpen}
          style={({ pressed }) => [styles.news, pressed && styles.pressed]}
        >
          <Icon name="bell" />
          <View style={styles.words}>
            <Text kind="label" style={styles.bold}>
              {title}
            </Text>
            <Text kind="caption" colour="inkMuted">
              {body}
            </Text>
          </View>
        </Pressable>
        <IconButton name="close" label={t('common.close')} onPress={onClose} />
      </View>
    </SafeAreaView>
  )
}

const styles = StyleSheet.create({
  banner: { borderBottomWidth: 1 },
  row: { flexDirection: 'row', alignItems: 'center', paddingRight: 8 },
  news: {
    flex: 1,
    minHeight: SIZE.row,
    flexDirection: 'row',
    alignItems: 'center',
    gap: 12,
    paddingVertical: 8,
    paddingLeft: 20,
  },
  words: { flex: 1, gap: 2 },
  bold: { fontWeight: '700' },
  pressed: { opacity: 0.6 },
})
