import type { Register } from '@truegul/korean'

/** Who calls himself 나 writes in the plain style: with -요 goes 저. */
const CALLS_HIMSELF_NA = /(?:^|[,.] )(?:나는|내가|나도|나의|나에게는?|내 꿈은|우리는)(?= )/
/** Half-talk that no noun ends in. */
const HALF_TALK = /(?:수(?:는|도|가|밖에)? [있없]어|같애)[.!]?$/

/** What an essay is about, and nobody's talk. */
const OF_AN_ESSAY =
  /(?:환경 (?:문제|오염|보호)|사회(?:는|의|가|에서| 문제)|국민|서민|청소년|정책|제도|출산율|실업|고령화|저출산|집값|물가|정부|기업|교육(?:은|이|의|을)|현대|현대인|인류|지구|온난화|인터넷|스마트폰|과학 기술|경제|세금|일자리|전통문화|대중문화|자연을|쓰레기|봉사)/
/** What is said of everybody. */
const OF_EVERYBODY =
  /(?:누구나|사람은 |사람들(?:은|이) |우리는 |부모는|부모가|노인|아이를|아이들(?:은|이|을)|위험한|건강을|건강에|행복은|운동을 하면|책을 읽으면|나라)/
/** What must be, may and may not be. */
const DUTY = /(?:(?:면|서는) 안 돼요|야 (?:해|돼)요|수 있어요|수 없어요|수밖에 없어요)[.]$/
/** Who speaks of himself. */
const OF_ONESELF = /(?:^| )(?:저|제|저희|우리 집)(?:는|가|도|의)?(?= )/
/** What is so, what must be and what may not be. */
const CLAIMED =
  /(?:(?:이|아니)에요|예요|고 있어요|(?:면|서는) 안 돼요|야 (?:해|돼)요|수 있어요|수 없어요|수밖에 없어요|(?:많|적|중요해|필요해|심각해)(?:아요|어요|요)|어려워요|좋아요|커요|져요|돼요)[.]$/

/** Does one sentence, without others to compare with, show that a plain end was meant? 나는 운동을 해요. */
export function isMeantPlain(text: string, register: Register): boolean {
  const sentence = text.trim()
  if (register === 'polite')
    return CALLS_HIMSELF_NA.test(sentence) || /같애요[.!]?$/.test(sentence) || isClaim(sentence)
  if (register === 'formal') return CALLS_HIMSELF_NA.test(sentence) && /다고 생각합니다[.]$/.test(sentence)
  return register === 'other' && HALF_TALK.test(sentence)
}

/** 환경 문제는 우리 모두의 책임이에요; what one tells of oneself may be talk. */
function isClaim(sentence: string): boolean {
  if (OF_ONESELF.test(sentence)) return false
  return (OF_AN_ESSAY.test(sentence) && CLAIMED.test(sentence)) || (OF_EVERYBODY.test(sentence) && DUTY.test(sentence))
}
