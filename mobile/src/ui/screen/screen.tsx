import type { ReactNode, Ref } from 'react'
import { KeyboardAvoidingView, Platform, ScrollView, StyleSheet, View } from 'react-native'
import { useColours } from '@/ui/theme/use-colours'
import { useGutter } from '@/ui/theme/use-gutter'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { Header } from './header'
import { type Kept, KeptLine } from './kept-line'
import { Page } from './page'

type Props = {
  title: string
  /** Of the title, where it differs from the app's language. */
  titleLang?: 'ko' | undefined
  /** Where the arrow leads if there is no screen to go back to; without it there is no arrow. */
  backTo?: '/' | '/you' | undefined
  /** Stands at the end of the header. */
  action?: ReactNode
  /** Queries that the screen shows: where they could not be asked anew, a line says from when it is. */
  kept?: readonly Kept[]
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
  kept,
  banner,
  foot,
  sheet,
  isOnlyRead,
  scrollRef,
  children,
}: Props) {
  const colours = useColours()
  const isWide = useIsWide()
  const gutter = useGutter()
  return (
    <Page>
      <Header title={title} titleLang={titleLang} backTo={backTo}>
        {action}
      </Header>
      {kept && <KeptLine of={kept} />}
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
  rest: { flex: 1 },
  page: { paddingTop: 4, paddingBottom: 32, width: '100%', maxWidth: 1056 },
  foot: { paddingTop: 12, paddingBottom: 16, borderTopWidth: 1, gap: 8 },
  wideFoot: { flexDirection: 'row', flexWrap: 'wrap', gap: 12, paddingTop: 28 },
})
