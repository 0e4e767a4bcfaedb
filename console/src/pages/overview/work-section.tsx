import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { count } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Section } from '../../ui/page.tsx'
import { Facts } from '../../ui/values/facts.tsx'
import type { Overview } from './overview.ts'
import { words } from './words.ts'

/** What waits for a person, and what goes out to people. */
export function WorkSection({ overview: { work, mails, push, servers, schema, signs } }: { overview: Overview }) {
  const t = useWords(words)
  const lastDay = { lastHours: 24 }
  const isFault = (code: string) => signs.some((sign) => sign.code === code && sign.level === 'fault')
  return (
    <>
      <Section title={t.work}>
        <Facts
          facts={[
            { name: t.applications, value: count(work.applications), to: '/testers?state=applied' },
            { name: t.feedback, value: count(work.feedback), to: '/feedback?status=new' },
            { name: t.appeals, value: count(work.appeals), to: '/appeals?state=waiting' },
            { name: t.disputes, value: count(work.disputes), to: '/disputes?openOnly=true' },
          ]}
        />
      </Section>
      <Section title={t.messages} hint={t.messagesHint} id="messages">
        <Facts
          facts={[
            {
              name: t.mailsSent,
              value: count(mails.sent),
              to: to('/mails', { state: 'sent', ...lastDay }),
              hint: <Link to="/mails?state=waiting">{t.waits(count(mails.waiting))}</Link>,
            },
            {
              name: t.mailsFailed,
              value: count(mails.failed),
              to: to('/mails', { state: 'failed', ...lastDay }),
              isFault: isFault('mails-given-up'),
            },
            {
              name: t.pushSent,
              value: count(push.sent),
              to: to('/notifications', { state: 'sent', ...lastDay }),
              hint: <Link to="/notifications?state=waiting">{t.waits(count(push.waiting))}</Link>,
            },
            {
              name: t.pushFailed,
              value: count(push.failed),
              to: to('/notifications', { state: 'failed', ...lastDay }),
              isFault: isFault('push-failing'),
            },
          ]}
        />
      </Section>
      <Section title={t.running}>
        <Facts
          facts={[
            {
              name: t.servers,
              value: count(servers.length),
              to: '/servers',
              isFault: isFault('no-server') || isFault('no-ml-server'),
            },
            {
              name: t.versions,
              value: [...new Set(servers.map(({ version }) => version))].join(', ') || '–',
              to: '/servers',
            },
            { name: t.schema, value: <code>{schema.name}</code>, to: '/servers' },
          ]}
        />
      </Section>
    </>
  )
}
