import { fittingParticle } from '@truegul/korean'
import type { EssayWord } from '../../analysis/essay-words.ts'
import { findPredicates } from '../../dictionary/predicates.ts'
import { GROUPS, PEOPLE } from '../../frames/particles/word-lists.ts'

/** Verbs of these with 하다 stand in dictionaries, and nobody uses them. */
const NEVER_DONE = /^(?:책|돈|집|밥|빵|옷|차|꽃|물|산|강)$/
/** What one says of two things. */
const OF_TWO =
  /^(?:같이|함께|더불어|관련|관계|다르|다른|달라|달리|비교|비슷|똑같|친하|친해|어울|마찬가지|상관|잘|지내|놀|만나|싸우|싸웠|이야기|대화|연락|여행)/
/** Things that learners join with 하고. */
const THINGS =
  /(?:감|성|력|자|기|점|율|률|비|금|품|법|권|관|집|국|어|학|물|장|실|생활|문화|사회|자연|동물|식물|환경|시간|책|돈|가족|취미|건강|평화|사랑|행복|음식|나라|도시|시골|경제|정치|과일|채소|우유|커피|고기|김치|학교|회사|미래|과거|현재|몸|마음|지식|지혜|가치|능력|명예|외모|인터넷|컴퓨터|스마트폰|텔레비전|영화|노래|그림|여행|바다|하늘|나무|개|고양이|산|강|물|밥|빵|옷|차|꽃|공책|연필|가방|모자|신발)$/
const CONTENT = /^(?:NNG|NNP|NP|NNB|MM|XR)$/

/** 친구들하고, 자연하고 함께 -> 친구들과, 자연과: of people, and of nouns that make no verb with 하다. */
export function andNoun(word: EssayWord): string | null {
  const match = /^(.+)하고(는|도)?$/.exec(word.text)
  const noun = match?.[1]
  if (noun === undefined || word.unknown) return null
  if (!isPerson(word, noun) && !isThing(word, noun)) return null
  if (isBeforePredicate(word) && !OF_TWO.test(word.after?.text ?? '')) return null
  return noun + fittingParticle(noun, '와') + (match![2] ?? '')
}

function isPerson({ after }: EssayWord, noun: string): boolean {
  return PEOPLE.test(noun.replace(/들$/, '')) && (!isVerb(noun) || OF_TWO.test(after?.text ?? ''))
}

function isThing({ text, morphemes, before, after }: EssayWord, noun: string): boolean {
  if (!after || /[을를]$/.test(before?.text ?? '')) return false
  const isNoun = text.startsWith(morphemes[0]?.text ?? '없') && /^NN[GP]$/.test(morphemes[0]?.tag ?? '')
  return (
    isNoun &&
    !isVerb(noun) &&
    (OF_TWO.test(after.text) ||
      ((THINGS.test(noun) || GROUPS.test(noun)) && CONTENT.test(after.morphemes[0]?.tag ?? '')))
  )
}

/** 자기하고 싶은, 이름하고 있다: a verb is meant. People are met, talked with and fought with, too. */
function isBeforePredicate({ after }: EssayWord): boolean {
  return after !== null && /^V[XVAC]/.test(after.morphemes[0]?.tag ?? '') && /^(?:싶|있|없|나서|나면)/.test(after.text)
}

function isVerb(noun: string): boolean {
  return !NEVER_DONE.test(noun) && findPredicates(`${noun}하`).some(({ rare }) => !rare)
}
