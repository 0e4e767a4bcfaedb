import { setUpSecondFactor } from '@truegul/contract/console'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { type Problem, send } from '../lib/api/send.ts'
import { useWords } from '../lib/words/use-words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { CodeForm, type Taken } from './code-form.tsx'
import { LogOut } from './log-out.tsx'
import { words } from './words.ts'

const QrCode = lazy(() => import('./qr-code.tsx').then(({ QrCode }) => ({ default: QrCode })))

type Key = { key: string; uri: string }

/** First visit: the code of the terminal brings the key, and a code made with the key opens the door. */
export function SetUp({ taken }: { taken: Taken }) {
  const t = useWords(words)
  const [given, setGiven] = useState<Key | null>(null)
  if (given === null) return <EnrolmentForm taken={setGiven} />
  return (
    <div className="stack">
      <p>{t.scan}</p>
      <Suspense fallback={<p className="muted">{t.looking}</p>}>
        <QrCode text={given.uri} name={t.qrCode} />
      </Suspense>
      <p className="hint">
        {t.orType} <code translate="no">{given.key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <CodeForm taken={taken} hint={t.firstCodeHint} />
      <LogOut />
    </div>
  )
}

function EnrolmentForm({ taken }: { taken: (key: Key) => void }) {
  const t = useWords(words)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const answer = await send(setUpSecondFactor, { enrolmentCode: String(form.get('enrolment')).trim() })
    setBusy(false)
    if (answer.ok) taken(answer.value)
    else setProblem(answer.problem)
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p className="muted">{t.setUpLead}</p>
      <TextField name="enrolment" label={t.enrolment} autoComplete="off" required maxLength={64} className="code" />
      {problem && <ProblemNote problem={problem} />}
      <Button kind="primary" type="submit" isBusy={isBusy}>
        {t.next}
      </Button>
      <LogOut />
    </form>
  )
}
