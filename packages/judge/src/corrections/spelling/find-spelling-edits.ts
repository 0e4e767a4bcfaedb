import { FINAL, lastFinal, type Span, withFinal } from '@truegul/korean'
import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import { remembered } from '../../analysis/remembered.ts'
import type { CorrectionRule, Edit } from '../edit.ts'
import { withEnding, withVerb } from '../words/with-verb.ts'
import { MISSPELT_INSIDE, MISSPELT_STARTS, WORD_FORMS } from './common-mistakes.ts'

const FORM_OF = new Map(WORD_FORMS)
// Every word of an essay is looked up, nearly all in vain.
const STARTING = Map.groupBy(MISSPELT_STARTS, ([wrong]) => wrong[0]!)
// What may follow 않 in a right word: 않다 is never cut off from its ending.
const NEGATION_BEFORE_A_VERB = /^않$/
const AN_FOR_ANH = /^안(?=(?:고|으면|으니|으며|은|는|는다|았|았다|을|다|다고|다면|게|도록|기|습니다)$)/

/** Misspellings from our table, and 안/않 by their place. */
export function findSpellingEdits(word: EssayWord): Edit[] {
  const form = FORM_OF.get(word.text)
  // 경제적 여유한: the word before is wrong as well.
  if (form && !/[적도]$/.test(word.before?.text ?? '')) return [{ ...span(word), suggestion: form, rule: 'word-form' }]
  const start = STARTING.get(word.text[0]!)?.find(([wrong]) => word.text.startsWith(wrong))
  if (start && !isRightAfterAll(word)) return [edit(word, 0, start[0].length, start[1], 'spelling')]
  const inside = misspeltInside(word.text)
  if (inside) return [edit(word, inside.at, inside.length, inside.right, inside.rule)]
  const meant = intended(word) ?? withoutInfinitive(word) ?? doubled(word) ?? mustBe(word)
  if (meant !== null) return [{ ...span(word), suggestion: meant, rule: 'spelling' }]
  return [...negationEdits(word), ...choiceEdits(word), ...daysEdits(word), ...howEdits(word)]
}

const misspeltInside = remembered((text) => {
  for (const [wrong, right, rule] of MISSPELT_INSIDE) {
    const match = wrong.exec(text)
    if (match) return { at: match.index, length: match[0].length, right, rule }
  }
  return null
})

/** A known word that only begins like 바램, and the jacket 후드 집업. */
function isRightAfterAll({ text, unknown, before }: EssayWord): boolean {
  if (text.startsWith('집업')) return before?.text === '후드'
  return text.startsWith('바램') && !unknown && !/^바램(?:이|은|을|과|대로|이다)?$/.test(text)
}

function negationEdits(word: EssayWord): Edit[] {
  const { text, before, after } = word
  if (!/^[않안]/.test(text)) return []
  const afterJi =
    before !== null && isNegatable(before.text) && before.morphemes.some(({ tag }) => /^(?:VV|VA|XS[VA]|VX)$/.test(tag))
  if (NEGATION_BEFORE_A_VERB.test(text) && after && !afterJi) return [edit(word, 0, 1, '안', 'spelling-negation')]
  // 사실이 안이다.
  const copula =
    before && /[이가은는]$/.test(before.text) ? /^안이(?=(?:다|라|고|며|지만|라고|라는|었다)$)/.exec(text) : null
  if (copula) return [edit(word, 0, 2, '아니', 'spelling-negation')]
  const noun = before && isSubject(before) ? withVerb(text === '않는다' ? '않다' : text, '않', '아니') : null
  if (noun !== null) return [{ ...span(word), suggestion: noun, rule: 'spelling-negation' }]
  const match = afterJi ? AN_FOR_ANH.exec(text) : null
  return match ? [edit(word, 0, 1, '않', 'spelling-negation')] : []
}

/** 쉬운 일이 않다: behind a noun it is 아니다. 쉽지가 않다 is right. */
function isSubject({ text, morphemes }: EssayWord): boolean {
  const [noun, particle] = morphemes.filter(({ tag }) => !tag.startsWith('S')).slice(-2)
  return /[이가]$/.test(text) && particle?.tag === 'JKS' && /^NN[GB]$/.test(noun?.tag ?? '')
}

/** 먹지, 좋지, and not 왔는지 (안다). */
function isNegatable(text: string): boolean {
  if (!text.endsWith('지')) return false
  const readings = readingsOf(text)
  return readings.length === 0 || readings.some(({ ending }) => ending === '지')
}

/** 지킬려고 -> 지키려고: -려고 follows the stem. */
function intended({ text, unknown }: EssayWord): string | null {
  const match = unknown ? /^(.+)(려(?:고|면|는|다가))$/.exec(text) : null
  if (!match || lastFinal(match[1]!) !== FINAL.rieul) return null
  const right = withFinal(match[1]!, FINAL.none) + match[2]
  return readingsOf(right).some(({ ending }) => /^으려/.test(ending)) ? right : null
}

