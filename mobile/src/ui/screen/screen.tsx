import { useRouter } from 'expo-router'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyboardAvoidingView, Platform, ScrollView, StyleSheet, View } from 'react-native'
import { IconButton } from '@/ui/controls/icon-button'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { Page } from './page'

type Props = {
  title: string
  /** Of the title, where it differs from the app's language. */
  titleLang?: 'ko'
  /** Where the arrow leads if there is no screen to go back to; without it there is no arrow. */
  backTo?: '/'
  /** Stands at the end of the header. */
  action?: ReactNode
  /** Stands under the header, above what scrolls. */
  banner?: ReactNode
  /** Buttons: on a phone they stand still below what scrolls, with more room they follow it. */
  foot?: ReactNode
  /** Stands still below what scrolls, from edge to edge: what is above gets shorter, nothing is covered. */
  sheet?: ReactNode
  /** Nothing below the header takes the focus, so what scrolls does: else no key could scroll it. */
  isOnlyRead?: boolean
  scrollRef?: Ref<ScrollView>
  children: ReactNode
}

/** Header, one column that scrolls, and what stands still below it. */
export function Screen({
  title,
  titleLang,
  backTo,
  action,
  banner,
  foot,
  sheet,
  isOnlyRead,
  scrollRef,
  children,
}: Props) {
  const { t } = useTranslation()
  const router = useRouter()
  const colours = useColours()
  const isWide = useIsWide()
  const gutter = isWide ? 48 : 20
  const back = () => (router.canGoBack() ? router.back() : router.replace('/'))
  return (
    <Page>
      <View style={[styles.header, isWide && styles.wideHeader, { paddingLeft: backTo ? gutter - 12 : gutter }]}>
        {backTo && <IconButton name="back" label={t('common.back')} onPress={back} />}
        <Text
          role="heading"
          aria-level={1}
          lang={titleLang}
          numberOfLines={1}
          style={[styles.title, isWide && styles.wideTitle]}
        >
          {title}
        </Text>
        {action}
      </View>
      {banner}
      <KeyboardAvoidingView style={styles.rest} {...(Platform.OS === 'ios' ? { behavior: 'padding' as const } : {})}>
        <ScrollView
          ref={scrollRef}
          {...(isOnlyRead && { tabIndex: 0 as const })}
          contentContainerStyle={[styles.page, { paddingHorizontal: gutter }]}
        >
          {children}
          {isWide && foot && <View style={styles.wideFoot}>{foot}</View>}
        </ScrollView>
        {!isWide && foot && (
          <View style={[styles.foot, { paddingHorizontal: gutter, borderTopColor: colours.line }]}>{foot}</View>
        )}
        {sheet}
      </KeyboardAvoidingView>
    </Page>
  )
}

const styles = StyleSheet.create({
  header: { minHeight: SIZE.header, flexDirection: 'row', alignItems: 'center', gap: 4, paddingRight: 8 },
  wideHeader: { minHeight: 72 },
  title: { flex: 1, lineHeight: 22, fontWeight: '700' },
  wideTitle: { fontSize: 20, lineHeight: 28 },
  rest: { flex: 1 },
  page: { paddingTop: 4, paddingBottom: 32, width: '100%', maxWidth: 1056 },
  foot: { paddingTop: 12, paddingBottom: 16, borderTopWidth: 1, gap: 8 },
  wideFoot: { flexDirection: 'row', flexWrap: 'wrap', gap: 12, paddingTop: 28 },
})
