import { countTakingPart, TESTERS_NEEDED } from '@truegul/operators'
import { done, type Look, lookAtRows, notDone, unknown } from '../check.ts'

/** Somebody has the app of this system: whether a store gave it to them cannot be asked from here. */
const phonesSeen = (platform: 'ios' | 'android', store: string): Look =>
  lookAtRows(async (database) => {
    const { rows } = await database.query<{ n: number }>(
      'select count(*)::int as n from push_tokens where platform = $1',
      [platform],
    )
    const n = rows[0]?.n ?? 0
    if (n > 0) return done(`${n} device(s) with the app have been heard of`)
    return unknown(`no device has been heard of, and ${store} is not asked`, `see ${store}`)
  })

export const iosSeen = phonesSeen('ios', 'App Store Connect (docs/runbooks/ios-release.md)')
export const androidSeen = phonesSeen('android', 'Google Play (docs/runbooks/android-release.md)')

/** Codes are there for testers, or were used by them. */
export const invitesMade = lookAtRows(async (database) => {
  const { rows } = await database.query<{ codes: number; room: number; used: number }>(
    `select count(*)::int as codes, coalesce(sum(max_uses), 0)::int as room, coalesce(sum(used), 0)::int as used
     from invites where revoked_at is null and note <> 'truegul verify'`,
  )
  const { codes = 0, room = 0, used = 0 } = rows[0] ?? {}
  const all = `${codes} code(s) for ${room} people, used ${used} time(s)`
  return room >= TESTERS_NEEDED ? done(all) : notDone(all, `truegul invites create --uses ${TESTERS_NEEDED} --wave 1`)
})

/** The plan's criterion for the beta, counted as the console counts it. */
export const testersTakePart = lookAtRows(async (database) => {
  const n = await countTakingPart(
    async (statement, values) => (await database.query({ ...statement, values: [...values] })).rows,
  )
  const sentence = `${n} invited people wrote an essay`
  return n >= TESTERS_NEEDED
    ? done(sentence)
    : notDone(sentence, `invite more: the plan wants ${TESTERS_NEEDED} at least (docs/runbooks/invites.md)`)
})