/** 이루어기 -> 이루기, 먹어고 -> 먹고, 지켜기 -> 지키기: these endings follow the stem and not -어. */
function withoutInfinitive({ text, unknown }: EssayWord): string | null {
  const match = unknown ? /^(.*[^나])(기|고|지만|는|게|거나)$/.exec(text) : null
  if (!match) return null
  const [, infinitive = '', ending = ''] = match
  // 비하여는 is right.
  if (infinitive.endsWith('하여') && ending === '는') return null
  const stem = /^(.+)[아어]$/.exec(infinitive)?.[1]
  const plain = stem === undefined ? null : stem + ending
  if (plain !== null && readingsOf(plain).some((one) => one.ending === ending)) return plain
  return withEnding(
    readingsOf(infinitive).filter((one) => one.ending === '아'),
    ending,
  )
}

/** 있으야 -> 있어야. */
function mustBe({ text, unknown }: EssayWord): string | null {
  const stem = unknown ? /^(.+)으야$/.exec(text)?.[1] : undefined
  return stem === undefined
    ? null
    : (['어야', '아야']
        .map((end) => stem + end)
        .find((one) => readingsOf(one).some(({ ending }) => ending === '아야')) ?? null)
}

/** 부른는 -> 부르는: one modifier is enough. */
function doubled({ text, unknown }: EssayWord): string | null {
  const stem = unknown && text.endsWith('는') ? text.slice(0, -1) : ''
  if (stem === '' || lastFinal(stem) !== FINAL.nieun) return null
  const right = `${withFinal(stem, FINAL.none)}는`
  return readingsOf(right).some(({ ending }) => ending === '는') ? right : null
}

const ANY_WHO = /^(?:무엇|무슨|누가|누구|어디|언제|어떤|어느|아무리)/

/** 가던지 오던지, 무엇이던지: what one may choose is -든지; -던지 looks back. */
function choiceEdits(word: EssayWord): Edit[] {
  const match = word.text.includes('던') ? /^(.+)던(지|가)?$/.exec(word.text) : null
  if (!match) return []
  const near = [word.before, word.before?.before, word.after, word.after?.after].map((one) => one?.text ?? '')
  const isChoice = match[2]
    ? near.some((text) => new RegExp(`[던든]${match[2]}$`).test(text)) ||
      /^(?:무엇|누구|언제|어디|어떤 것|뭐)(?:이|에서|에)?던지$/.test(word.text) ||
      (match[2] === '지' &&
        lastFinal(match[1]!) !== FINAL.ssangSiot &&
        near.slice(0, 2).some((text) => ANY_WHO.test(text)))
    : /^(?:간에|상관없이|말든)/.test(word.after?.text ?? '')
  return isChoice ? [edit(word, match[1]!.length, 1, '든', 'spelling')] : []
}

/** 몇 일 is one word and written 며칠. */
function daysEdits({ text, start, after }: EssayWord): Edit[] {
  const match =
    text === '몇' && after ? /^일(?:이|은|을|동안|간|에|부터|까지|전|후|인지|이나)?$/.exec(after.text) : null
  return match ? [{ start, end: after!.start + 1, suggestion: '며칠', rule: 'spelling' }] : []
}

/** 어떻해 is 어떡해 at the end of a sentence and 어떻게 before a verb. 왠 alone is 웬. */
function howEdits(word: EssayWord): Edit[] {
  if (word.text === '어떻해' || word.text === '어떻해요') {
    const right = word.isLast ? word.text.replace('어떻해', '어떡해') : '어떻게'
    return [{ ...span(word), suggestion: right, rule: 'spelling' }]
  }
  if (isMuch(word)) return [{ ...span(word), suggestion: '많이', rule: 'spelling' }]
  if (word.text === '왠' && word.after) return [{ ...span(word), suggestion: '웬', rule: 'spelling' }]
  // 더 낳은 삶: nothing is born there, it is better.
  const better = word.before?.text === '더' ? /^낳(?=은|을|아)/.exec(word.text) : null
  if (better) return [edit(word, 0, 1, '나', 'spelling')]
  // -ㄹ가? asks with -ㄹ까?
  const stem = word.text.slice(0, -1)
  if (
    word.unknown &&
    word.isLast &&
    word.mark.startsWith('?') &&
    word.text.endsWith('가') &&
    lastFinal(stem) === FINAL.rieul
  ) {
    return [edit(word, stem.length, 1, '까', 'spelling')]
  }
  return []
}

/** 지나치게 만이 사용하면; 십 년 만이다 ends its sentence. */
function isMuch({ text, before, after }: EssayWord): boolean {
  if (text !== '만이' || !before || !after) return false
  return /[을를게에가는은도]$|^(?:너무|더|가장|아주|매우|제일|정말)$/.test(before.text) && !/^아니/.test(after.text)
}

function edit(word: Span, at: number, length: number, suggestion: string, rule: CorrectionRule): Edit {
  return { start: word.start + at, end: word.start + at + length, suggestion, rule }
}

const span = ({ start, end }: Span): Span => ({ start, end })
