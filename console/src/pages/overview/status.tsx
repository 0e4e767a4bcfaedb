import { Health, type SignCode } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { count } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Tag } from '../../ui/values/tag.tsx'
import type { Overview } from './overview.ts'
import { words } from './words.ts'

/** Where somebody can act on a sign. */
const PLACES: Readonly<Record<SignCode, string>> = {
  'queue-stuck': '/essays?state=waiting&order=ascending',
  'queue-slow': '/essays?state=waiting&order=ascending',
  'essays-failing': '/essays?state=failed&lastHours=24',
  'no-server': '/servers',
  'no-ml-server': '/servers',
  'versions-differ': '/servers',
  'llm-failing': '/calls?failedOnly=true&lastHours=1',
  'llm-stopped': '/money',
  'llm-budget-near': '/money',
  'budget-near': '/report',
  'mails-given-up': '/mails?state=failed&lastHours=24',
  'push-failing': '/notifications?state=failed&lastHours=24',
  'switched-off': '/#switches',
  'feedback-waits': '/feedback?status=new',
  'appeals-wait': '/appeals?state=waiting',
  'disputes-wait': '/disputes?openOnly=true',
  'applications-wait': '/testers?state=applied',
  'play-testers-few': '/stores',
  'build-ends': '/stores',
}

/** The one line: fine, attention or fault, with what makes it so. */
export function Status({ overview: { health, signs } }: { overview: Overview }) {
  const t = useWords(words)
  const level = Health.safeParse(health).data ?? 'attention'
  return (
    <section className={`status ${level}`} aria-label={t.status}>
      <h2>{t.health[level]}</h2>
      {signs.length > 0 && (
        <ul>
          {signs.map(({ code, level, count: number }) => (
            <li key={code}>
              <Link to={(PLACES as Readonly<Record<string, string>>)[code] ?? '/'}>
                <Tag tone={level === 'fault' ? 'fault' : 'attention'}>
                  {(t.signs as Readonly<Record<string, (number: string) => string>>)[code]?.(count(number)) ??
                    `${code} ${number}`}
                </Tag>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
