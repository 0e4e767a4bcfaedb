import { onTopicOf } from '@truegul/judge/parts'
import { fitTopic } from './fit-topic.ts'
import type { Case, CaseKind } from './topic-cases.ts'

const PARTS = 10

/** What is called off topic by what was learnt from answers to other prompts: all cases, each with that verdict. */
export function unseenAlarms(cases: readonly Case[]): { as: CaseKind; kind: string; called: boolean }[] {
  const prompts = [...new Set(cases.map(({ answer }) => answer.prompt.passage))]
  return Array.from({ length: PARTS }, (_, part) => {
    const out = new Set(prompts.filter((_, index) => index % PARTS === part))
    const model = fitTopic(cases.filter(({ answer }) => !out.has(answer.prompt.passage)))
    return cases
      .filter(({ answer }) => out.has(answer.prompt.passage))
      .map(({ answer, as, signs }) => ({ as, kind: answer.kind, called: onTopicOf(signs, model) < 1 }))
  }).flat()
}
