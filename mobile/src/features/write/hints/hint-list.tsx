import type { PreCheckFinding } from '@truegul/judge'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { HintLines } from './hint-lines'

/** Beside the text: how many hints there are, and the hints for whoever opens it. */
export function HintList({ hints }: { hints: readonly PreCheckFinding[] }) {
  const { t } = useTranslation()
  const { line } = useColours()
  const [isOpen, setOpen] = useState(false)
  const count = hints.length === 0 ? t('hints.none') : t('hints.open', { count: hints.length })
  return (
    <View style={[styles.list, { borderTopColor: line }]}>
      <Pressable role="button" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)} style={styles.head}>
        <Text kind="label" style={styles.title}>
          {t('hints.title')}
        </Text>
        <Text kind="caption" colour="inkMuted" figures>
          {count}
        </Text>
        <Icon name={isOpen ? 'up' : 'down'} size={20} colour="inkMuted" />
      </Pressable>
      {isOpen && <HintLines hints={hints} />}
    </View>
  )
}

const styles = StyleSheet.create({
  list: { borderTopWidth: 1, paddingTop: 8 },
  head: { flexDirection: 'row', alignItems: 'center', gap: 8, minHeight: SIZE.target },
  title: { flex: 1 },
})
