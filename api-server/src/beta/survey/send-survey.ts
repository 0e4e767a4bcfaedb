import { type Output, type Parsed, Problem } from '@truegul/contract'
import type { sendSurvey as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'
import { askWave } from './ask-wave.ts'

const find: Statement = {
  name: 'find-wave',
  text: `
    select exists (
      select from users u join invites i on i.code = u.invite_code where i.wave = $1
    ) as has_testers from beta_waves where number = $1`,
}

/** Asks a wave before its end does. @throws Problem `not-found`, `wave-unready` where nobody of it has signed up */
export async function sendSurvey(
  context: Context,
  { number, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  const done = await act<Output<typeof operation>>(context, call, 'send-survey', async (query, actor) => {
    const [wave] = await query<{ has_testers: boolean }>(find, [number])
    if (!wave) return { refused: 'not-found' as const }
    if (!wave.has_testers) throw new Problem('wave-unready', `Nobody of wave ${number} has signed up yet.`)
    await noteAction(query, actor, { action: 'send-survey', reason: `wave ${number}: ${reason}`.slice(0, 500) })
    return askWave(query, number)
  })
  context.nudgeMails()
  return done
}
