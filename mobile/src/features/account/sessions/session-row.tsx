import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { dateWords, dayWords } from '@/lib/words/day-words'
import { IconButton } from '@/ui/controls/icon-button'
import { Tag } from '@/ui/controls/tag'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import type { LivingSession } from './use-sessions'

type Props = { session: LivingSession; onEnd: () => void }

/** A device: what it is, when it was used last, and how to log it out; this one is marked instead. */
export function SessionRow({ session, onEnd }: Props) {
  const { t, i18n } = useTranslation()
  const { line } = useColours()
  const { device, isCurrent } = session
  const name = device ?? t('sessions.unknown')
  const since = dateWords(i18n.language, Date.parse(session.createdAt), Date.now())
  const moment = dayWords(t, i18n.language, Date.parse(session.lastUsedAt), Date.now())
  return (
    <View role="listitem" style={[styles.row, { borderBottomColor: line }]}>
      <View style={styles.words}>
        <View style={styles.name}>
          <Text kind="label">{name}</Text>
          {isCurrent && <Tag words={t('sessions.current')} look="outline" />}
        </View>
        <Text kind="caption" colour="inkMuted" figures>
          {isCurrent ? t('sessions.since', { since }) : t('sessions.used', { moment, since })}
        </Text>
      </View>
      {!isCurrent && <IconButton name="logOut" label={t('sessions.end', { device: name })} onPress={onEnd} />}
    </View>
  )
}

const styles = StyleSheet.create({
  row: {
    minHeight: SIZE.row,
    flexDirection: 'row',
    alignItems: 'center',
    gap: 12,
    paddingVertical: 10,
    borderBottomWidth: 1,
  },
  words: { flex: 1, minWidth: 0, gap: 2 },
  name: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', columnGap: 10, rowGap: 4 },
})
