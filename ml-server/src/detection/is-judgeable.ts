import { isSyllable } from '@truegul/korean'

/** Shorter texts get no verdict: below this, the share of humans flagged rises and most machine texts are missed. */
const SHORTEST = 400
/** Longer than any essay by far: a text of this size is something else. */
const LONGEST = 20_000
const KOREAN_SHARE = 0.6
// A sentence pasted again and again is no prose. Of 692 human texts none has below 0.6 different pairs of characters.
const DIFFERENT_PAIRS = 0.35

/** Is the flattened text enough Korean prose to say anything about who wrote it? */
export function isJudgeable(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false
  let syllables = 0
  let others = 0
  const pairs = new Set<string>()
  const looked = text.slice(0, 2 * SHORTEST)
  for (let at = 0; at < looked.length; at++) {
    if (isSyllable(looked[at]!)) syllables++
    else if (looked[at] !== ' ') others++
    if (at < SHORTEST) pairs.add(looked.slice(at, at + 2))
  }
  return syllables / (syllables + others) >= KOREAN_SHARE && pairs.size / SHORTEST >= DIFFERENT_PAIRS
}
