import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextInputProps } from 'react-native'
import { Field } from '@/ui/controls/field'
import { IconButton } from '@/ui/controls/icon-button'

type Props = Pick<TextInputProps, 'value' | 'onChangeText' | 'onSubmitEditing' | 'autoFocus'> & {
  label: string
  problem?: string | null
  hint?: string
  /** A new one is made up, a current one is looked up: password managers ask. */
  isNew?: boolean
}

/** A password, hidden until the learner wants to see it. */
export function PasswordField({ isNew = false, ...field }: Props) {
  const { t } = useTranslation()
  const [isShown, setShown] = useState(false)
  return (
    <Field
      {...field}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      autoCapitalize="none"
      autoCorrect={false}
      spellCheck={false}
      secureTextEntry={!isShown}
      after={
        <IconButton
          name={isShown ? 'eyeOff' : 'eye'}
          label={t(isShown ? 'login.hide-password' : 'login.show-password')}
          onPress={() => setShown(!isShown)}
        />
      }
    />
  )
}
