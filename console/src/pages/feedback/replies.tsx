import { replyToFeedback } from '@truegul/contract/console'
import { type FormEvent, useRef, useState } from 'react'
import { call } from '../../lib/api/call.ts'
import type { Problem } from '../../lib/api/send.ts'
import { askAnew } from '../../lib/api/use-answer.ts'
import { count } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Button } from '../../ui/button.tsx'
import { LongTextField } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import type { Feedback } from './feedback.ts'
import { words } from './words.ts'

/** What was answered, and an answer more. */
export function Replies({ feedback: { item, replies } }: { feedback: Feedback }) {
  const t = useWords(words)
  // The same until it has arrived: sent twice, it is one reply.
  const replyId = useRef(crypto.randomUUID())
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = event.currentTarget
    setBusy(true)
    const text = String(new FormData(form).get('text') ?? '')
    const answer = await call(replyToFeedback, { id: item.id, replyId: replyId.current, text })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    form.reset()
    replyId.current = crypto.randomUUID()
    setSaid(t.reached(count(answer.value.reached)))
    await askAnew()
  }
  return (
    <Section title={t.replies} hint={t.repliesHint}>
      <ul className="replies">
        {replies.map(({ id, text, at, readAt }) => (
          <li key={id}>
            <p className="said" translate="no">
              {text}
            </p>
            <p className="hint">
              <Moment at={at} /> · {readAt === null ? t.unread : <Tag tone="good">{t.read}</Tag>}
            </p>
          </li>
        ))}
      </ul>
      <form className="stack reply" onSubmit={submit}>
        <LongTextField name="text" label={t.reply} required maxLength={4000} rows={5} />
        {problem && <ProblemNote problem={problem} />}
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {t.send}
        </Button>
        <p role="status" className="muted">
          {said}
        </p>
      </form>
    </Section>
  )
}
