import type { Slot } from '../reading/slot.ts'
import { frameOf, WORDS } from '../scoring/frame-words.ts'
import { FRAME, takesCase, takesObject } from '../scoring/predicate-frame.ts'
import type { Verdict } from './change.ts'
import { readGovernor } from './governor.ts'
import { AGENTIVE, ARRIVALS } from './word-lists.ts'

/** How long something is done: 두 달을 싸우다. */
const LASTS = /^(?:달|년|해|개월|학기|계절|하루|주|주일|일주일|밤|분|초|평생|동안)$/
/** What happens of itself, before verbs that take an object in other senses. */
const HAPPENS: Readonly<Record<string, RegExp>> = {
  나다: /^(?:(?:[가-힣]*)사고|고장|화|병|열|소리|냄새|불|눈물|땀|기억|생각|차이|소문|효과|피|겁|짜증|맛|결론|전쟁|지진|홍수|가뭄|싹|상처|컴퓨터|휴대폰|자동차|기계)$/,
  들다: /^(?:돈|비용|잠|철|나이|느낌|정|마음|생각|의문)$/,
  오르다:
    /(?:물가|값|가격|기온|온도|성적|월급|임금|세금|요금|인기|열|체온|혈압|비율|[^법규]률|[가-힣]율|점수|주가|월세|집세|전세|등록금|이자|금리)$/,
  내리다: /^(?:비|눈|소나기|폭우|폭설)$/,
  찌다: /^살$/,
  오다: /^(?:비|눈|봄|여름|가을|겨울|연락|전화|잠|위기|손님|기회|시대)$/,
  지나다: /^(?:시간|세월)$/,
  나오다: /^(?:결과|제품|신제품|기술|소리|물|눈물|말|영화|약|음식|이야기|답|해답|대책|기사|뉴스)$/,
  싸다: /(?:값|가격|비용|월세|집세|요금|물가|등록금|학비|생활비)$/,
  적다: /^(?:월급|수입|인구|경험|일자리|기회|관심|사람|양|수|차이|친구|자녀)$/,
}

const COMMON_ADJECTIVES =
  /^(?:가볍다|무겁다|크다|작다|높다|낮다|길다|짧다|많다|비싸다|좋다|나쁘다|밝다|어둡다|강하다|약하다|부족하다|필요하다|중요하다|아프다|무섭다|그립다|어렵다|쉽다|춥다|덥다|맑다|편하다|불편하다|복잡하다|넓다|좁다|빠르다|느리다|멀다|가깝다|예쁘다|맛있다|심하다|심각하다|건강하다|행복하다|안전하다|위험하다|편리하다|깨끗하다|조용하다|친절하다|성실하다|유명하다|활발하다|급하다|새롭다|분명하다|뚜렷하다|치열하다|단순하다|저렴하다|소중하다|뛰어나다|풍부하다|다양하다|비슷하다|충분하다|어리다|젊다|가난하다|외롭다|따뜻하다|아름답다|드물다|흔하다|두렵다|힘들다|재미있다)$/

/** 변화를 생기다: may an object be the subject of a predicate that takes none? */
export function objectToSubject(slot: Slot): Verdict {
  const { nounTag, predicate, second, between } = slot
  const { object, secondObject, isAdnominal, isManner } = readGovernor(slot)
  if (isNoObjectToJudge(slot)) return 'never'
  if (HAPPENS[predicate]?.test(slot.noun) && !isAdnominal && between.length === 0 && !isManner && !isWrittenDown(slot))
    return /^(?:나다|들다)$/.test(predicate) ? 'for' : 'likely'
  if (nounTag === 'ETN' || nounTag === 'SL') return object === 'no' && !isManner ? 'silent' : 'never'
  // 성인을 되다: an object only in a rare homograph.
  if (object !== 'no') return object === 'yes' && !isManner && between.length === 0 ? 'against' : 'never'
  if (AGENTIVE.test(predicate) && !WORDS.classOf(slot.noun, nounTag).startsWith('A')) return 'never'
  if (predicate === '이다') return 'silent'
  if (isManner) return secondObject === 'no' && second !== null ? 'silent' : 'never'
  if (predicate === '가능하다' && slot.chain.last.ending === '면') return 'never'
  if (isSharedObject(slot) || isObjectBeyond(slot)) return 'never'
  if (isPlainlyDescribed(slot)) return 'likely'
  if (isAdnominal || between.length > 0) return secondObject === 'no' ? 'for' : 'silent'
  return 'for'
}

