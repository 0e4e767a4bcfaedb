import { showSecondFactor } from '@truegul/contract/console'
import { type FormEvent, useState } from 'react'
import { type Problem, send } from '../lib/api/send.ts'
import { useWords } from '../lib/words/use-words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { words } from './words.ts'

/** Recovery codes come with the first code of all. */
export type Taken = (recoveryCodes: readonly string[] | null) => Promise<void>

export function CodeForm({ hint, taken }: { hint: string; taken: Taken }) {
  const t = useWords(words)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = event.currentTarget
    setBusy(true)
    const answer = await send(showSecondFactor, { code: String(new FormData(form).get('code')).trim() })
    if (answer.ok) await taken(answer.value.recoveryCodes)
    else {
      form.reset()
      setProblem(answer.problem)
    }
    setBusy(false)
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
