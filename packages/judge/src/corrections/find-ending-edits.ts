import { FINAL, lastFinal, withFinal } from '@truegul/korean'
import { HADA_ADJECTIVES, PLAIN_ADJECTIVES } from '../analysis/adjectives.ts'
import type { EssayWord } from '../analysis/essay-words.ts'
import type { CorrectionRule, Edit } from './edit.ts'

type IsKnown = (word: string) => boolean
type Form = { right: string; rule: CorrectionRule }

const OBJECT = /[을를]$/
const CONSONANT_ADJECTIVES = '많 좋 높 낮 작 깊 넓 좁 짧 싶 옳 젊 굵'
const VOWEL_ADJECTIVES = '다르 나쁘 바쁘 기쁘 슬프 아프 예쁘 느리 비싸 빠르'
const RIEUL_STEMS = '벌 살 알 만들 놀 팔 열 힘들 들 줄 늘'
const BIEUP_STEMS =
  '쉽 어렵 아름답 춥 덥 맵 가깝 무겁 가볍 즐겁 고맙 두렵 외롭 새롭 자유롭 평화롭 무섭 더럽 귀엽 뜨겁 차갑'
const any = (stems: string) => stems.split(' ').join('|')

const MODIFIER = new RegExp(`(${any(CONSONANT_ADJECTIVES)})는(지|데|데도|가)?$`)
const VOWEL_MODIFIER = new RegExp(`^(${any(VOWEL_ADJECTIVES)})는(지|데|데도|가)?$`)
const RIEUL = new RegExp(`^(.*(?:${any(RIEUL_STEMS)}))(는|으면|으려고|으며|으니까)$`)
const BIEUP = new RegExp(`^(.*(?:${any(BIEUP_STEMS)}))(은|으면|으니까|으며)$`)

/** Endings in a form that the stem does not take. Two witnesses: the dictionary refuses the word and knows what is suggested. */
export function findEndingEdits(word: EssayWord, isKnown: IsKnown): Edit[] {
  const found = verbAsDictionaryForm(word) ?? (word.unknown ? formOf(word, isKnown) : null)
  if (!found || !isKnown(found.right) || found.right === word.text) return []
  return [{ start: word.start, end: word.end, suggestion: found.right, rule: found.rule }]
}

function formOf({ text, before, after }: EssayWord, isKnown: IsKnown): Form | null {
  return (
    adjectiveModifier(text, before, after) ??
    existing(text, after) ??
    plainEnding(text) ??
    copula(text, isKnown) ??
    conditional(text) ??
    irregular(text) ??
    vowelHarmony(text) ??
    pastOfCopula(text)
  )
}

/** 중요하는 것 is 중요한 것. Behind an object (그를 필요하는) the noun is wrong too, so nothing is said there. */
function adjectiveModifier(text: string, before: EssayWord | null, after: EssayWord | null): Form | null {
  const hada = /^(.+)하는(지|데|데도|가)?$/.exec(text)
  if (hada && HADA_ADJECTIVES.has(hada[1]!)) {
    if ((before && (OBJECT.test(before.text) || isBareNoun(before))) || (after && /^생각/.test(after.text))) return null
    return { right: `${hada[1]}한${hada[2] ?? ''}`, rule: 'adjective-modifier' }
  }
  const vowel = VOWEL_MODIFIER.exec(text)
  if (vowel) return { right: `${withFinal(vowel[1]!, FINAL.nieun)}${vowel[2] ?? ''}`, rule: 'adjective-modifier' }
  const plain = MODIFIER.exec(text)
  return plain ? { right: text.replace(MODIFIER, '$1은$2'), rule: 'adjective-modifier' } : null
}

/** 있다 and 없다 take -는 though they are no verbs; only 있은 후 and the like is right. */
function existing(text: string, after: EssayWord | null): Form | null {
  const match = /^(.*[있없])은(지)?$/.exec(text)
  if (!match || (after && /^(?:후|뒤|지|다음|채)/.test(after.text))) return null
  return { right: `${match[1]}는${match[2] ?? ''}`, rule: 'ending' }
}

/** -는다 after a vowel or ㄹ is -ㄴ다; an adjective has neither. */
function plainEnding(text: string): Form | null {
  const match = /^(.+)는다(고|는|면)?$/.exec(text)
  if (!match) return null
  const stem = match[1]!
  const tail = match[2] ?? ''
  if (HADA_ADJECTIVES.has(stem.replace(/하$/, '')) && stem.endsWith('하'))
    return { right: `${stem}다${tail}`, rule: 'adjective' }
  if (PLAIN_ADJECTIVES.has(stem)) return { right: `${stem}다${tail}`, rule: 'adjective' }
  const final = lastFinal(stem)
  if (final !== FINAL.none && final !== FINAL.rieul) return null
  return { right: `${withFinal(stem, FINAL.nieun)}다${tail}`, rule: 'verb-plain' }
}

