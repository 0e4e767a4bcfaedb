import type { Level } from '@truegul/topik'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Text } from '@/ui/text'

type Props = { level: Level | null; cuts: readonly { level: Level; from: number }[] }

/** The levels and where each begins, one beside the other and in as many lines as they need: for where they do not fit into the scale. */
export function LevelList({ level, cuts }: Props) {
  const { t } = useTranslation()
  const items = [
    { of: 'below-3', words: t('level.short-below-3') },
    ...cuts.map(({ level: of, from }) => ({ of, words: t('level.from', { level: of, from }) })),
  ]
  return (
    <View style={styles.list}>
      {items.map(({ of, words }) => (
        <Text
          key={of}
          kind="caption"
          figures
          colour={of === level ? 'ink' : 'inkMuted'}
          style={of === level && styles.bold}
        >
          {words}
        </Text>
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  list: { flexDirection: 'row', flexWrap: 'wrap', columnGap: 16, marginTop: 40 },
  bold: { fontWeight: '700' },
})
