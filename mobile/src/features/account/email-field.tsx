import type { ComponentProps } from 'react'
import { Field } from '@/ui/controls/field'

type Props = Pick<ComponentProps<typeof Field>, 'label' | 'problem' | 'value' | 'onChangeText' | 'onSubmitEditing'> & {
  /** Not the address that somebody logs in with today. */
  isNew?: boolean
}

/** An e-mail address, which nothing corrects. */
export const EmailField = ({ isNew = false, ...field }: Props) => (
  <Field
    {...field}
    autoComplete={isNew ? 'email' : 'username'}
    inputMode="email"
    autoCapitalize="none"
    autoCorrect={false}
    spellCheck={false}
  />
)
