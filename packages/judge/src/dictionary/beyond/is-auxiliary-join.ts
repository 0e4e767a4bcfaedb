import { recognise } from '@truegul/korean/conjugation'
import { findListedPredicates } from '../predicates.ts'

// Verbs and adjectives that may be written on to the one before (한글 맞춤법 47), by the ending that this one then has.
const BEHIND: readonly (readonly [stem: RegExp, after: RegExp])[] = [
  [/^(?:보|주|드리|버리|내|두|놓|대|지)$/, /^아$/],
  [/^(?:듯하|듯싶|만하|법하|뻔하|성싶)$/, /^을$/],
  [/^(?:척하|체하|양하)$/, /^(?:은|는)$/],
]
// Behind one syllable these are something else: 세가지 is 세 가지.
const OF_LONGER = /^(?:가|오|나가)$/
const MAY_BEGIN =
  /^[가간갈감갑갔오와왔온올옵보본볼봅봐봤주준줄줍줘줬드버내낸낼냅냈두둔둘둡둬뒀놓놔놨나댄대댈댔듯만법뻔성척체양지진질짐집져졌]/

/** Is the word a verb with an auxiliary written on to it, 쌓아가는 or 올듯하다? */
export function isAuxiliaryJoin(word: string): boolean {
  for (let at = 1; at < word.length; at++) {
    const behind = word.slice(at)
    if (!MAY_BEGIN.test(behind)) continue
    const auxiliaries = recognise(behind, findListedPredicates)
    const asked = BEHIND.filter(([stem]) => auxiliaries.some((reading) => stem.test(reading.stem)))
    if (at > 1 && auxiliaries.some(({ stem }) => OF_LONGER.test(stem))) asked.push([OF_LONGER, /^아$/])
    if (asked.length === 0) continue
    const before = recognise(word.slice(0, at), findListedPredicates)
    if (asked.some(([, after]) => before.some(({ ending }) => after.test(ending)))) return true
  }
  return false
}
