import type { User } from '@truegul/contract'
import type { Context } from '../context.ts'
import type { LearnerCall } from '../handler.ts'
import { findUser } from '../sessions/find-user.ts'

/** The signed-in learner. */
export const getMe = (context: Context, _input: object, { userId }: LearnerCall): Promise<User> =>
  findUser(context, userId)
