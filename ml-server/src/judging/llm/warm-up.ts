import type { Judgement } from '@truegul/contract'
import { WARM_UP_ESSAY } from '@truegul/judge/node'
import { judgementOfAnswer, scoresOf } from './answers/judgement-of-answer.ts'
import { readAnswer } from './answers/read-answer.ts'
import { measureFacts } from './prompt/measure-facts.ts'
import { showEssay } from './prompt/show-essay.ts'
import { PREFIX, rubricToMarkBy, writeRequest } from './prompt/write-prompt.ts'

const ROUNDS = 20

/** Runs all that surrounds a request a few times, so that the first learners do not wait for code that is cold (0.3 s). */
export function warmUp(): void {
  const example = PREFIX.split('\n').find((line) => line.startsWith('{"criteria"')) ?? ''
  const local: Pick<Judgement, 'corrections' | 'ledger' | 'notes'> = { corrections: [], ledger: [], notes: [] }
  const rubric = rubricToMarkBy(WARM_UP_ESSAY.prompt.question)
  for (let round = 0; round < ROUNDS; round++) {
    const shown = showEssay(WARM_UP_ESSAY.text)
    writeRequest(shown.text, WARM_UP_ESSAY, measureFacts(shown, local))
    const read = readAnswer(example, WARM_UP_ESSAY.language, rubric)
    if (read.ok) judgementOfAnswer(read.answer, scoresOf(read.answer), { ...WARM_UP_ESSAY, rubric }, shown, local)
  }
}
