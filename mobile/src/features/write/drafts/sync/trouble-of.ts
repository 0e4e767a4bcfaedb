import type { Answer } from '@truegul/contract'
import type { Trouble } from '../draft'

type ProblemOfAnswer = Extract<Answer<never>, { ok: false }>['problem']

/** A problem as it is kept beside the text that it is about. */
export function troubleOf(problem: ProblemOfAnswer): Trouble {
  const values = 'values' in problem && problem.values ? problem.values : {}
  const kept = Object.entries(values).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  )
  return { code: problem.code, detail: problem.detail, values: Object.fromEntries(kept) }
}
