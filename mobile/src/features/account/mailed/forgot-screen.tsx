import { requestReset } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useCall } from '@/lib/api/use-call'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Form } from '@/ui/controls/form'
import { TextLink } from '@/ui/controls/text-link'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { EmailField } from '../email-field'
import { EntryPage } from '../entry-page'

const { email: Email } = requestReset.input.shape

/** Has a link mailed to whoever forgot their password. What it says afterwards is the same whether there is such an account. */
export function ForgotScreen() {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { run, isBusy, isDone, problem, forget } = useCall(requestReset)
  const isRight = Email.safeParse(email).success
  const submit = () => {
    setChecked(true)
    if (isRight && !isBusy) run({ email: email.trim() })
  }
  return (
    <EntryPage title={t('forgot.title')}>
      {isDone ? (
        <View style={styles.said}>
          <Text role="status">{t('forgot.sent')}</Text>
          <Text colour="inkMuted">{t('forgot.no-mail')}</Text>
          <Button label={t('forgot.again')} look="secondary" onPress={forget} />
        </View>
      ) : (
        <Form>
          <Text>{t('forgot.why')}</Text>
          <EmailField
            label={t('login.email')}
            problem={isChecked && !isRight ? t('field.email') : null}
            value={email}
            onChangeText={setEmail}
            onSubmitEditing={submit}
          />
          {problem && <ProblemBox words={problemWords(t, problem)} />}
          <Button label={t('forgot.submit')} busyLabel={isBusy ? t('forgot.busy') : null} onPress={submit} />
        </Form>
      )}
      <TextLink href="/login" label={t('forgot.log-in')} style={styles.link} />
    </EntryPage>
  )
}

const styles = StyleSheet.create({ said: { gap: 16 }, link: { marginTop: 12 } })
