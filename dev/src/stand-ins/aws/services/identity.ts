import { type Actions, answers } from '../wire/action.ts'
import { ACCOUNT, arn } from '../wire/arn.ts'

/** STS: who calls. */
export function identity() {
  const caller = { Account: ACCOUNT, Arn: arn('iam', 'user/operator'), UserId: 'AIDAOPERATOR' }
  const actions: Actions = { GetCallerIdentity: answers(() => caller) }
  return { caller, actions }
}