/** 친구를 적어 두다, 값을 싸게 하다, 비를 내려 주다: forms of the other verb. */
function isWrittenDown({ predicate, chain }: Slot): boolean {
  if (chain.auxiliaries.some((one) => /[아어]주$/.test(one))) return true
  return (
    /^(?:적다|싸다)$/.test(predicate) &&
    (chain.auxiliaries.length > 0 || !/^(?:지만|어서|아서|으면|면|고|다|으니|니까)$/.test(chain.last.ending ?? ''))
  )
}

/** 무게를 가벼워서: a common adjective right behind, and a clause of its own. */
function isPlainlyDescribed({ predicate, between, chain, governor }: Slot): boolean {
  const { ending, endingTag } = chain.last
  const ends =
    (endingTag === 'EF' && /다$/.test(ending ?? '')) || /^(?:지만|어서|아서|으면|면|으니까|니까)$/.test(ending ?? '')
  // 헝클었다 is read as 클었다 behind a noun.
  const isWhole = between.length === 0 && governor.nounBefore === null && governor.ending !== '게'
  return ends && isWhole && /^(?:VA|XSA)$/.test(governor.predicateTag) && COMMON_ADJECTIVES.test(predicate)
}

/** 학교를 도착하다: may an object be where something goes? */
export function objectToPlace(slot: Slot): Verdict {
  const { frame, object, isAdnominal, isManner } = readGovernor(slot)
  if (isNoObjectToJudge(slot) || slot.nounTag === 'ETN' || slot.nounTag === 'SL') return 'never'
  if (ARRIVALS.test(slot.predicate) && slot.between.length === 0) return 'for'
  // 이 지역에는 센터를 있어서: where it is stands there already.
  if (/^(?:있다|없다)$/.test(slot.predicate) && slot.left.some((one) => one.includes('에'))) return 'never'
  const fits = object === 'no' && takesCase(frame, '에') && !isAdnominal && !isManner && slot.between.length === 0
  return fits ? 'for' : 'never'
}

/** 하다 takes whatever it likes; 나를 중요하다고 한다 and 시민을 대상으로 열린다 are right. */
function isNoObjectToJudge(slot: Slot): boolean {
  const { predicate, between, chain, governor } = slot
  const { isQuoted } = readGovernor(slot)
  if (predicate === '하다' || predicate === '화하다' || isQuoted || chain.last.endingTag === null) return true
  if (between.includes('을') || between.includes('로')) return true
  if (predicate.endsWith('화하다') || LASTS.test(slot.noun) || isFelt(slot)) return true
  // 팔려는 is read as 팔리다.
  return predicate.endsWith('리다') && /려[는고다면]/.test(governor.text)
}

/** 뒷이야기를 궁금해 하다, 딸을 자랑스러워하다. */
function isFelt({ chain, governor }: Slot): boolean {
  return (
    chain.auxiliaries.some((one) => /^[아어여]하$/.test(one)) ||
    /[아어여워해]하[다는고며지]|워[해했한할]/.test(governor.text)
  )
}

/** 한복을 편한 디자인으로 만들다: the adjective describes the next noun, and the object is that of the verb behind it. */
function isObjectBeyond(slot: Slot): boolean {
  const { secondObject, isAdnominal } = readGovernor(slot)
  const [described] = slot.next
  const isMeans =
    described !== undefined && described.predicate === null && /^(?:로|에|에서)$/.test(described.particle ?? '')
  return isAdnominal && isMeans && secondObject === 'yes'
}

/** 사건을 공정하고 정확하게 보도하다, 정보를 쉽고 빠르게 찾다: how the next predicate is done to the object. */
function isSharedObject({ predicate, chain, next }: Slot): boolean {
  const { ending, endingTag } = chain.last
  const isDescription = (frameOf(predicate) & FRAME.adjective) !== 0 || /^(?:있다|없다)$/.test(predicate)
  if (endingTag !== 'EC' || !/^(?:고|며|으며|면서|으면서)$/.test(ending ?? '') || !isDescription) return false
  return next.some((one, at) => {
    const isOwnObject = next.slice(0, at).some(({ particle }) => particle === '을')
    return one.predicate !== null && !isOwnObject && takesObject(one.predicate, frameOf(one.predicate)) === 'yes'
  })
}
