import type { Eojeol } from './eojeol.ts'

const RELATES = /^(?:관하다|대하다|위하다|통하다)$/
/** The noun before them is their own: 회사에 필요한 사람, 광고에서 익숙한 노래. */
const TAKES_PLACE =
  /^(?:필요하다|중요하다|익숙하다|적합하다|알맞다|맞다|가득하다|유사하다|해롭다|이롭다|유리하다|불리하다|충실하다|민감하다|특유하다|뛰어나다|능숙하다|가능하다|유용하다|유명하다|가깝다|흔하다|드물다)$/

/**
 * Behind a noun, what only describes the next noun or how something is done: 벽에 [큰] 지도가, 부모에게 [솔직하게] 말하다,
 * 강당에서 [환경에 관한] 영화를. The place of its last eojeol; null where something else follows the noun.
 */
export function endOfDescription(eojeols: readonly Eojeol[], at: number, predicateAt: number): number | null {
  const gap = eojeols.slice(at + 1, predicateAt)
  const governor = eojeols[predicateAt]!
  const { predicate, endingTag, ending, noun } = governor
  if (eojeols[at]!.comma || gap.some(({ comma }) => comma) || governor.comma || noun !== null) return null
  if (eojeols[predicateAt + 1] === undefined) return null
  const isAdjective = /^(?:VA|XSA)$/.test(governor.predicateTag) && !/^(?:있다|없다)$/.test(predicate!)
  const isBare = gap.every((one) => one.noun === null)
  if (isAdjective && isBare) return describes(governor, gap) ? predicateAt : null
  const isOfOne = gap.length === 1 && /^[에을]$/.test(gap[0]!.particle ?? '')
  if (RELATES.test(predicate!) && isOfOne && (endingTag === 'ETM' || /^[아어여]서?$/.test(ending ?? '')))
    return predicateAt
  // 수첩에 오늘 할 일을 적다.
  const isThingToDo = /^할$/.test(governor.text) && eojeols[predicateAt + 1]!.noun === '일'
  return isThingToDo && gap.every((one) => one.particle === null) ? predicateAt : null
}

/** An adnominal form right before its noun, or how something is done. What compares belongs to the place: 한국에서 가장 높은 산. */
function describes({ predicate, endingTag, ending, isPast }: Eojeol, gap: readonly Eojeol[]): boolean {
  if (ending === '게') return true
  if (endingTag !== 'ETM' || isPast || TAKES_PLACE.test(predicate!)) return false
  return !gap.some(({ text }) => /^(?:가장|제일)$/.test(text))
}
