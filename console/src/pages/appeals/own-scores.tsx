import { criterionShownAs } from '@truegul/contract'
import { settleAppeal } from '@truegul/contract/console'
import { bandOf, findRubric, levelOf, TOPIK_54, totalScore } from '@truegul/topik'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api/call.ts'
import type { Problem } from '../../lib/api/send.ts'
import { askAnew } from '../../lib/api/use-answer.ts'
import { names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Button } from '../../ui/button.tsx'
import { LongTextField, TextField } from '../../ui/field.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import type { Appeal } from './appeal.ts'
import { words } from './words.ts'

type Scores = Readonly<Record<string, number>>
type Props = { appeal: Appeal; done: (criteria: NonNullable<Appeal['personCriteria']>, comment: string) => void }

/** A person's points by the criteria of the rubric that the essay was judged by. */
export function OwnScores({ appeal, done }: Props) {
  const t = useWords(words)
  const name = useWords(names)
  const rubric = findRubric(appeal.judgement?.provenance.rubricVersion ?? '') ?? TOPIK_54
  const [scores, setScores] = useState<Scores>({})
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const given = rubric.criteria.map(({ id, max }) => ({ id, max, score: scores[id] ?? 0 }))
  const total = totalScore(scores)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const comment = String(new FormData(event.currentTarget).get('comment') ?? '').trim()
    setBusy(true)
    const criteria = given.map(({ id, score }) => ({ id, score }))
    const answer = await call(settleAppeal, { submissionId: appeal.submissionId, criteria, comment })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    done(given, comment)
    await askAnew()
  }
  return (
    <form className="stack own-scores" onSubmit={submit}>
      <h2>{t.ownScores}</h2>
      {rubric.criteria.map((criterion) => {
        const { id, max, bands } = criterion
        const score = scores[id]
        return (
          <TextField
            key={id}
            label={`${criterionShownAs(id, name.criterion)} (0–${max})`}
            hint={
              score === undefined
                ? t.bandsOf(bands.high, bands.middle)
                : t.bands[bandOf(criterion, Math.max(0, Math.min(max, score)))]
            }
            type="number"
            inputMode="numeric"
            min={0}
            max={max}
            step={1}
            required
            onChange={({ target }) => {
              const { [id]: _before, ...others } = scores
              setScores(target.value === '' ? others : { ...others, [id]: target.valueAsNumber })
            }}
          />
        )
      })}
      <p aria-live="polite">
        <strong>{t.totalOf(total, rubric.max)}</strong> · {name.level[levelOf(rubric, total)]}
      </p>
      <LongTextField
        name="comment"
        label={t.comment}
        hint={t.commentHint}
        rows={5}
        required
        minLength={10}
        maxLength={2000}
      />
      {problem && <ProblemNote problem={problem} />}
      <Button kind="primary" type="submit" isBusy={isBusy}>
        {t.settle}
      </Button>
    </form>
  )
}
