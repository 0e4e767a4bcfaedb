import { LARGEST_SCREENSHOT, type addScreenshot as operation, type Parsed, Problem } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'
import { pictureType } from './picture-type.ts'

const add: Statement = {
  name: 'add-screenshot',
  text: `
    insert into feedback_screenshots (feedback_id, type, image) select id, $3, $4 from feedback where id = $1 and user_id = $2
    on conflict (feedback_id) do update set type = excluded.type, image = excluded.image returning 1`,
}

/** Keeps a picture with a feedback, under the type that its bytes say. @throws Problem `not-found`, `not-a-picture` */
export async function addScreenshot(
  { database, callLimits }: Context,
  { id, image }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<null> {
  callLimits.take('sendFeedback', userId)
  const bytes = Buffer.from(image, 'base64')
  const type = pictureType(bytes)
  if (type === null || bytes.length > LARGEST_SCREENSHOT) {
    throw new Problem(
      'not-a-picture',
      'This is no PNG, JPEG or WebP picture of at most 1.5 MB; the feedback itself has arrived.',
    )
  }
  const kept = await database.query(add, [id, userId, type, bytes])
  if (kept.length === 0) throw new Problem('not-found', 'There is no such feedback of yours; send the text first.')
  return null
}
