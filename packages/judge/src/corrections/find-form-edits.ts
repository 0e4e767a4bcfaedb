import { FINAL, lastFinal } from '@truegul/korean'
import { conjugate, findSlips, fittingEnding, isExisting, type Slip } from '@truegul/korean/conjugation'
import type { EssayWord } from '../analysis/essay-words.ts'
import { readingsOf } from '../analysis/readings-of.ts'
import { clearSlip } from '../analysis/word-forms.ts'
import { findPredicates, isOnly } from '../dictionary/predicates.ts'
import { levelOfWord } from '../measures/vocabulary.ts'
import type { CorrectionRule, Edit } from './edit.ts'
import { isObjectNear } from './is-object-near.ts'
import { partOfSpeechNegated } from './negated.ts'

/** Wrong forms of verbs and adjectives with the right ones, each led back to the stem and its ending and made anew. */
export function findFormEdits(word: EssayWord): Edit[] {
  const found =
    negation(word) ??
    tenseBeforeCause(word.text) ??
    pastInBackground(word.text) ??
    verbInBackground(word.text) ??
    existence(word) ??
    wrongForm(word) ??
    governedForm(word)
  return found ? [{ start: word.start, end: word.end, suggestion: found.right, rule: found.rule }] : []
}

/** 추웠어서: -아서 follows no tense. */
function tenseBeforeCause(text: string): Found {
  const past = /^(.+)어서$/.exec(text)?.[1]
  const reading = past ? readingsOf(`${past}다`).find(({ ending }) => ending === '았다') : undefined
  const right = reading && conjugate(reading, '아서')[0]
  return right ? { right, rule: 'ending' } : null
}

/** 외국에서 공부한데 -> 공부하는데. */
function verbInBackground(text: string): Found {
  const noun = /^(..+)한데$/.exec(text)?.[1]
  return noun && isOnly(`${noun}하`, 'verb') ? { right: `${noun}하는데`, rule: 'ending' } : null
}

/** 탔은데, 했은지 -> 탔는데, 했는지. */
function pastInBackground(text: string): Found {
  const [, past, rest] = /^(.+)은((?:지|데|가)[도는를요]?)$/.exec(text) ?? []
  if (!past || lastFinal(past) !== FINAL.ssangSiot) return null
  return { right: `${past}는${rest}`, rule: 'ending' }
}

type Found = { right: string; rule: CorrectionRule } | null

function wrongForm(word: EssayWord): Found {
  // 날아 가을 하늘: a noun that learners know.
  if (levelOfWord(word.text) !== null) return null
  const slip = clearSlip(word)
  const made = slip ? madeSo(slip, word) : null
  if (made) return made
  if (!slip || isLeftAlone(slip, word) || mayBeNoun(slip, word)) return null
  return { right: slip.right, rule: ruleOf(slip) }
}

/** 사람을 강하는 만든다 -> 강하게: what something is made. */
function madeSo({ partOfSpeech, stem, stemClass, ending }: Slip, { after }: EssayWord): Found {
  if (partOfSpeech !== 'adjective' || ending !== '는' || !/^만[들든드]/.test(after?.text ?? '')) return null
  const right = conjugate({ stem, stemClass }, '게')[0]
  return right ? { right, rule: 'ending' } : null
}

/** Behind an object an adjective is the wrong word, not the wrong form (조건을 필요한다), and so is one behind a bare noun. */
function isLeftAlone({ partOfSpeech, stemClass, kind, meant }: Slip, { before, after }: EssayWord): boolean {
  // 가다는 생각한다 wants 고 in place of 는.
  if (meant === '는다는' && after && /^(?:생각|말|믿)[가-힣]*다$/.test(after.text)) return true
  if (partOfSpeech !== 'adjective' || kind !== 'part-of-speech') return false
  if (isObjectNear(before)) return true
  if (!meant.startsWith('은') || stemClass !== '여') return false
  return (before !== null && isBareNoun(before)) || (after !== null && /^생각/.test(after.text))
}

const GOVERNS =
  /[을를]$|에서$|^(?:어제|오래|많이|처음|직접|멀리|가까이|혼자|함께|같이|따로|뒤늦게|이미|먼저|내가|제가|네가)$/

/** 집을 짓은 사람, 외국에서 살은 경험: read as a noun by everybody but for the words on both sides. */
function governedForm({ text, before, after }: EssayWord): Found {
  if (!/^[살짓벌팔놀열알]은$/.test(text) || !before || !GOVERNS.test(before.text)) return null
  if (!after?.morphemes[0]?.tag.startsWith('N')) return null
  const slip = findSlips(text, findPredicates).find(({ partOfSpeech }) => partOfSpeech === 'verb')
  return slip ? { right: slip.right, rule: ruleOf(slip) } : null
}