/** 이다 is quoted with 이라고, and takes no -ㄴ. */
function copula(text: string, isKnown: IsKnown): Form | null {
  if (/^아니다(?:고|는|면)$/.test(text)) return { right: text.replace('다', '라'), rule: 'copula' }
  const quoted = /^(.+)이다(고|는|면)$/.exec(text)
  if (quoted && isKnown(`${quoted[1]}이다`) && !isKnown(`${quoted[1]}인다`)) {
    return { right: `${quoted[1]}이라${quoted[2]}`, rule: 'copula' }
  }
  const verbal = /^(.+)인다$/.exec(text)
  return verbal && lastFinal(verbal[1]!) !== FINAL.none ? { right: `${verbal[1]}이다`, rule: 'copula' } : null
}

/** 않아면, 많은면 -> 않으면, 많으면; 많수록 -> 많을수록; 많으지만 -> 많지만. */
function conditional(text: string): Form | null {
  const match = /^(.+?)(?:[아어]면|은면)$/.exec(text)
  if (match && hasFinal(match[1]!)) {
    const ending = lastFinal(match[1]!) === FINAL.rieul ? '면' : '으면'
    return { right: match[1]! + ending, rule: 'ending' }
  }
  const more = /^(.+)수록$/.exec(text)
  if (more && hasFinal(more[1]!) && lastFinal(more[1]!) !== FINAL.rieul)
    return { right: `${more[1]}을수록`, rule: 'ending' }
  const bare = /^(.+)[은으](지만|거나)$/.exec(text)
  return bare && hasFinal(bare[1]!) ? { right: bare[1]! + bare[2]!, rule: 'ending' } : null
}

/** Stems that lose ㄹ or change ㅂ. */
function irregular(text: string): Form | null {
  const rieul = RIEUL.exec(text)
  if (rieul) {
    const [, stem, ending] = rieul
    const isAdjective = stem!.endsWith('힘들')
    if (ending === '는')
      return {
        right: isAdjective ? withFinal(stem!, FINAL.nieun) : `${withFinal(stem!, FINAL.none)}는`,
        rule: 'ending',
      }
    if (ending === '으니까') return { right: `${withFinal(stem!, FINAL.none)}니까`, rule: 'ending' }
    return { right: stem! + ending!.slice(1), rule: 'ending' }
  }
  const bieup = BIEUP.exec(text)
  if (!bieup) return null
  const stem = withFinal(bieup[1]!, FINAL.none)
  return { right: bieup[2] === '은' ? `${stem}운` : `${stem}우${bieup[2]!.slice(1)}`, rule: 'ending' }
}

function vowelHarmony(text: string): Form | null {
  const match = /^(.*[않많받같알살높맞찾앉잡작좋놓])(어|었)(?!져다)(.*)$/.exec(text)
  return match ? { right: `${match[1]}${match[2] === '어' ? '아' : '았'}${match[3]}`, rule: 'ending' } : null
}

/** 목적이였다 -> 목적이었다: after a consonant 이 does not melt into 였. */
function pastOfCopula(text: string): Form | null {
  const match = /^(.+)이였(.*)$/.exec(text)
  return match && hasFinal(match[1]!) ? { right: `${match[1]}이었${match[2]}`, rule: 'copula' } : null
}

// Verbs that are used like adjectives, and 있다, which has no -는다 here.
const LIKE_AN_ADJECTIVE = /(?:[있없잇]다|만족하다|맞다|따르다)$/
const AS_OF_AN_ADJECTIVE = /^(?:가장|제일|더|매우|아주|너무|정말)$|적인$/

/** A verb that ends its sentence in the dictionary form: 생각하다. -> 생각한다. */
function verbAsDictionaryForm({ text, isLast, mark, morphemes, before }: EssayWord): Form | null {
  if (!isLast || !before || !mark.startsWith('.') || !text.endsWith('다')) return null
  const [stem, ending] = morphemes.filter(({ tag }) => !tag.startsWith('S')).slice(-2)
  if (LIKE_AN_ADJECTIVE.test(text) || AS_OF_AN_ADJECTIVE.test(before.text)) return null
  if (before.morphemes.at(-1)?.tag === 'ETM') return null
  if (!stem || !ending || ending.tag !== 'EF' || ending.text !== '다' || !/^(?:VV|XSV)$/.test(stem.tag)) return null
  const base = text.slice(0, -1)
  if (!base.endsWith(stem.text)) return null
  const final = lastFinal(base)
  if (final === FINAL.none || final === FINAL.rieul)
    return { right: `${withFinal(base, FINAL.nieun)}다`, rule: 'verb-plain' }
  return { right: `${base}는다`, rule: 'verb-plain' }
}

// A noun without a particle (가족 중요하는 사람) is an object in disguise.
function isBareNoun({ text, morphemes }: EssayWord): boolean {
  const last = morphemes.at(-1)
  return last?.tag === 'NNG' && text.endsWith(last.text) && !/^(?:제일|가장|더욱|모두)$/.test(text)
}

const hasFinal = (stem: string): boolean => (lastFinal(stem) ?? FINAL.none) !== FINAL.none
