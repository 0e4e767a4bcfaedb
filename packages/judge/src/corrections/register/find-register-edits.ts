import { FINAL, lastFinal } from '@truegul/korean'
import { conjugate, type PartOfSpeech, type Reading } from '@truegul/korean/conjugation'
import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import { findPredicates, isOnly } from '../../dictionary/predicates.ts'
import type { Edit } from '../edit.ts'
import { partOfSpeechNegated, withNoun } from '../negated.ts'
import { plainCopula } from './plain-copula.ts'

/** Polite and spoken ends. Fragments such as 건강을 위해. and 나의 미래. end in no sentence. */
const ENDS_OTHERWISE =
  /[다요죠]$|[아애어해워려겨져써봐줘돼가나러여내빠파퍼커]$|(?:았|었|했|였|됐|[가-힣])어$|잖아$|거든$/
/** Nor is what asks or bids a statement. */
const FRAGMENT = /[봐줘]$|^(?:위해|대해|통해|관해|의해|따라|인해|향해|더불어|비해|반해)$/

/** The last word of a polite or a spoken sentence in the plain style, made from its stem; nothing where two words may be meant. */
export function findRegisterEdits(word: EssayWord): Edit[] {
  if (!word.isLast || word.mark.startsWith('?') || !ENDS_OTHERWISE.test(word.text)) return []
  if (!/[다요죠]$/.test(word.text) && !isHalfTalk(word)) return []
  const plain = plainForm(word)
  return plain === null || plain === word.text ? [] : [smallestEdit(word, plain)]
}

/** A statement with its full stop: 늦지 않도록 해 and what has none may bid. */
function isHalfTalk({ mark, before }: EssayWord): boolean {
  return mark.startsWith('.') && !before?.text.endsWith('도록')
}

function plainForm(word: EssayWord): string | null {
  // 같애 is what one says for 같아.
  const readings = politeReadings(word.text.replace(/같애(?=요?$)/, '같아'))
  const forms = new Set(readings.map((reading) => plainOf(reading, word)))
  // A noun with 이다 may be written like a verb in 이: 죽입니다.
  const copula = plainCopula(word)
  if (word.text === '입니다') return '이다'
  if (isShortThing(word)) return copula
  if (readings.length === 0) return copula
  const isBare = readings.every(({ stem }) => stem === '아니')
  if (copula !== null && !isBare && !hasObject(word, 3))
    return readings.every(({ stem }) => isVerbInI(stem)) ? onlyForm(forms) : null
  return onlyForm(forms)
}

/** 갈 겁니다 is short for 갈 것입니다, and no form of 걸다. */
function isShortThing({ text, before }: EssayWord): boolean {
  const final = lastFinal(before?.text ?? '')
  return text === '겁니다' && (final === FINAL.rieul || final === FINAL.nieun)
}

function onlyForm(forms: ReadonlySet<string | null>): string | null {
  const [form] = forms
  return forms.size === 1 && form !== undefined ? form : null
}

/** Polite endings that say nothing more than the plain one, so that 하네요 and its like are left alone. */
const STATEMENT = /^(?:습니다|아요|아|지요|죠|잖아|거든|으십니다)$/
const TENSED = /^(았|았었|겠|았겠|으셨|으시었|으시겠)(?:습니다|어요|어|지요|죠|잖아)$/

function politeReadings(text: string): Reading[] {
  if (FRAGMENT.test(text)) return []
  return readingsOf(text).filter(
    ({ ending, stem, partOfSpeech }) =>
      (STATEMENT.test(ending) || TENSED.test(ending)) &&
      findPredicates(stem).some((one) => one.partOfSpeech === partOfSpeech && !one.rare),
  )
}

function plainOf(reading: Reading, word: EssayWord): string | null {
  const { stem, stemClass, ending } = reading
  const tense = TENSED.exec(ending)?.[1]
  // 시간이 없거든. gives a reason.
  if (ending === '거든') return `${stem}기 때문이다`
  if (tense !== undefined) return closest(conjugate({ stem, stemClass }, `${tense}다`), word.text)
  const partOfSpeech = partOfSpeechHere(stem, word)
  if (partOfSpeech === null) return null
  const meant =
    ending === '으십니다' ? (partOfSpeech === 'verb' ? '으신다' : '으시다') : partOfSpeech === 'verb' ? '는다' : '다'
  return conjugate({ stem, stemClass }, meant)[0] ?? null
}

// Both verbs and adjectives; in an essay without an object always adjectives. 이르다, 부르다, 늦다 and the rest are left alone.
const MAINLY_ADJECTIVE = /^(?:있|크|길|싸|멀|낫|적|밝|어리|흐리|짜)$/
const ADJECTIVE_AUXILIARY = /(?:듯|만|법|뻔)$/
const GUESSING = /(?:나|[는은]가|[을를]까)$/

/** Is this stem a verb or an adjective in this place? Null where that is open. */
function partOfSpeechHere(stem: string, word: EssayWord): PartOfSpeech | null {
  const before = word.before?.text ?? ''
  if (stem === '않' || stem === '못하') return partOfSpeechNegated(word)
  if (stem === '하') return ofHada(word)
  // -나 봅니다 guesses and is an adjective, -아 봅니다 tries and is a verb.
  if (stem === '보') return GUESSING.test(before) ? 'adjective' : 'verb'
  if (stem === '맞') return null
  for (const partOfSpeech of ['verb', 'adjective'] as const) if (isOnly(stem, partOfSpeech)) return partOfSpeech
  if (stem !== '있' && hasObject(word, MAINLY_ADJECTIVE.test(stem) ? 1 : 3)) return 'verb'
  return MAINLY_ADJECTIVE.test(stem) ? 'adjective' : null
}

/** 중요 합니다 and 좋기도 합니다 are adjectives, 공부 합니다 and 먹기도 합니다 verbs. */
function ofHada(word: EssayWord): PartOfSpeech | null {
  const { before } = word
  if (!before) return 'verb'
  if (ADJECTIVE_AUXILIARY.test(before.text) || isOnly(withNoun(word), 'adjective')) return 'adjective'
  const nominal = readingsOf(before.text).filter(({ ending }) => /^(?:기(?:는|도|만)|긴|지(?:는|도))$/.test(ending))
  if (nominal.length === 0) return 'verb'
  if (nominal.every(({ stem }) => isOnly(stem, 'verb'))) return 'verb'
  return nominal.every(({ stem }) => isOnly(stem, 'adjective') || stem === '있') ? 'adjective' : null
}

/** Does an object stand among the last words before this one? */
function hasObject({ before }: EssayWord, among: number): boolean {
  let word = before
  for (let steps = 0; word && steps < among; steps++, word = word.before) if (/[을를]$/.test(word.text)) return true
  return false
}

/** 보이다, 모이다, 움직이다: nobody takes these for a noun with 이다. */
function isVerbInI(stem: string): boolean {
  return /(?:[보모쓰높쌓섞놓끼]|움직|망설|반짝|기울|끓|녹|붙)이$/.test(stem)
}

/** Of forms that are all right the one nearest to what was written: 하였습니다 stays 하였다. */
function closest(forms: readonly string[], written: string): string | null {
  const long = forms.find((form) => written.startsWith(form.slice(0, -1)))
  return long ?? forms[0] ?? null
}

/** Only what differs: 원합니다 -> 원한다 is 합니다 -> 한다. */
function smallestEdit({ start, end, text }: EssayWord, plain: string): Edit {
  let same = 0
  while (same < text.length - 1 && same < plain.length - 1 && text[same] === plain[same]) same++
  return { start: start + same, end, suggestion: plain.slice(same), rule: 'register' }
}
