import { confirmPassword } from '@truegul/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '@/lib/api/use-call'
import { problemWords } from '@/lib/words/problem-words'
import { Button } from '@/ui/controls/button'
import { Form } from '@/ui/controls/form'
import { ProblemBox } from '@/ui/screen/problem-box'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'
import { PasswordField } from './password-field'

type Props = {
  /** The server knows now who it is: what was wanted can go on. */
  onShown: () => void
  onClose: () => void
}

/** Asks for the password once more, for what a session may do only within a quarter of an hour after it was given. */
export function AskPasswordSheet({ onShown, onClose }: Props) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { run, isBusy, problem } = useCall(confirmPassword, onShown)
  const isWrong = problem?.code === 'wrong-password'
  const submit = () => {
    setChecked(true)
    if (password !== '' && !isBusy) run({ password })
  }
  return (
    <Sheet title={t('password.ask')} onClose={onClose}>
      <Text>{t('password.ask-why')}</Text>
      <Form>
        <PasswordField
          label={t('login.password')}
          problem={isChecked && password === '' ? t('field.password') : isWrong ? problemWords(t, problem) : null}
          value={password}
          onChangeText={setPassword}
          onSubmitEditing={submit}
          autoFocus
        />
        {problem && !isWrong && <ProblemBox words={problemWords(t, problem)} />}
        <Button label={t('password.ask-submit')} busyLabel={isBusy ? t('password.ask-busy') : null} onPress={submit} />
      </Form>
    </Sheet>
  )
}
