import { FINAL, lastFinal } from '@truegul/korean'
import { conjugate } from '@truegul/korean/conjugation'
import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import { findPredicates } from '../../dictionary/predicates.ts'
import type { Edit } from '../edit.ts'
import { isPredicate } from '../words/in-sentence.ts'
import { type Time, timeOf } from './time-words.ts'

/** What one does at one time, and what happens then: 어제 만나는 친구. What lasts (좋아하다, 살다) may go on since. */
const AT_ONE_TIME =
  /^(?:만나|읽|보|먹|사|듣|배우|받|가|오|쓰|만들|마시|찍|빌리|잃어버리|타|보내|생기|일어나|나오|다녀오|찾아가|떠나|태어나|주|시작하|끝나|(?:구경|방문|구입|주문|경험|여행|발표|공부|준비|발생|구매|등록|참가|관람|촬영|이야기|졸업|입학|도착|출발|결혼)하)$/
const OFTEN = /^(?:가|다니|살|먹|놀|쓰|보|좋아하|읽|만나|타|듣|부르|입|배우|일하|지내)$/
const COMES_UP = /^(?:생기|일어나|발생하|닥치|벌어지|나타나|겪|맡|하|살|만나|배우|필요하|해결하|이루|태어나)$/
/** 사는 집 may be a form of 살다. */
const LIVED_IN = /^(?:집|곳|동네|방|아파트|도시|나라|마을|사람|친구|동생|형|누나|언니|오빠|부모)/
/** What is fixed now is to be: 내일로 예정된. */
const FIXED = /(?:정하|정되|정해지|예정|계획|약속|앞두|다가오|잡히|잡|남|남기|미루)/

/** The time that is named and the tense of its verb: 어제 만나는 친구는, 앞으로 생긴 문제, 어제 친구를 만난다. */
export function findTenseEdits(word: EssayWord): Edit[] {
  if (!/[는다]$/.test(word.text) && lastFinal(word.text) !== FINAL.nieun) return []
  const right = word.isLast ? finalVerb(word) : modifier(word)
  return right === null ? [] : [{ start: word.start, end: word.end, suggestion: right, rule: 'tense' }]
}

function modifier(word: EssayWord): string | null {
  const { after, morphemes } = word
  const ending = morphemes.findLast(({ tag }) => !tag.startsWith('S'))
  if (!after || word.text === '한' || ending?.tag !== 'ETM' || !isDescribed(after)) return null
  const time = timeBefore(word, 2)
  if (time === null) return null
  const readings = readingsOf(word.text).filter(
    ({ partOfSpeech, stem }) => partOfSpeech === 'verb' && !/[있없]$/.test(stem),
  )
  const present = readings.find(({ ending: own, stem }) => own === '는' && AT_ONE_TIME.test(stem))
  // The time may belong to the main verb, unless what is described is its subject.
  const isSubject = /[이가은는]$/.test(after.text)
  if (time === 'past' && present && isSubject && !(present.stem === '사' && LIVED_IN.test(after.text)))
    return formOf(present, '은')
  const often = readings.find(({ ending: own, stem }) => own === '는' && OFTEN.test(stem))
  const isLived = /^(?:살|다니)$/.test(often?.stem ?? '')
  if (time === 'once' && often && (isSubject || isLived)) return formOf(often, '던')
  const past = readings.find(({ ending: own }) => own === '은')
  if (!past || FIXED.test(past.stem)) return null
  if ((time === 'future' && isNear(word)) || (time === 'ahead' && COMES_UP.test(past.stem))) return formOf(past, '을')
  return null
}

/** 내일 친구를 만난, and not 내일 새로 부임한: only what the verb takes stands between. */
function isNear({ before }: EssayWord): boolean {
  return before !== null && (timeOf(before) !== null || /[을를에]$|에서$|에게$|와$|과$/.test(before.text))
}

/** 것 and 때 have rules of their own, and nothing is known of numbers and names. */
function isDescribed({ morphemes, text }: EssayWord): boolean {
  return (
    /^NN[GB]$/.test(morphemes[0]?.tag ?? '') &&
    !/^(?:때|동안|중|길|데|바|지|적|채|듯|뒤|후|다음|이후|만큼|대로|줄|뿐|수)/.test(text)
  )
}

/** 작년 매출, 내년 예산: the time of a noun. */
const OF_A_NOUN = /^(?:작년|재작년|지난해|지난달|지난주|내년|전|주|달)$/

/** A verb that ends the sentence, with the time at the head of its clause and no other verb between. */
function finalVerb(word: EssayWord): string | null {
  if (!word.mark.startsWith('.') || !word.text.endsWith('다')) return null
  const time = timeBefore(word, 4, OF_A_NOUN)
  if (time === null || time === 'once' || time === 'ahead') return null
  const known = readingsOf(word.text).filter(({ stem }) => findPredicates(stem).some(({ rare }) => !rare))
  const [reading] = known
  if (!reading || !known.every(({ stem, ending }) => stem === reading.stem && ending === reading.ending)) return null
  if (reading.partOfSpeech !== 'verb' || /[있없]$|^(?:되|않|못하|주)$/.test(reading.stem)) return null
  if (time === 'past' && reading.ending === '는다') return longForm(reading)
  if (time === 'future' && reading.ending === '았다') return `${formOf(reading, '을')} 것이다`
  return null
}

function timeBefore(word: EssayWord, most: number, except?: RegExp): Time | null {
  let steps = 0
  for (let one = word.before; one && steps <= most; one = one.before, steps++) {
    const time = timeOf(one)
    if (time !== null) return except?.test(one.text) ? null : time
    // 내년 말까지 이번에 논의한: another time stands nearer.
    if (isPredicate(one) || /^이번/.test(one.text)) return null
  }
  return null
}

type Read = Parameters<typeof conjugate>[0]

/** 보았다 is written, 봤다 said; 갔다 and 만났다 are both. */
function longForm(reading: Read): string | null {
  const forms = conjugate(reading, '았다')
  return (reading.stem === '보' ? forms.find((form) => form.startsWith('보았')) : forms[0]) ?? forms[0] ?? null
}

function formOf(reading: Read, ending: string): string | null {
  return conjugate(reading, ending)[0] ?? null
}
