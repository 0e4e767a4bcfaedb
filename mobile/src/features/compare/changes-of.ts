import { matchWords } from './match-words'
import { type Word, wordsOf } from './words-of'

/** A stretch of both texts: the same words, or those of the earlier one that gave way to those of the later one. */
export type Change = { isSame: boolean; before: string; after: string }

/**
 * What changed between two texts, in order. The `before` parts joined are the earlier text, the `after` parts the later one. A few
 * words that stayed between larger changes are counted with them: word by word, a sentence written anew reads like a puzzle.
 */
export function changesOf(before: string, after: string): Change[] {
  const [old, young] = [wordsOf(before), wordsOf(after)]
  const matched = matchWords(
    old.map(({ text }) => text),
    young.map(({ text }) => text),
  )
  const runs: Change[] = []
  let next = 0
  old.forEach((word, index) => {
    const place = matched[index]!
    if (place < 0) {
      append(runs, false, whole(before, word), '')
      return
    }
    for (; next < place; next++) append(runs, false, '', whole(after, young[next]!))
    append(runs, true, whole(before, word), whole(after, young[next++]!))
  })
  for (; next < young.length; next++) append(runs, false, '', whole(after, young[next]!))
  return withoutCrumbs(runs)
}

const whole = (text: string, { start, next }: Word): string => text.slice(start, next)

function append(runs: Change[], isSame: boolean, before: string, after: string): void {
  const last = runs.at(-1)
  if (last?.isSame !== isSame) {
    runs.push({ isSame, before, after })
    return
  }
  last.before += before
  last.after += after
}

/** Joins what stayed to the changes at its sides where it is shorter than each of them. */
function withoutCrumbs(runs: readonly Change[]): Change[] {
  const kept: Change[] = []
  runs.forEach((run, index) => {
    const [left, right] = [kept.at(-1), runs[index + 1]]
    const isCrumb = run.isSame && left && right && run.after.length <= Math.min(size(left), size(right))
    append(kept, run.isSame && !isCrumb, run.before, run.after)
  })
  return kept
}

const size = ({ before, after }: Change): number => Math.max(before.length, after.length)
