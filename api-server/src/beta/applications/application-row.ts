import { type Application, Problem } from '@truegul/contract'
import type { Query, Statement } from '../../database/database.ts'
import { hashLinkToken } from '../../links/link-token.ts'

export type ApplicationRow = {
  id: string
  email: string
  state: Application['state']
  devices: Application['devices']
  applied_at: Date
  wave: number | null
  /** Null once somebody signed up with it. */
  open_code: string | null
  ios_link: string | null
  android_link: string | null
}

const find: Statement = {
  name: 'find-application',
  text: `
    select a.id, a.email, a.state, a.devices, a.applied_at, a.wave, w.ios_link, w.android_link,
      case when i.used < i.max_uses and i.revoked_at is null and i.expires_at > now() then i.code end as open_code
    from beta_links l join beta_applications a on a.id = l.application_id
    left join beta_waves w on w.number = a.wave left join invites i on i.code = a.invite_code
    where l.token_hash = $1 and a.email is not null`,
}

/** The application that a mailed link is of. @throws Problem `link-ended` for one that is unknown, or withdrawn. */
export async function readApplication(query: Query, token: string): Promise<ApplicationRow> {
  const [row] = await query<ApplicationRow>(find, [hashLinkToken(token)])
  if (row) return row
  throw new Problem(
    'link-ended',
    'This link does not work any more: the application was withdrawn, or was never there.',
  )
}

/** As its owner sees it. */
export function wireApplication(row: ApplicationRow): Application {
  const { email, state, devices, wave } = row
  const isIn = state === 'accepted'
  return {
    email,
    state,
    devices,
    appliedAt: row.applied_at.toISOString(),
    wave,
    inviteCode: isIn ? row.open_code : null,
    iosLink: isIn && devices.includes('ios') ? row.ios_link : null,
    androidLink: isIn && devices.includes('android') ? row.android_link : null,
  }
}
