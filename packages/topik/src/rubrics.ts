import type { CriterionId, Rubric } from './rubric.ts'

/**
 * The published split of TOPIK II question 54: content 12-9 / 8-5 / 4-0, organisation the same, language 26-20 / 19-12 / 11-0,
 * total 50-35 / 34-19 / 18-0 (상 / 중 / 하). Source: published preparation material; see docs/decisions/rubric.md.
 */
export const TOPIK_54: Rubric<CriterionId> = {
  version: 'topik-54@1',
  question: 54,
  max: 50,
  bands: { high: 35, middle: 19, low: 0 },
  criteria: [
    { id: 'content', max: 12, bands: { high: 9, middle: 5, low: 0 } },
    { id: 'organisation', max: 12, bands: { high: 9, middle: 5, low: 0 } },
    { id: 'language', max: 26, bands: { high: 20, middle: 12, low: 0 } },
  ],
}

/** Every rubric that results name, oldest first. Another question or another split is another entry here. */
export const RUBRICS: Rubric[] = [TOPIK_54]

/** The rubric of that version, or undefined when there is none: it is of a newer server, or of nobody. */
export function findRubric(version: string): Rubric | undefined {
  return RUBRICS.find((rubric) => rubric.version === version)
}

/** The rubric that answers to a question are judged by now, or undefined for a question that nobody judges yet. */
export function rubricOfQuestion(question: number): Rubric | undefined {
  return RUBRICS.findLast((rubric) => rubric.question === question)
}
