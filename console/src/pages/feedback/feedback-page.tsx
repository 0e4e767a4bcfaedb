import { getFeedback, readEssayOfFeedback } from '@truegul/contract/console'
import { useState } from 'react'
import type { EssayRead } from '../../judged/essay-read.ts'
import { EssayText } from '../../judged/essay-text.tsx'
import { Ledger } from '../../judged/ledger.tsx'
import { Link } from '../../lib/address/link.tsx'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Care } from './care.tsx'
import { Replies } from './replies.tsx'
import { Said } from './said.tsx'
import { words } from './words.ts'

/** One feedback: what was said and where, who looks after it, what was answered. */
export function FeedbackPage({ id = '' }: { id?: string }) {
  const t = useWords(words)
  const name = useWords(names)
  const answer = useAnswer(getFeedback, { id })
  const kind = answer.data?.item.kind
  return (
    <Page
      title={kind === undefined ? t.feedback : nameIn(name.kind, kind)}
      lead={<Link to="/feedback">{t.toInbox}</Link>}
    >
      <Loaded answer={answer}>
        {(feedback) => (
          <>
            {feedback.mergedInto !== null && (
              <p className="note">
                {t.wasMerged} <Link to={`/feedback/${feedback.mergedInto}`}>{t.toTheOther}</Link>
              </p>
            )}
            <div className="side-by-side">
              <Said feedback={feedback} />
              <div>
                <Care key={feedback.item.id} feedback={feedback} />
                <Replies feedback={feedback} />
              </div>
            </div>
            {feedback.submissionId !== null && <EssaySection id={id} mayRead={feedback.mayReadEssay} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function EssaySection({ id, mayRead }: { id: string; mayRead: boolean }) {
  const t = useWords(words)
  const [essay, setEssay] = useState<EssayRead | null>(null)
  return (
    <Section
      title={t.essay}
      hint={mayRead ? t.essayHint : t.noConsent}
      actions={
        mayRead &&
        essay === null && (
          <Act
            label={t.readEssay}
            operation={readEssayOfFeedback}
            input={(_form, reason) => ({ id, reason })}
            onDone={setEssay}
          >
            <p>{t.readEssayMeans}</p>
          </Act>
        )
      }
    >
      {essay !== null && (
        <div className="side-by-side">
          <EssayText essay={essay} isMarked />
          {essay.judgement === null ? <p className="muted">{t.notJudged}</p> : <Ledger judgement={essay.judgement} />}
        </div>
      )}
    </Section>
  )
}
