import type { deletePushToken as operation, Parsed } from '@truegul/contract'
import type { Context } from '../../context.ts'
import type { Statement } from '../../database/database.ts'
import type { LearnerCall } from '../../handler.ts'

const forget: Statement = {
  name: 'delete-push-token',
  text: 'delete from push_tokens where device_id = $1 and user_id = $2',
}

/** Has a device of the learner told no more, also of what is waiting. Somebody else's device, or none, changes nothing. */
export async function deletePushToken(
  { database }: Context,
  { deviceId }: Parsed<typeof operation>,
  { userId }: LearnerCall,
): Promise<null> {
  await database.query(forget, [deviceId, userId])
  return null
}
