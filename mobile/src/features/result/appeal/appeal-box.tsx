import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { dateWords } from '@/lib/words/day-words'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import type { Opened } from '../use-submission'
import { AppealSheet } from './appeal-sheet'

/** The way to a person, or that one was asked. Their answer stands with the score. */
export function AppealBox({ id, appeal }: { id: string; appeal: Opened['appeal'] }) {
  const { t, i18n } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  if (appeal?.answer) return null
  if (appeal) {
    const day = dateWords(i18n.language, Date.parse(appeal.askedAt), Date.now())
    return (
      <View role="status" style={styles.box}>
        <Text kind="label" role="heading" aria-level={2}>
          {t('appeal.waiting')}
        </Text>
        <Text kind="label" style={styles.light}>
          {t('appeal.waiting-note', { day })}
        </Text>
        <Text kind="caption" colour="inkMuted">
          {t('appeal.your-reason', { reason: appeal.reason })}
        </Text>
      </View>
    )
  }
  return (
    <View style={styles.box}>
      <Text kind="label" colour="inkMuted" style={styles.light}>
        {t('appeal.about')}
      </Text>
      <View style={styles.line}>
        <Button label={t('appeal.ask')} look="secondary" small onPress={() => setOpen(true)} />
      </View>
      {isOpen && <AppealSheet id={id} onClose={() => setOpen(false)} />}
    </View>
  )
}

const styles = StyleSheet.create({ box: { gap: 8 }, line: { flexDirection: 'row' }, light: { fontWeight: '400' } })
