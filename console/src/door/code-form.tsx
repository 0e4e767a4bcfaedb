import { showSecondFactor } from '@truegul/contract/console'
import { type FormEvent, useState } from 'react'
import { lookAround } from '../lib/api/look-around.ts'
import { type Problem, send } from '../lib/api/send.ts'
import { useWords } from '../lib/words/use-words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { words } from './words.ts'

/** Takes a code. Recovery codes that come with the first one are shown before the door opens. */
export function CodeForm({ hint }: { hint: string }) {
  const t = useWords(words)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <RecoveryCodes codes={codes} done={() => lookAround()} />
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = event.currentTarget
    setBusy(true)
    const answer = await send(showSecondFactor, { code: String(new FormData(form).get('code')).trim() })
    setBusy(false)
    if (!answer.ok) {
      form.reset()
      return setProblem(answer.problem)
    }
    if (answer.value.recoveryCodes) setCodes(answer.value.recoveryCodes)
    else await lookAround({ hasEnded: true })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        name="code"
        label={t.code}
        hint={hint}
        autoComplete="one-time-code"
        required
        maxLength={64}
        className="code"
      />
      {problem && <ProblemNote problem={problem} />}
      <Button kind="primary" type="submit" isBusy={isBusy}>
        {t.goIn}
      </Button>
    </form>
  )
}
