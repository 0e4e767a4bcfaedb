import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Form } from '@/ui/controls/form'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'
import { PasswordField } from '../password/password-field'
import { useDeleteAccount } from './use-delete-account'

/** Says what goes, and asks for the password. */
export function DeleteSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { deleteAccount, isBusy, problem } = useDeleteAccount()
  const isWrong = problem?.code === 'wrong-password'
  const isMissing = isChecked && password === ''
  const submit = () => {
    setChecked(true)
    if (password !== '' && !isBusy) deleteAccount(password)
  }
  return (
    <Sheet title={t('delete.question')} onClose={onClose}>
      <View style={styles.list}>
        {(['delete.goes', 'delete.device', 'delete.stays'] as const).map((key) => (
          <Text key={key}>{t(key)}</Text>
        ))}
      </View>
      <Form>
        <PasswordField
          label={t('login.password')}
          problem={isMissing ? t('field.password') : isWrong ? t('delete.wrong-password') : null}
          value={password}
          onChangeText={setPassword}
          onSubmitEditing={submit}
        />
        {problem && !isWrong && <ProblemBox words={problemWords(t, problem)} />}
        <Button label={t('delete.submit')} busyLabel={isBusy ? t('delete.busy') : null} onPress={submit} />
      </Form>
      <Button label={t('delete.stay')} look="quiet" onPress={onClose} />
    </Sheet>
  )
}

const styles = StyleSheet.create({ list: { gap: 8 } })
