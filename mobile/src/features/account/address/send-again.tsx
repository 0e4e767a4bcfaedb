import { requestConfirmation } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useCall } from '@/lib/api/use-call'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'

/** Has another link mailed that confirms the address of whoever is inside. */
export function SendAgain() {
  const { t } = useTranslation()
  const { run, isBusy, isDone, problem } = useCall(requestConfirmation)
  if (isDone)
    return (
      <Text role="status" kind="label" colour="inkMuted" style={styles.light}>
        {t('unconfirmed.sent')}
      </Text>
    )
  return (
    <View style={styles.box}>
      {problem && <ProblemBox words={problemWords(t, problem)} />}
      <Button
        label={t('unconfirmed.again')}
        look="secondary"
        small
        busyLabel={isBusy ? t('forgot.busy') : null}
        onPress={() => run({})}
      />
    </View>
  )
}

const styles = StyleSheet.create({
  box: { gap: 8, alignItems: 'flex-start' },
  light: { fontWeight: '400', lineHeight: 23 },
})
