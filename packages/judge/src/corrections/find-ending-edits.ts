import { FINAL, lastFinal } from '@truegul/korean'
import { conjugate, stemClassesOf } from '@truegul/korean/conjugation'
import type { EssayWord } from '../analysis/essay-words.ts'
import { isOnly } from '../dictionary/predicates.ts'
import type { CorrectionRule, Edit } from './edit.ts'

type IsKnown = (word: string) => boolean
type Form = { right: string; rule: CorrectionRule }

/** Forms of 이다 and 아니다 that do not exist, and verbs that close a sentence as they stand in the dictionary. */
export function findEndingEdits(word: EssayWord, isKnown: IsKnown): Edit[] {
  const found =
    verbAsDictionaryForm(word) ?? (word.unknown ? (copula(word.text, isKnown) ?? pastOfCopula(word.text)) : null)
  if (!found || found.right === word.text) return []
  return [{ start: word.start, end: word.end, suggestion: found.right, rule: found.rule }]
}

/** 이다 is quoted with 이라고, and takes no -ㄴ. */
function copula(text: string, isKnown: IsKnown): Form | null {
  if (/^아니다(?:고|는|면)$/.test(text)) return { right: text.replace('다', '라'), rule: 'copula' }
  const quoted = /^(.+)이다(고|는|면)$/.exec(text)
  if (quoted && isKnown(`${quoted[1]}이다`) && !isKnown(`${quoted[1]}인다`)) {
    return { right: `${quoted[1]}이라${quoted[2]}`, rule: 'copula' }
  }
  const verbal = /^(.+)인다$/.exec(text)
  return verbal && hasFinal(verbal[1]!) ? { right: `${verbal[1]}이다`, rule: 'copula' } : null
}

/** 목적이였다 -> 목적이었다: after a consonant 이 does not melt into 였. */
function pastOfCopula(text: string): Form | null {
  const match = /^(.+)이였(.*)$/.exec(text)
  return match && hasFinal(match[1]!) ? { right: `${match[1]}이었${match[2]}`, rule: 'copula' } : null
}

// Verbs that are used like adjectives, and 있다, which has no -는다 here.
const LIKE_AN_ADJECTIVE = /(?:[있없잇]다|만족하다|맞다|부진하다|따르다|가하다|모자라다|마르다)$/
const AS_OF_AN_ADJECTIVE = /^(?:가장|제일|더|매우|아주|너무|정말)$|적인$|.의$/
const OBJECT = /[을를]$/

/** A verb that ends its sentence in the dictionary form: 생각하다. -> 생각한다. Dictionary and analyser both must call it a verb. */
function verbAsDictionaryForm({ text, isLast, mark, morphemes, before }: EssayWord): Form | null {
  if (!isLast || !before || !mark.startsWith('.') || !text.endsWith('다')) return null
  const stem = text.slice(0, -1)
  const [read, ending] = morphemes.filter(({ tag }) => !tag.startsWith('S')).slice(-2)
  if (LIKE_AN_ADJECTIVE.test(text) || AS_OF_AN_ADJECTIVE.test(before.text)) return null
  if (before.morphemes.at(-1)?.tag === 'ETM') return null
  if (!read || ending?.tag !== 'EF' || ending.text !== '다' || !/^(?:VV|XSV)$/.test(read.tag)) return null
  if (!stem.endsWith(read.text) || !isOnly(stem, 'verb')) return null
  // 중요 하다 is one word, and 죽이다 may be 죽 with 이다.
  if (stem === '하' && isOnly(`${before.text}하`, 'adjective')) return null
  if (mayBeNoun(stem) && !OBJECT.test(before.text)) return null
  const right = conjugate({ stem, stemClass: stemClassesOf(stem)[0]! }, '는다')[0]
  return right === undefined ? null : { right, rule: 'verb-plain' }
}

/** Stems in 이 whose first part is a noun: 죽이다, 달이다. */
function mayBeNoun(stem: string): boolean {
  return stem.endsWith('이') && hasFinal(stem.slice(0, -1))
}

const hasFinal = (stem: string): boolean => (lastFinal(stem) ?? FINAL.none) !== FINAL.none
