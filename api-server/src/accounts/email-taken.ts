import { Problem } from '@truegul/contract'

export const emailTaken = () =>
  new Problem('email-taken', 'There is already an account with this e-mail address; log in, or use another one.')
