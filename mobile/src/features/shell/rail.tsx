import { type Href, Link, usePathname } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { askForFeedback, useIsHushed } from '@/features/feedback/asked'
import { useUnseen } from '@/features/inbox/use-unseen'
import { Brand } from '@/ui/brand'
import { Tag } from '@/ui/controls/tag'
import { ForReaders } from '@/ui/for-readers'
import { Icon, type IconName } from '@/ui/icon'
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
      {DESTINATIONS.map(({ href, icon, words }) => (
        <Place key={href} href={href} icon={icon} words={t(words)} isOn={isCurrent(href, pathname)} />
      ))}
      <InboxPlace isOn={isCurrent('/inbox', pathname)} />
      <Feedback />
    </View>
  )
}

/** Not a place: opens a sheet over whichever there is. */
function Feedback() {
  const { t } = useTranslation()
  if (useIsHushed()) return null
  return (
    <Pressable role="button" onPress={() => askForFeedback(true)} style={[styles.place, styles.last]}>
      <Icon name="say" colour="inkMuted" />
      <Text kind="label" colour="inkMuted" style={[styles.words, styles.off]}>
        {t('shell.feedback')}
      </Text>
    </Pressable>
  )
}

function InboxPlace({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation()
  return <Place href="/inbox" icon="bell" words={t('inbox.title')} isOn={isOn} count={useUnseen()} />
}

type PlaceProps = {
  href: Href
  icon: IconName
  words: string
  isOn: boolean
  /** What is new there, as shown and as heard. */
  count?: ReturnType<typeof useUnseen>
}

function Place({ href, icon, words, isOn, count }: PlaceProps) {
  const colours = useColours()
  const colour = isOn ? 'ink' : 'inkMuted'
  const ground = { backgroundColor: isOn ? colours.sunken : 'transparent' }
  return (
    <Link href={href} asChild>
      <Pressable
        role="link"
        aria-current={isOn ? 'page' : undefined}
        style={StyleSheet.flatten([styles.place, ground])}
      >
        <Icon name={icon} colour={colour} />
        <Text kind="label" colour={colour} style={[styles.words, isOn ? styles.on : styles.off]}>
          {words}
        </Text>
        {count?.short && (
          <View aria-hidden>
            <Tag words={count.short} />
          </View>
        )}
        {count?.words && <ForReaders>{count.words}</ForReaders>}
      </Pressable>
    </Link>
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
  last: { marginTop: 'auto' },
  words: { flex: 1 },
  on: { fontWeight: '700' },
  off: { fontWeight: '500' },
})
