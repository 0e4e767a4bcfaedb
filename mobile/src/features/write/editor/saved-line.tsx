import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useTime } from '@/lib/words/use-time'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import type { Draft } from '../drafts/draft'

/** Where the text is kept, and since when. */
export function SavedLine({ draft: { changedAt, inAccountAt } }: { draft: Draft }) {
  const { t } = useTranslation()
  const time = useTime()
  if (changedAt === 0) return null
  const words =
    inAccountAt === null
      ? t('write.saved-here', { time: time(changedAt) })
      : t('write.saved-account', { time: time(inAccountAt) })
  return (
    <View style={styles.line}>
      <Icon name="saved" size={16} colour="inkMuted" />
      <Text kind="caption" colour="inkMuted" figures>
        {words}
      </Text>
    </View>
  )
}

const styles = StyleSheet.create({ line: { flexDirection: 'row', alignItems: 'center', gap: 4 } })
