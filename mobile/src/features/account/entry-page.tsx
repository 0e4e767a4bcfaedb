import type { ReactNode } from 'react'
import { ScrollView, StyleSheet, View } from 'react-native'
import { Brand } from '@/ui/brand'
import { Page } from '@/ui/screen/page'
import { Text } from '@/ui/text'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { BrandSide } from './brand-side'
import { OtherLanguage } from './other-language'

type Props = { title: string; foot?: ReactNode; children: ReactNode }

/** What a visitor sees: the name, one thing to do and, where there is room, what TrueGul is. */
export function EntryPage({ title, foot, children }: Props) {
  const isWide = useIsWide()
  return (
    <Page>
      <View style={styles.all}>
        {isWide && <BrandSide />}
        <ScrollView
          style={styles.side}
          contentContainerStyle={[styles.page, isWide && styles.middle]}
          keyboardShouldPersistTaps="handled"
        >
          <View style={[styles.column, !isWide && styles.grow]}>
            <View style={styles.top}>
              <Brand />
              <OtherLanguage />
            </View>
            <Text kind="title" role="heading" aria-level={1} style={styles.title}>
              {title}
            </Text>
            {children}
            {!isWide && <View style={styles.grow} />}
            {foot && <View style={styles.foot}>{foot}</View>}
          </View>
        </ScrollView>
      </View>
    </Page>
  )
}

const styles = StyleSheet.create({
  all: { flex: 1, flexDirection: 'row' },
  side: { flex: 1 },
  page: { flexGrow: 1, alignItems: 'center', paddingTop: 28, paddingBottom: 24, paddingHorizontal: 24 },
  middle: { justifyContent: 'center' },
  column: { width: '100%', maxWidth: 382 },
  grow: { flexGrow: 1 },
  top: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', minHeight: 44 },
  title: { marginTop: 28, marginBottom: 20 },
  foot: { marginTop: 28 },
})
