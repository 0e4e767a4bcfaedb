import { type CriterionId, type Rubric, rubricOfQuestion, TOPIK_54 } from '@truegul/topik'

/** On the points of these lie the anchors, the caps and the widths of ranges. Another rubric needs anchors of its own first. */
const ANCHORED: readonly Rubric<CriterionId>[] = [TOPIK_54]

/** The rubric by which answers to a question are judged, or undefined where this judge cannot judge by it. */
export function judgedRubric(question: number): Rubric<CriterionId> | undefined {
  const version = rubricOfQuestion(question)?.version
  return ANCHORED.find((rubric) => rubric.version === version)
}
