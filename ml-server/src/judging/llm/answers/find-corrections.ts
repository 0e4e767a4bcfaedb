import type { Correction } from '@truegul/contract'
import { overlap, type Span } from '@truegul/korean'
import type { ShownEssay } from '../prompt/show-essay.ts'
import type { LlmAnswer } from './answer.ts'

// A correction is a small change: more than this is a rewrite.
const LONGEST = 40
const MOST_CHANGED = 20
const LETTERS_AND_SPACES = /^[\p{L}\p{N}\p{P}\p{Zs}]*$/u

/**
 * The local judge's corrections, which are right in 98 of 100 cases, and those of a model that can be trusted to be edits: the
 * words stand in the essay exactly once, the change is small, and putting it in gives what the model suggested.
 */
export function findCorrections(
  suggested: LlmAnswer['corrections'],
  submitted: string,
  shown: ShownEssay,
  local: readonly Correction[],
): { kept: Correction[]; dropped: number } {
  const kept: Correction[] = [...local]
  let dropped = 0
  for (const { original, suggestion, reason, kind } of suggested) {
    const place = shown.find(original)
    const edit = place && reason.trim() !== '' ? smallestEdit(submitted, place, suggestion.trim()) : null
    const isTold = edit !== null && kept.some((other) => overlap(edit, other))
    if (edit && !isTold) kept.push({ ...edit, reason, kind })
    else if (!isTold) dropped++
  }
  return { kept: kept.sort((a, b) => a.start - b.start), dropped }
}

/** What has to change in a place so that it reads as suggested: whole words, as few as possible. Null for no edit, or no small one. */
function smallestEdit(submitted: string, place: Span, suggestion: string) {
  const original = submitted.slice(place.start, place.end)
  const isClear = submitted.indexOf(original, place.start + 1) < 0 && submitted.indexOf(original) === place.start
  if (!isClear || original === suggestion || suggestion === '' || original.length > LONGEST) return null
  if (!LETTERS_AND_SPACES.test(suggestion)) return null
  let before = 0
  while (before < original.length && original[before] === suggestion[before]) before++
  let after = 0
  const most = Math.min(original.length, suggestion.length) - before
  while (after < most && original.at(-1 - after) === suggestion.at(-1 - after)) after++
  const start = wordStart(original, before)
  const end = wordEnd(original, original.length - after)
  const changed = suggestion.slice(start, suggestion.length - (original.length - end))
  if (end === start || Math.max(end - start, changed.length) > MOST_CHANGED) return null
  return {
    start: place.start + start,
    end: place.start + end,
    original: original.slice(start, end),
    suggestion: changed,
  }
}

function wordStart(text: string, at: number): number {
  return text.lastIndexOf(' ', at - 1) + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 ? text.length : space
}
