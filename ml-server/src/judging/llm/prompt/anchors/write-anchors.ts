import { type CriterionId, type Rubric, totalScore } from '@truegul/topik'
import { findPrompt } from '@truegul/topik/prompts'
import { ANCHOR_PROMPT_ID, ANCHORS } from './anchors.ts'

/** The task that the examples answer, as it stands in every request. */
export function writeAnchorTask(): string {
  const prompt = findPrompt(ANCHOR_PROMPT_ID)
  if (!prompt) throw new Error(`there is no prompt ${ANCHOR_PROMPT_ID}`)
  return [prompt.passage, ...prompt.questions.map((question, index) => `${index + 1}. ${question}`)].join('\n')
}

/** The marked examples, as they stand in every request. */
export function writeAnchors(rubric: Rubric<CriterionId>): string {
  return ANCHORS.map(({ text, scores, reasons }, index) =>
    [
      `## Example ${index + 1}: ${totalScore(scores)} of ${rubric.max}`,
      text,
      ...rubric.criteria.map(({ id }) => `- ${id} ${scores[id]}: ${reasons[id]}`),
    ].join('\n'),
  ).join('\n\n')
}
