import { lastLetters } from './letters.ts'

/**
 * How a stem changes before its endings, by the letter that does: `ㄹ` and `으` lose it, `ㄷ ㅂ ㅅ ㅎ 르 러 우 여` are irregular
 * (듣다 들어, 돕다 도와, 짓다 지어, 파랗다 파래, 모르다 몰라, 이르다 이르러, 푸다 퍼, 하다 해); 이다 and 아니다 stand alone.
 */
export const STEM_CLASSES = [
  'regular',
  'ㄹ',
  '으',
  'ㄷ',
  'ㅂ',
  'ㅅ',
  'ㅎ',
  '르',
  '러',
  '우',
  '여',
  '이다',
  '아니다',
] as const
export type StemClass = (typeof STEM_CLASSES)[number]

// Each is matched at the end of a stem. The second list of a pair names those whose letters are a regular word too (걷다: walk, roll up).
const DIGEUT = /(?:걷|긷|깨닫|내닫|치닫|눋|듣|묻|붇|싣|일컫)$/
const DIGEUT_OR_REGULAR = /(?:걷|묻)$/
const SIOT = /(?:긋|낫|붓|잇|잣|젓|짓)$/
const REGULAR_BIEUP = /(?:입|잡|좁|씹|접|집|뽑|꼽|업|뵙|굽|곱|수줍|어줍)$/
const BIEUP_OR_REGULAR = /[굽곱]$/
const BIEUP_AFTER_ALL = /(?:아니꼽|듣잡|받잡)$/
// Of the verbs in ㅎ none changes; 좋다 is the one adjective that does not.
const STAYING_HIEUT = /(?:낳|넣|쌓|닿|땋|빻|찧|놓|좋)$/
const SHORT_HIEUT = /^(?:[이그저요고조]러|어쩌)$/
// These only lose ㅡ.
const ONLY_EU = /(?:따르|치르|들르|우러르|다다르|푸르르|이르르)$/
const REU_OR_REO = /(?:이르|누르|노르)$/

/**
 * The classes that a stem may have by its letters, the likeliest first: two where the same letters are two words (걷, 굽, 이르).
 * Never empty. A dictionary says which of two it is.
 */
export function stemClassesOf(stem: string): StemClass[] {
  const letters = lastLetters(stem)
  if (!letters) return ['regular']
  const { vowel, final } = letters
  if (stem === '이') return ['regular', '이다']
  if (stem === '아니') return ['아니다']
  if (stem.endsWith('하')) return ['여']
  if (stem === '푸') return ['우']
  if (SHORT_HIEUT.test(stem)) return ['ㅎ']
  if (stem.endsWith('르')) return liquid(stem)
  if (final === '') return vowel === 'ㅡ' ? ['으'] : ['regular']
  if (final === 'ㄹ') return ['ㄹ']
  if (final === 'ㄷ' && DIGEUT.test(stem)) return DIGEUT_OR_REGULAR.test(stem) ? ['ㄷ', 'regular'] : ['ㄷ']
  if (final === 'ㅂ' || stem.endsWith('섧')) return bieup(stem)
  if (final === 'ㅅ' && SIOT.test(stem)) return ['ㅅ']
  if (final === 'ㅎ' && /[ㅏㅑㅓㅕ]/.test(vowel) && !STAYING_HIEUT.test(stem)) return ['ㅎ']
  return ['regular']
}

function liquid(stem: string): StemClass[] {
  if (ONLY_EU.test(stem) || stem.length === 1) return ['으']
  if (stem.endsWith('푸르')) return ['러']
  return REU_OR_REO.test(stem) ? ['르', '러'] : ['르']
}

function bieup(stem: string): StemClass[] {
  if (BIEUP_AFTER_ALL.test(stem)) return ['ㅂ']
  if (BIEUP_OR_REGULAR.test(stem)) return ['ㅂ', 'regular']
  return REGULAR_BIEUP.test(stem) ? ['regular'] : ['ㅂ']
}
