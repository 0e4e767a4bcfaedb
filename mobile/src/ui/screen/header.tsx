import { useRouter } from 'expo-router'
import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { IconButton } from '@/ui/controls/icon-button'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useGutter } from '@/ui/theme/use-gutter'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { HeaderEnd } from './header-end'

type Props = {
  title: string
  /** Of the title, where it differs from the app's language. */
  titleLang?: 'ko' | undefined
  /** Where the arrow leads if there is no screen to go back to; without it there is no arrow. */
  backTo?: '/' | '/you' | undefined
  /** A greeting, not the name of a place: larger. */
  isLarge?: boolean
  /** Buttons at the end of the line. */
  children?: ReactNode
}

/** Name of the screen, and the way back. */
export function Header({ title, titleLang, backTo, isLarge = false, children }: Props) {
  const { t } = useTranslation()
  const router = useRouter()
  const isWide = useIsWide()
  const gutter = useGutter()
  const end = useContext(HeaderEnd)
  const back = () => (router.canGoBack() ? router.back() : router.replace(backTo ?? '/'))
  return (
    <View style={[styles.header, isWide && styles.wide, { paddingLeft: backTo ? gutter - 12 : gutter }]}>
      {backTo && <IconButton name="back" label={t('common.back')} onPress={back} />}
      <Text
        role="heading"
        aria-level={1}
        lang={titleLang}
        numberOfLines={2}
        style={[styles.title, isWide || isLarge ? styles.large : styles.small]}
      >
        {title}
      </Text>
      {children}
      {end}
    </View>
  )
}

const styles = StyleSheet.create({
  header: {
    minHeight: SIZE.header,
    flexDirection: 'row',
    // with very large text the buttons go below the title, which would else have no room for a word
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: 4,
    paddingRight: 8,
  },
  wide: { minHeight: 72, paddingRight: 24 },
  title: { flexGrow: 1, flexShrink: 1, flexBasis: 100, fontWeight: '700' },
  small: { lineHeight: 22 },
  large: { fontSize: 20, lineHeight: 28 },
})
