import { useLocalSearchParams } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { EntryPage } from '@/features/account/entry-page'
import { addWords } from '@/lib/words/add-words'
import * as words from '@/strings/beta/apply'
import { TextLink } from '@/ui/controls/text-link'
import { Text } from '@/ui/text'
import { ApplyForm } from './apply-form'
import { Sent } from './sent'
import { emptyWish } from './wish'

addWords(words)

/** What the beta is, what it asks for, and the way in. For whoever has no account, and above all on a phone. */
export function ApplyScreen() {
  const { t } = useTranslation()
  const { from } = useLocalSearchParams<{ from?: string }>()
  const [wish, setWish] = useState(() => emptyWish(from))
  const [isSent, setSent] = useState(false)
  if (isSent) {
    return (
      <EntryPage title={t('beta.sent')}>
        <Sent email={wish.email.trim()} onBack={() => setSent(false)} />
      </EntryPage>
    )
  }
  return (
    <EntryPage title={t('beta.title')}>
      <View style={styles.parts}>
        <Text>{t('beta.what')}</Text>
        <Part
          title={t('beta.asked')}
          lines={[t('beta.asked-topik'), t('beta.asked-device'), t('beta.asked-feedback')]}
        />
        <Part title={t('beta.given')} lines={[t('beta.given-free'), t('beta.given-waves')]} />
        <Text kind="heading" role="heading" aria-level={2}>
          {t('beta.form')}
        </Text>
      </View>
      <ApplyForm wish={wish} onChange={setWish} onSent={() => setSent(true)} />
      <View style={styles.links}>
        <TextLink href="/login" label={t('beta.log-in')} />
        <TextLink href="/privacy" label={t('privacy.title')} />
      </View>
    </EntryPage>
  )
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <View style={styles.part}>
      <Text kind="heading" role="heading" aria-level={2}>
        {title}
      </Text>
      <View role="list" style={styles.list}>
        {lines.map((line) => (
          <View key={line} role="listitem" style={styles.line}>
            <View aria-hidden>
              <Text colour="inkMuted">–</Text>
            </View>
            <Text style={styles.words}>{line}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  parts: { gap: 24, marginBottom: 16 },
  part: { gap: 8 },
  list: { gap: 6 },
  line: { flexDirection: 'row', gap: 10 },
  words: { flex: 1 },
  links: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 20, marginTop: 12 },
})
