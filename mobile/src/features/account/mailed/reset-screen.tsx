import { SHORTEST_PASSWORD } from '@truegul/contract'
import { useRouter } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useMailedToken } from '@/lib/shell/use-mailed-token'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Form } from '@/ui/controls/form'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Text } from '@/ui/text'
import { EntryPage } from '../entry-page'
import { guessableWords, newPasswordWords } from '../password/new-password-words'
import { PasswordField } from '../password/password-field'
import { useReset } from './use-reset'

/** Where a mailed link leads whoever forgot their password: a new one, and in. */
export function ResetScreen() {
  const { t } = useTranslation()
  const token = useMailedToken()
  return (
    <EntryPage title={t('reset.title')}>
      {token === null ? <NoLink words={t('link.missing')} /> : <NewPassword key={token} token={token} />}
    </EntryPage>
  )
}

function NewPassword({ token }: { token: string }) {
  const { t } = useTranslation()
  const router = useRouter()
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { reset, isBusy, problem } = useReset(() => {
    // Nothing of the way here is gone back to.
    if (router.canDismiss()) router.dismissAll()
    router.replace('/')
  })
  const fault = newPasswordWords(t, password)
  const guessable = guessableWords(t, problem)
  const submit = () => {
    setChecked(true)
    if (!fault && !isBusy) reset({ token, password })
  }
  if (problem?.code === 'link-ended') return <NoLink words={problemWords(t, problem)} />
  return (
    <Form>
      <PasswordField
        label={t('reset.password')}
        hint={t('signup.password-hint', { count: SHORTEST_PASSWORD })}
        problem={(isChecked && fault) || guessable}
        isNew
        value={password}
        onChangeText={setPassword}
        onSubmitEditing={submit}
      />
      <Text colour="inkMuted">{t('reset.others')}</Text>
      {problem && !guessable && <ProblemBox words={problemWords(t, problem)} />}
      <Button label={t('reset.submit')} busyLabel={isBusy ? t('reset.busy') : null} onPress={submit} />
    </Form>
  )
}

/** Why this link opens nothing, and the way to another one. */
function NoLink({ words }: { words: string }) {
  const { t } = useTranslation()
  return (
    <View style={styles.box}>
      <Text role="status">{words}</Text>
      <Button label={t('reset.new-link')} href="/forgot" />
    </View>
  )
}

const styles = StyleSheet.create({ box: { gap: 20 } })
