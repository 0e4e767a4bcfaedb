import type { PreCheck, PreCheckFinding } from '@truegul/judge'
import { ESSAY_LENGTH } from '@truegul/topik'

const OF_LENGTH: ReadonlySet<string> = new Set(['too-short', 'under-length', 'over-length', 'too-long'])

/**
 * Findings to be shown while somebody writes. The length is shown anyway, and in an essay that is not yet as long as the task asks
 * nobody misses the answers that are still to come.
 */
export function worthSaying({ characters, findings }: PreCheck): readonly PreCheckFinding[] {
  const isWhole = characters >= ESSAY_LENGTH.askedMin
  return findings.filter(({ code }) => !OF_LENGTH.has(code) && (isWhole || code !== 'question-unanswered'))
}
