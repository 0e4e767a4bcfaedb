import type { Output } from '@truegul/contract'
import type { renewRecoveryCodes as operation } from '@truegul/contract/console'
import { noteAction } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../act.ts'
import { replaceRecoveryCodes } from './replace-recovery-codes.ts'

/** New recovery codes for an operator who used or lost some. */
export const renewRecoveryCodes = (
  context: Context,
  _input: object,
  call: OperatorCall,
): Promise<Output<typeof operation>> =>
  act(context, call, 'renew-recovery-codes', async (query, actor) => {
    await noteAction(query, actor, { action: 'renew-recovery-codes' })
    return { recoveryCodes: await replaceRecoveryCodes(query, call.userId) }
  })
