import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useSession } from '@/lib/session/use-session'
import { Button } from '@/ui/controls/button'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { outboxOf } from '../outbox/outbox-of'
import type { Waiting } from '../outbox/waiting'

/** One that is not with us yet, and why. */
export function WaitingRow({ item: { id, text, isTextSent, refusal } }: { item: Waiting }) {
  const { t } = useTranslation()
  const { line } = useColours()
  const learnerId = useSession().data?.id
  const words = refusal
    ? t('feedback.refused', { detail: refusal.detail })
    : t(isTextSent ? 'feedback.waiting-picture' : 'feedback.waiting')
  return (
    <View style={[styles.row, { borderBottomColor: line }]}>
      <Icon name={refusal ? 'info' : 'offline'} />
      <View style={styles.words}>
        <Text kind="label" numberOfLines={2} style={styles.plain}>
          {text}
        </Text>
        <Text kind="caption" colour="notice">
          {words}
        </Text>
      </View>
      {refusal && learnerId && (
        <Button
          label={t('feedback.remove')}
          look="quiet"
          small
          onPress={() => void outboxOf(learnerId).outbox.remove(id)}
        />
      )}
    </View>
  )
}

const styles = StyleSheet.create({
  row: {
    minHeight: SIZE.row,
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 14,
    paddingVertical: 8,
    borderBottomWidth: 1,
  },
  words: { flex: 1, minWidth: 120, gap: 2 },
  plain: { fontWeight: '400' },
})
