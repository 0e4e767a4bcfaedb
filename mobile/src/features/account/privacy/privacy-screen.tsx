import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useConfig } from '@/lib/shell/use-config'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import { providerNames } from '../consent/provider-names'

/** What is kept, from the longest to the shortest: docs/privacy.md in plain words. */
const KEPT = [
  'account',
  'feedback',
  'survey',
  'appeals',
  'application',
  'consents',
  'help',
  'devices',
  'sessions',
  'push',
  'told',
  'deleted',
  'ended',
  'mails',
  'links',
  'counts',
  'guesses',
  'money',
] as const

/** What is kept of a learner, for how long, who reads it, and what they can do about it. Open to visitors. */
export function PrivacyScreen() {
  const { t, i18n } = useTranslation()
  const { line } = useColours()
  const providers = useConfig().data?.consent.providers ?? []
  return (
    <Screen title={t('privacy.title')} backTo="/" isOnlyRead>
      <View style={styles.column}>
        <Part title={t('privacy.who')}>
          <Text>{t('privacy.who-engine')}</Text>
          {providers.length > 0 && (
            <Text>{t('privacy.who-providers', { names: providerNames(i18n.language, providers) })}</Text>
          )}
          <Text>{t('privacy.who-persons')}</Text>
          <Text>{t('privacy.who-logs')}</Text>
        </Part>
        <Part title={t('privacy.kept')}>
          <View>
            {KEPT.map((what) => (
              <View key={what} style={[styles.row, { borderTopColor: line }]}>
                <Text kind="label" style={styles.what}>
                  {t(`privacy.${what}`)}
                </Text>
                <Text kind="label" colour="inkMuted" style={styles.time}>
                  {t(`privacy.${what}-time`)}
                </Text>
              </View>
            ))}
          </View>
        </Part>
        <Part title={t('privacy.yours')}>
          <Text>{t('privacy.yours-export')}</Text>
          <Text>{t('privacy.yours-delete')}</Text>
          <Text>{t('privacy.yours-device')}</Text>
        </Part>
      </View>
    </Screen>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View style={styles.part}>
      <Text kind="heading" role="heading" aria-level={2}>
        {title}
      </Text>
      {children}
    </View>
  )
}

const styles = StyleSheet.create({
  column: { gap: 28, maxWidth: 640 },
  part: { gap: 10 },
  row: { flexDirection: 'row', flexWrap: 'wrap', columnGap: 20, rowGap: 2, paddingVertical: 10, borderTopWidth: 1 },
  what: { flexGrow: 1, flexShrink: 1, flexBasis: 240, fontWeight: '400', lineHeight: 23 },
  time: { flexBasis: 200, flexGrow: 1, fontWeight: '400', lineHeight: 23 },
})
