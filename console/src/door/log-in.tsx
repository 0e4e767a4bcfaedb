import { logIn } from '@truegul/contract'
import { type FormEvent, useState } from 'react'
import { lookAround } from '../lib/api/look-around.ts'
import { type Problem, send } from '../lib/api/send.ts'
import { useWords } from '../lib/words/use-words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { words } from './words.ts'

export function LogIn({ hasEnded }: { hasEnded: boolean }) {
  const t = useWords(words)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const answer = await send(logIn, { email: String(form.get('email')), password: String(form.get('password')) })
    if (answer.ok) await lookAround({ hasEnded })
    else setProblem(answer.problem)
    setBusy(false)
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p className="muted">{hasEnded ? t.ended : t.logInLead}</p>
      <TextField name="email" type="email" label={t.email} autoComplete="username" required maxLength={254} />
      <TextField
        name="password"
        type="password"
        label={t.password}
        autoComplete="current-password"
        required
        maxLength={200}
      />
      {problem && <ProblemNote problem={problem} />}
      <Button kind="primary" type="submit" isBusy={isBusy}>
        {t.logIn}
      </Button>
    </form>
  )
}
