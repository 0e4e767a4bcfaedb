import { readAppeal } from '@truegul/contract/console'
import { useState } from 'react'
import { EssayText } from '../../judged/essay-text.tsx'
import { Ledger } from '../../judged/ledger.tsx'
import { Link } from '../../lib/address/link.tsx'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { Page, Section } from '../../ui/page.tsx'
import type { Appeal } from './appeal.ts'
import { OwnScores } from './own-scores.tsx'
import { SettledScores } from './settled-scores.tsx'
import { words } from './words.ts'

/** An essay that a person judges: read for a reason, scored before the machine's scores are looked at. */
export function AppealPage({ id = '' }: { id?: string }) {
  const t = useWords(words)
  const [appeal, setAppeal] = useState<Appeal | null>(null)
  const [isOpen, setOpen] = useState(false)
  const isSettled = appeal !== null && appeal.personCriteria !== null
  return (
    <Page
      title={t.appealOf(id.slice(0, 8))}
      lead={<Link to="/appeals">{t.toAppeals}</Link>}
      actions={
        appeal === null && (
          <Act
            label={t.read}
            kind="primary"
            operation={readAppeal}
            input={(_form, reason) => ({ submissionId: id, reason })}
            onDone={setAppeal}
          >
            <p>{t.readMeans}</p>
          </Act>
        )
      }
    >
      {appeal === null ? (
        <p className="empty">{t.unread}</p>
      ) : (
        <>
          <div className="side-by-side">
            <div className="stack">
              <EssayText essay={appeal} isMarked={isOpen || isSettled} />
              <h2>{t.learnerSays}</h2>
              <p className="said" translate="no">
                {appeal.appealReason}
              </p>
            </div>
            {isSettled ? (
              <SettledScores appeal={appeal} />
            ) : (
              <OwnScores
                appeal={appeal}
                done={(personCriteria, comment) => setAppeal({ ...appeal, personCriteria, comment })}
              />
            )}
          </div>
          {appeal.judgement !== null && (
            <Section title={t.machineSays} hint={isSettled ? '' : t.scoreFirst}>
              <details open={isSettled} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
                <summary>{t.show}</summary>
                <Ledger judgement={appeal.judgement} />
              </details>
            </Section>
          )}
        </>
      )}
    </Page>
  )
}