const NOUN_PARTICLE = /^(?:은|을|음)$/
const BEFORE_A_VERB = /..[이가]$|[을를로]$|에서$|에게$|.에$|^(?:어제|많이|오래|잘|처음|이미|같이|함께|다|못|안|열심히)$/
const BOUND_NOUN = /^(?:수|것|때|뿐|만큼|줄|지|적|리)/

/** 살은, 알은 and 여물을 may be a noun with its particle: a verb only where the words on both sides want one. */
function mayBeNoun({ stemClass, stem, ending }: Slip, { unknown, before, after }: EssayWord): boolean {
  if (unknown || stemClass !== 'ㄹ' || !NOUN_PARTICLE.test(ending)) return false
  if (after && BOUND_NOUN.test(after.text)) return false
  if (ending !== '은') return true
  if (stem.length > 1) return false
  return !before || !BEFORE_A_VERB.test(before.text) || !after?.morphemes[0]?.tag.startsWith('N')
}

function ruleOf({ kind, stemClass, stem, meant, partOfSpeech }: Slip): CorrectionRule {
  if (kind === 'tense') return /^았?던$|^은$/.test(meant) ? 'past-modifier' : 'ending'
  if (kind === 'part-of-speech') {
    if (partOfSpeech === 'verb') return 'verb-plain'
    if (meant.startsWith('라')) return 'copula'
    if (meant.startsWith('다')) return 'adjective'
    return isExisting(stem) ? 'ending' : 'adjective-modifier'
  }
  if (meant.startsWith('는다')) return 'verb-plain'
  if (stemClass === 'ㄹ' && !meant.startsWith('아') && !meant.startsWith('았')) return 'stem-rieul'
  return /^(?:regular|여|ㄹ)$/.test(stemClass) ? 'ending' : 'stem-irregular'
}

// Verbs whose denial natives write like an adjective's.
const LIKE_AN_ADJECTIVE = /^(?:맞|어울리|못)/

/** Endings that both parts of speech write wrong in the same way. */
const NEGATIONS_ALIKE = /^(?:아면|은면|으?[고지]|으?지만|으?거나)$/

/** 않다 and 못하다 take the endings of the word before them: 싶지 않은, 필요하지 않다, 존재하지 않는다. */
function negation(word: EssayWord): Found {
  if (!/^(?:않|못[하한할합])/.test(word.text)) return null
  const partOfSpeech = partOfSpeechNegated(word)
  if (partOfSpeech === null || (partOfSpeech === 'verb' && LIKE_AN_ADJECTIVE.test(word.before?.text ?? ''))) return null
  for (const { stem, stemClass, ending } of [...readingsOf(word.text), ...findSlips(word.text, findPredicates)]) {
    if (stem !== '않' && stem !== '못하') continue
    const meant =
      ending === '다' && partOfSpeech === 'verb' ? finalEnding(word) : fittingEnding(ending, { stem, partOfSpeech })
    if (meant === ending || NEGATIONS_ALIKE.test(ending)) return null
    const forms = meant === null ? [] : conjugate({ stem, stemClass }, meant)
    if (forms[0] !== undefined) return { right: forms[0], rule: 'negation-ending' }
  }
  return null
}

/** The dictionary form is wrong only where it closes a sentence. */
function finalEnding({ isLast, mark }: EssayWord): string | null {
  return isLast && mark.startsWith('.') ? '는다' : null
}

/** 꿈이 있는다, 할 수 있는다: only who stays somewhere 있는다. 있은 stands only before 후 and its like. */
function existence({ text, before, after }: EssayWord): Found {
  const modifier = /^(.*[있없])은(지)?$/.exec(text)
  if (modifier && (after || modifier[2]) && !/^(?:후|뒤|지|다음|채|직후|이후)/.test(after?.text ?? ''))
    return { right: `${modifier[1]}는${modifier[2] ?? ''}`, rule: 'ending' }
  const match = /^있는다(고|는|면|며|거나)?$/.exec(text)
  if (!match || !before || !/(?:[이가]|수)(?:는|도)?$/.test(before.text) || /^(?:[내제네]가|가만히)$/.test(before.text))
    return null
  return { right: `있다${match[1] ?? ''}`, rule: 'adjective' }
}

// A noun without a particle (가족 중요하는 사람) is an object in disguise.
function isBareNoun({ text, morphemes }: EssayWord): boolean {
  const last = morphemes.at(-1)
  return last?.tag === 'NNG' && text.endsWith(last.text) && !/^(?:제일|가장|더욱|모두)$/.test(text)
}
