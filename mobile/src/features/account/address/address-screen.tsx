import { changeAddress } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useCall } from '@/lib/api/use-call'
import { useSession } from '@/lib/session/use-session'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Form } from '@/ui/controls/form'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Screen } from '@/ui/screen/screen'
import { Text } from '@/ui/text'
import { Done } from '../done'
import { EmailField } from '../email-field'
import { PasswordField } from '../password/password-field'

const { email: Email } = changeAddress.input.shape

/** Has a link mailed to another address, which is the account's once it was opened there. */
export function AddressScreen() {
  const { t } = useTranslation()
  const current = useSession().data?.email ?? ''
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { run, isBusy, isDone, problem } = useCall(changeAddress)
  const parsed = Email.safeParse(email)
  const isSame = parsed.data?.toLowerCase() === current.toLowerCase()
  const fault = parsed.success ? (isSame ? t('address.same') : null) : t('field.email')
  const isWrong = problem?.code === 'wrong-password'
  const submit = () => {
    setChecked(true)
    if (!fault && password !== '' && !isBusy) run({ email: email.trim(), password })
  }
  return (
    <Screen title={t('address.title')} backTo="/you">
      <View style={styles.column}>
        {isDone ? (
          <Done words={t('address.done', { email: email.trim() })} note={t('address.done-note')} />
        ) : (
          <Form>
            <Text>{t('address.current', { email: current })}</Text>
            <EmailField
              label={t('address.new')}
              problem={isChecked ? fault : null}
              isNew
              value={email}
              onChangeText={setEmail}
              onSubmitEditing={submit}
            />
            <PasswordField
              label={t('login.password')}
              problem={isChecked && password === '' ? t('field.password') : isWrong ? problemWords(t, problem) : null}
              value={password}
              onChangeText={setPassword}
              onSubmitEditing={submit}
            />
            {problem && !isWrong && <ProblemBox words={problemWords(t, problem)} />}
            <Button label={t('address.submit')} busyLabel={isBusy ? t('address.busy') : null} onPress={submit} />
          </Form>
        )}
      </View>
    </Screen>
  )
}

const styles = StyleSheet.create({ column: { maxWidth: 480 } })
