import { changePassword, SHORTEST_PASSWORD } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useCall } from '@/lib/api/use-call'
import { useSession } from '@/lib/session/use-session'
import { queryClient } from '@/lib/stores/query-client'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Field } from '@/ui/controls/field'
import { Form } from '@/ui/controls/form'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Screen } from '@/ui/screen/screen'
import { Done } from '../done'
import { SESSIONS_KEY } from '../sessions/use-sessions'
import { guessableWords, newPasswordWords } from './new-password-words'
import { PasswordField } from './password-field'

/** Another password for the account, which ends all other sessions. */
export function PasswordScreen() {
  const { t } = useTranslation()
  const email = useSession().data?.email
  const [given, setGiven] = useState({ password: '', newPassword: '' })
  const [isChecked, setChecked] = useState(false)
  const { run, isBusy, isDone, problem } = useCall(changePassword, () => {
    void queryClient.invalidateQueries({ queryKey: SESSIONS_KEY })
  })
  const fault = newPasswordWords(t, given.newPassword)
  const guessable = guessableWords(t, problem)
  const isWrong = problem?.code === 'wrong-password'
  const isMissing = isChecked && given.password === ''
  const submit = () => {
    setChecked(true)
    if (!fault && given.password !== '' && !isBusy) run(given)
  }
  return (
    <Screen title={t('password.title')} backTo="/you">
      <View style={styles.column}>
        {isDone ? (
          <Done words={t('password.done')} note={t('password.done-note')} />
        ) : (
          <Form>
            {/* Tells password managers whose password it is. */}
            <Field label={t('login.email')} autoComplete="username" value={email} readOnly />
            <PasswordField
              label={t('password.current')}
              problem={isMissing ? t('field.password') : isWrong ? problemWords(t, problem) : null}
              value={given.password}
              onChangeText={(password) => setGiven({ ...given, password })}
              onSubmitEditing={submit}
            />
            <PasswordField
              label={t('reset.password')}
              hint={t('signup.password-hint', { count: SHORTEST_PASSWORD })}
              problem={(isChecked && fault) || guessable}
              isNew
              value={given.newPassword}
              onChangeText={(newPassword) => setGiven({ ...given, newPassword })}
              onSubmitEditing={submit}
            />
            {problem && !isWrong && !guessable && <ProblemBox words={problemWords(t, problem)} />}
            <Button label={t('password.submit')} busyLabel={isBusy ? t('password.busy') : null} onPress={submit} />
          </Form>
        )}
      </View>
    </Screen>
  )
}

const styles = StyleSheet.create({ column: { maxWidth: 480 } })
