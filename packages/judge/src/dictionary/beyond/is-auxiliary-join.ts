import { type Reading, recognise } from '@truegul/korean/conjugation'
import { findListedPredicates } from '../predicates.ts'

type Auxiliary = { stem: RegExp; after: RegExp; verbsOnly: boolean; shortest: number }
// What may be written on to a verb or adjective (한글 맞춤법 47), and the ending that this one then has. 가다 and 오다 behind one
// syllable are something else: 세가지 is 세 가지.
const AUXILIARIES: readonly Auxiliary[] = [
  { stem: /^(?:보|주|드리|버리|내|두|놓|대)$/, after: /^아$/, verbsOnly: true, shortest: 1 },
  { stem: /^(?:가|오|나가)$/, after: /^아$/, verbsOnly: true, shortest: 2 },
  { stem: /^지$/, after: /^아$/, verbsOnly: false, shortest: 1 },
  { stem: /^(?:듯하|듯싶|만하|법하|뻔하|성싶)$/, after: /^을$/, verbsOnly: false, shortest: 1 },
  { stem: /^(?:척하|체하|양하)$/, after: /^(?:은|는)$/, verbsOnly: false, shortest: 1 },
]
// First syllables of their forms: most places of most words are passed over.
const MAY_BEGIN =
  /^[가간갈감갑갔오와왔온올옵보본볼봅봐봤주준줄줍줘줬드버내낸낼냅냈두둔둘둡둬뒀놓놔놨나댄대댈댔듯만법뻔성척체양지진질짐집져졌]/

/** Is the word a verb with an auxiliary written on to it, 쌓아가는 or 올듯하다? */
export function isAuxiliaryJoin(word: string): boolean {
  for (let at = 1; at < word.length; at++) {
    const behind = word.slice(at)
    if (!MAY_BEGIN.test(behind)) continue
    const read = recognise(behind, findListedPredicates)
    const asked = AUXILIARIES.filter(({ stem, shortest }) => at >= shortest && read.some((one) => stem.test(one.stem)))
    if (asked.length === 0) continue
    const before = recognise(word.slice(0, at), findListedPredicates)
    if (asked.some((auxiliary) => before.some((main) => mayStandBefore(main, auxiliary)))) return true
  }
  return false
}

function mayStandBefore({ ending, partOfSpeech }: Reading, { after, verbsOnly }: Auxiliary): boolean {
  return after.test(ending) && (!verbsOnly || partOfSpeech === 'verb')
}
