import { FINAL, lastFinal } from './syllable.ts'

/**
 * How a sentence ends: `plain` -다 (what an essay asks for), `polite` -요, `formal` -습니다, `spoken` half-talk (-거든, -잖아),
 * `other` no ending that tells, such as a noun.
 */
export type Register = 'plain' | 'polite' | 'formal' | 'spoken' | 'other'

// Nouns that end in 요, so that "시간이 필요." is not taken for polite speech.
const NOUN_IN_YO = /(?:필요|중요|주요|개요|수요|소요|동요|가요|강요|긴요)$/
const SPOKEN = /(?:거든|잖아|거야|할게|을게|는걸|더라|네|구나|군|는데|인데|은데|던데|단다|대|래|해|돼|봐|줘|야)$/

/** Register of one sentence, by its last word. Quotation marks and full stops at the end do not matter. */
export function registerOf(sentence: string): Register {
  const word = /([가-힣]+)[^가-힣]*$/.exec(sentence.slice(-40))?.[1]
  if (word === undefined) return 'other'
  if (isFormal(word)) return 'formal'
  if (/[요죠]$/.test(word)) return NOUN_IN_YO.test(word) ? 'other' : 'polite'
  if (/(?:다|까|가|냐|느냐|자|라|리라|는지|을지|ㄴ지)$/.test(word)) return 'plain'
  return SPOKEN.test(word) ? 'spoken' : 'other'
}

function isFormal(word: string): boolean {
  if (/(?:십시오|시오)$/.test(word)) return true
  const ending = /(?:니다|니까)$/.exec(word)
  return ending !== null && lastFinal(word.slice(0, ending.index)) === FINAL.bieup
}
