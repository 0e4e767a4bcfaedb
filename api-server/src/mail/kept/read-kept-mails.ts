import { z } from 'zod'
import type { Query, Statement } from '../../database/database.ts'

export type KeptMail = z.infer<typeof Kept> & { id: string; sentAt: Date; language: 'en' | 'ko' }

const Kept = z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string() })

const read: Statement = {
  name: 'kept-mails',
  text: `
    select m.id, m.ended_at, m.kept, u.language from mails m join users u on u.id = m.user_id
    where m.state = 'kept' order by m.ended_at desc, m.id limit 100`,
}

type Row = { id: string; ended_at: Date; kept: unknown; language: 'en' | 'ko' }

/** The latest hundred, newest first. */
export async function readKeptMails(query: Query): Promise<KeptMail[]> {
  const rows = await query<Row>(read, [])
  return rows.map(({ id, ended_at, kept, language }) => ({ ...Kept.parse(kept), id, sentAt: ended_at, language }))
}
