import { besideOf, onTopicOf } from '@truegul/judge/parts'
import { fitTopic } from './fit-topic.ts'
import type { Case, CaseKind } from './topic-cases.ts'

const PARTS = 10

export type Verdict = { as: CaseKind; kind: string; called: boolean; beside: boolean }

/** What is called off topic, and beside it in part or wholly, by what was learnt from answers to other prompts: all cases. */
export function heldOutAlarms(cases: readonly Case[]): Verdict[] {
  const prompts = [...new Set(cases.map(({ answer }) => answer.prompt.passage))]
  return Array.from({ length: PARTS }, (_, part) => {
    const out = new Set(prompts.filter((_, index) => index % PARTS === part))
    const model = fitTopic(cases.filter(({ answer }) => !out.has(answer.prompt.passage)))
    return cases
      .filter(({ answer }) => out.has(answer.prompt.passage))
      .map(({ answer, as, signs }) => ({
        as,
        kind: answer.kind,
        called: onTopicOf(signs, model) < 1,
        beside: besideOf(signs, model) > 0,
      }))
  }).flat()
}
