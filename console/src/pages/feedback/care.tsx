import { listFeedback, mergeFeedback, updateFeedback } from '@truegul/contract/console'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api/call.ts'
import type { Problem } from '../../lib/api/send.ts'
import { askAnew, useAnswer } from '../../lib/api/use-answer.ts'
import { nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import type { Feedback } from './feedback.ts'
import { words } from './words.ts'

/** Those that an operator sets by hand. */
const SETTABLE = ['new', 'open', 'closed'] as const

/** Status, labels, who looks after it, and what it is the same as. */
export function Care({ feedback: { item, mergedInto } }: { feedback: Feedback }) {
  const t = useWords(words)
  const name = useWords(names)
  const [problem, setProblem] = useState<Problem | null>(null)
  const others = useAnswer(listFeedback, { rows: 200 })
  const operators = others.data?.operators ?? []
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const status = SETTABLE.find((status) => status === form.get('status'))
    const answer = await call(updateFeedback, {
      id: item.id,
      // Answered is what a reply makes of it; left as it is, nothing is said of it.
      ...(status === undefined || status === item.status ? {} : { status }),
      labels: String(form.get('labels') ?? '')
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
      assigneeId: String(form.get('assigneeId') ?? '') || null,
    })
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) await askAnew()
  }
  const isSettable = SETTABLE.some((status) => status === item.status)
  return (
    <form className="stack care" onSubmit={submit}>
      <div className="row">
        <SelectField
          name="status"
          label={t.status}
          defaultValue={item.status}
          choices={[
            ...(isSettable ? [] : [{ value: item.status, text: nameIn(name.feedback, item.status) }]),
            ...SETTABLE.map((status) => ({ value: status, text: name.feedback[status] })),
          ]}
        />
        <SelectField
          // Once the operators are there, the one who looks after it can be shown.
          key={operators.length}
          name="assigneeId"
          label={t.assignee}
          defaultValue={item.assigneeId ?? ''}
          choices={[{ value: '', text: t.nobody }, ...operators.map(({ id, email }) => ({ value: id, text: email }))]}
        />
      </div>
      <TextField name="labels" label={t.labels} hint={t.labelsHint} defaultValue={item.labels.join(', ')} />
      {problem && <ProblemNote problem={problem} />}
      <div className="actions">
        <Button type="submit">{t.save}</Button>
        {mergedInto === null && (
          <Act
            label={t.merge}
            operation={mergeFeedback}
            hasReason={false}
            fields={
              <SelectField
                name="into"
                label={t.into}
                required
                choices={(others.data?.items ?? [])
                  .filter(({ id, status }) => id !== item.id && status !== 'merged')
                  .map(({ id, beginning }) => ({ value: id, text: beginning }))}
              />
            }
            input={(form) => ({ id: item.id, into: String(form.get('into')) })}
          >
            <p>{t.mergeMeans}</p>
          </Act>
        )}
      </div>
    </form>
  )
}
