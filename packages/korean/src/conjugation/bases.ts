import { lastLetters, withLetters } from './letters.ts'
import type { StemClass } from './stem-class.ts'

/** A predicate to conjugate: 돕다 is `{ stem: '돕', stemClass: 'ㅂ' }`. */
export type Stem = { stem: string; stemClass: StemClass }

/**
 * What stands before the letters of an ending: `plain` before 고 and 지, `plainN` before ㄴ and ㅅ (where ㄹ drops), `eu` before
 * 으면 and 음, `euN` before 은, 을, 읍, 으니, 으시, 으오 (where ㄹ drops), `a` before 아서 and 았다.
 */
export type BaseKind = 'plain' | 'plainN' | 'eu' | 'euN' | 'a'

/** Every right base of that kind, the usual one first (해 before 하여, 되어 before 돼). */
export function basesOf({ stem, stemClass }: Stem, kind: BaseKind): string[] {
  if (kind === 'plain') return [stem]
  if (kind === 'plainN') return plainN(stem, stemClass)
  if (kind === 'a') return aBases(stem, stemClass)
  const base = euBase(stem, stemClass)
  return [kind === 'euN' && stemClass === 'ㄹ' ? withLetters(base, { final: '' }) : base]
}

/** 파랗네 and 파라네 are both right. */
function plainN(stem: string, stemClass: StemClass): string[] {
  const without = withLetters(stem, { final: '' })
  if (stemClass === 'ㄹ') return [without]
  return stemClass === 'ㅎ' && stem !== without ? [stem, without] : [stem]
}

function euBase(stem: string, stemClass: StemClass): string {
  if (stemClass === 'ㄷ') return `${withLetters(stem, { final: 'ㄹ' })}으`
  if (stemClass === 'ㅂ') return withoutBieup(stem) + (HUMBLE.test(stem) ? '오' : '우')
  if (stemClass === 'ㅅ') return `${withLetters(stem, { final: '' })}으`
  if (stemClass === 'ㅎ') return withLetters(stem, { final: '' })
  if (stemClass === 'ㄹ') return stem
  return lastLetters(stem)?.final ? `${stem}으` : stem
}

/** The only ones with 와; all others have 워, whatever their vowel (가까워, 아름다워). */
const BRIGHT_BIEUP = /(?:돕|곱|듣잡|받잡)$/
/** Old humble verbs: 듣자오니, 듣자와. */
const HUMBLE = /[듣받]잡$/
/** 쓰다, 크다, 트다, 뜨다, 끄다 keep ㅓ in compounds (받아써, 본떠); other stems look at the syllable before (바빠, 따라). */
const ONE_SYLLABLE_EU = /[쓰크트뜨끄]$/
/** Short forms whose 아/어 form is that of the long one: 머무르다, 서두르다, 서투르다. */
const SHORTENED = /(?:머물|서둘|서툴)$/

/** 섧다 keeps its ㄹ: 설워. */
function withoutBieup(stem: string): string {
  return withLetters(stem, { final: lastLetters(stem)?.final === 'ㄼ' ? 'ㄹ' : '' })
}

function aBases(stem: string, stemClass: StemClass): string[] {
  const without = withLetters(stem, { final: '' })
  switch (stemClass) {
    case 'ㄷ':
      return [withLetters(stem, { final: 'ㄹ' }) + aOrEo(stem)]
    case 'ㅂ':
      return [withoutBieup(stem) + (BRIGHT_BIEUP.test(stem) ? '와' : '워')]
    case 'ㅅ':
      return [without + aOrEo(stem)]
    case 'ㅎ':
      return [withLetters(stem, { final: '', vowel: meltedHieut(stem) })]
    case '르':
      return [withLetters(stem.slice(0, -1), { final: 'ㄹ' }) + (isBright(stem.slice(0, -1)) ? '라' : '러')]
    case '러':
      return [`${stem}러`]
    case '우':
      return [withLetters(stem, { vowel: 'ㅓ' })]
    case '으':
      return stem.endsWith('모으')
        ? [`${stem.slice(0, -1)}아`, `${stem.slice(0, -2)}뫄`]
        : [withLetters(stem, { vowel: isBright(stem.slice(0, -1)) && !ONE_SYLLABLE_EU.test(stem) ? 'ㅏ' : 'ㅓ' })]
    case 'ㄹ':
      return SHORTENED.test(stem) ? [`${stem}러`] : closed(stem)
    case '여':
      return [withLetters(stem, { vowel: 'ㅐ' }), `${stem}여`]
    case '이다':
      return [`${stem}어`, `${stem.slice(0, -1)}여`]
    case '아니다':
      return [`${stem}어`, `${stem.slice(0, -1)}녀`]
    default:
      return lastLetters(stem)?.final ? closed(stem) : open(stem)
  }
}

function closed(stem: string): string[] {
  const usual = stem + aOrEo(stem)
  return stem.endsWith('놓') ? [usual, withLetters(stem, { vowel: 'ㅘ', final: '' })] : [usual]
}

const MELTED: Readonly<Record<string, string>> = { ㅗ: 'ㅘ', ㅜ: 'ㅝ', ㅣ: 'ㅕ', ㅚ: 'ㅙ' }
/** Swallow 아/어 wholly. */
const SWALLOWING = /[ㅏㅓㅕㅑ]/
/** Stand with 어 or swallow it: 보내어, 보내. */
const MAY_SWALLOW = /[ㅐㅔㅖㅒㅙㅞ]/

function open(stem: string): string[] {
  const { vowel } = lastLetters(stem) ?? { vowel: '' }
  const apart = stem + aOrEo(stem)
  if (SWALLOWING.test(vowel)) return [stem]
  if (MAY_SWALLOW.test(vowel)) return [stem, apart]
  const melted = MELTED[vowel]
  if (melted === undefined) return [apart]
  const contracted = withLetters(stem, { vowel: melted })
  // 오아 is no Korean; 되어 is as usual as 돼 in writing.
  if (/(?:^|.)오$/.test(stem)) return [contracted]
  return vowel === 'ㅚ' ? [apart, contracted] : [contracted, apart]
}

/** 그렇다 그래, 어떻다 어때, 이러다 이래, 파랗다 파래, 하얗다 하얘, 퍼렇다 퍼레, 허옇다 허예. */
function meltedHieut(stem: string): string {
  const vowel = lastLetters(stem)?.vowel
  if (vowel === 'ㅏ') return 'ㅐ'
  if (vowel === 'ㅑ') return 'ㅒ'
  if (vowel === 'ㅕ') return 'ㅖ'
  return /^(?:(?:아무|[이그저요고조])[렇러]|어떻|어쩌)$/.test(stem) ? 'ㅐ' : 'ㅔ'
}

/** 아 after ㅏ, ㅑ and ㅗ, else 어; always 어 after ㅆ (갔어). */
function aOrEo(stem: string): string {
  return isBright(stem) && lastLetters(stem)?.final !== 'ㅆ' ? '아' : '어'
}

function isBright(stem: string): boolean {
  return /[ㅏㅑㅗ]/.test(lastLetters(stem)?.vowel ?? '')
}
