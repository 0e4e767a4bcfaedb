import type { EssayWord } from '../../analysis/essay-words.ts'
import type { Edit } from '../edit.ts'
import { wordsBefore } from '../words/in-sentence.ts'

/** What suits or does not suit what. */
const SUITED =
  /^(?:적성|성격|취향|수준|조건|능력|흥미|관심|체질|전공|마음|입맛|상황|현실|시대|목적|나이|자신|자기|나|본인|가치관|기준|분위기|계절)(?:에|에게|이|과|와)$/
/** 항상 맞은 것은 아니다. */
const ALWAYS = /^(?:항상|늘|언제나|반드시|모두|다|꼭)$/
/** 모른 채, 모른 척: said of a moment. */
const OF_A_MOMENT = /^[채척체]|^나머지/

/** What lasts is no past: 적성에 맞은 직업, 분위기에 어울린 옷, 말을 모른 아이. */
export function findLastingEdits(word: EssayWord): Edit[] {
  const suggestion = lasting(word)
  return suggestion === null ? [] : [{ start: word.start, end: word.end, suggestion, rule: 'ending' }]
}

function lasting(word: EssayWord): string | null {
  const { text, after } = word
  if (text === '맞은' && ALWAYS.test(word.before?.text ?? '') && /^것/.test(after?.text ?? '')) return '맞는'
  if (after?.morphemes[0]?.tag !== 'NNG') return null
  if (text === '모른') return OF_A_MOMENT.test(after.text) ? null : '모르는'
  const isSuited = wordsBefore(word, 2).some((before) => SUITED.test(before.text))
  if (text === '맞은') return isSuited ? '맞는' : null
  return text === '어울린' && isSuited ? '어울리는' : null
}
