import type { Read } from '@truegul/contract'
import { findPerson } from '@truegul/contract/console'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api/call.ts'
import type { Problem } from '../../lib/api/send.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Button } from '../../ui/button.tsx'
import { LongTextField, TextField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { PersonRecord } from './person-record.tsx'
import { words } from './words.ts'

type Asked = { email?: string; id?: string; reason: string }

/** The record of a person, found by address or id, for a reason. */
export function PeoplePage({ id }: { id?: string }) {
  const t = useWords(words)
  const [person, setPerson] = useState<Read<typeof findPerson.output> | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const find = async (asked: Asked) => {
    setBusy(true)
    const answer = await call(findPerson, asked)
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    setPerson(answer.ok ? answer.value : null)
    setAsked(asked)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = new FormData(event.currentTarget)
    const who = String(form.get('who') ?? '').trim()
    const reason = String(form.get('reason') ?? '').trim()
    void find(who.includes('@') ? { email: who, reason } : { id: who, reason })
  }
  return (
    <Page title={t.people} lead={t.peopleLead}>
      <form className="stack find" onSubmit={submit}>
        <TextField name="who" label={t.who} required maxLength={254} defaultValue={id} autoComplete="off" />
        <LongTextField
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={2}
          required
          minLength={3}
          maxLength={500}
        />
        {problem && <ProblemNote problem={problem} />}
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {t.find}
        </Button>
      </form>
      {person !== null && asked !== null && <PersonRecord person={person} readAgain={() => find(asked)} />}
    </Page>
  )
}
