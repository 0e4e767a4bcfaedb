import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import { ConsentSheet } from './consent-sheet'
import { useConsent } from './use-consent'

/** Asks whoever agreed to an older text about AI providers again. Whoever did not agree is left in peace. */
export function AskConsentAgain() {
  const { t } = useTranslation()
  const { noticeTint } = useColours()
  const { state } = useConsent()
  const [isOpen, setOpen] = useState(false)
  if (state !== 'outdated') return null
  return (
    <View role="region" aria-label={t('consent.title')} style={[styles.box, { backgroundColor: noticeTint }]}>
      <Text kind="label" colour="notice" style={styles.words}>
        {t('consent.ask-again')}
      </Text>
      <Button label={t('consent.read')} look="secondary" small onPress={() => setOpen(true)} />
      {isOpen && <ConsentSheet onClose={() => setOpen(false)} />}
    </View>
  )
}

const styles = StyleSheet.create({
  box: { borderRadius: RADIUS.medium, padding: 16, gap: 12, alignItems: 'flex-start', marginBottom: 20, maxWidth: 640 },
  words: { fontWeight: '400', lineHeight: 23 },
})
