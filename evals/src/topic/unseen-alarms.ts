import { onTopicOf } from '@truegul/judge/parts'
import { fitTopic } from './fit-topic.ts'
import type { Case } from './topic-cases.ts'

const PARTS = 10

/** True answers that are called off topic by what was learnt from answers to other prompts, and how many halves of another answer are seen so. */
export function unseenAlarms(cases: readonly Case[]): { own: Case[]; half: number } {
  const prompts = [...new Set(cases.map(({ answer }) => answer.prompt.passage))]
  const called = Array.from({ length: PARTS }, (_, part) => {
    const out = new Set(prompts.filter((_, index) => index % PARTS === part))
    const model = fitTopic(cases.filter(({ answer }) => !out.has(answer.prompt.passage)))
    return cases.filter(
      ({ answer, as, signs }) =>
        (as === 'own' || as === 'half') && out.has(answer.prompt.passage) && onTopicOf(signs, model) < 1,
    )
  }).flat()
  const half = called.filter(({ as }) => as === 'half').length / cases.filter(({ as }) => as === 'half').length
  return { own: called.filter(({ as }) => as === 'own'), half }
}
