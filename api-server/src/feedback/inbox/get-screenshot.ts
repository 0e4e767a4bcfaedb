import { Readable } from 'node:stream'
import { type Parsed, Problem } from '@truegul/contract'
import type { getScreenshot as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { Body, OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

type Row = { type: string; image: Buffer; user_id: string; submission_id: string | null }

const find: Statement = {
  name: 'get-screenshot',
  text: `
    select p.type, p.image, f.user_id, f.submission_id from feedback_screenshots p join feedback f on f.id = p.feedback_id
    where p.feedback_id = $1`,
}

/** The picture of a feedback, which may show what its author wrote: so it leaves a line in the audit. @throws Problem `not-found` */
export async function getScreenshot(
  context: Context,
  { id }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Body> {
  const { type, image } = await act(context, call, 'read-screenshot', async (query, actor) => {
    const [row] = await query<Row>(find, [id])
    if (!row) throw new Problem('not-found', 'There is no picture with this feedback.')
    await noteAction(query, actor, { action: 'read-screenshot', personId: row.user_id, reason: 'sent with feedback' })
    return row
  })
  return { type, fileName: `feedback-${id}.${type.slice('image/'.length)}`, body: Readable.from([image]) }
}
