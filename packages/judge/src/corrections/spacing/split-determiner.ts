import type { EssayWord } from '../../analysis/essay-words.ts'
import type { IsKnown, Spaced } from './spaced.ts'

const PARTICLES =
  '(?:은|는|이|가|을|를|에|에서|에게|의|도|만|와|과|로|으로|보다|까지|부터|에는|에도|에서는|에서도|에게는|에게도|으로는|로는|마다|처럼|이다|이나|나|이라는|이라고|라는|라고|이며|이고|이라면|라면|이라도|라도|들|들이|들은|들을|들의|들도|들에게|들과|들에|들이다)?'

// Nouns that make no word with 이 or 그: not 때, 곳, 날, 번, 분, 쪽, 중, 후, 외, 점, 사회, 제도, 법.
const POINTED_AT =
  '세상|사람|문제|방법|나라|경우|시대|상황|현상|이유|결과|생각|아이|남자|여자|순간|시기|세계|지역|도시|글|책|물건|음식|직업|의견|관점|사실|일들|활동|행동|정책|기술|말들|때문에|정도|능력|친구|단어|습관'
const POINTING = new RegExp(`^(이|그|저)((?:${POINTED_AT})${PARTICLES})$`)
/** 이때문에 may be 이 때문에 or 이때 문에. */
const TOGETHER = /^(?:이나라도|이세계|이정도|저정도|이책|저글)/

// Behind these a noun always begins a word of its own, but for a few.
const DETERMINERS = /^(모든|어떤|다른|여러|온갖|무슨|또다른|이런|그런|저런|아무런)(.+)$/
const HARD_WORDS =
  /^(?:여러분|여러모로|여러해|여러날|어떤지|어떤한|다른지|그런데|이런데|저런데|그런지|이런지|그런대로|어떤가|그런가|이런저런|그런즉|이런즉|다른데)/
const EACH = new RegExp(`^(각)((?:나라|사람|학교|지역|도시|가정|분야|가족|개인|부분|문제|단계)${PARTICLES})$`)
const OURS = new RegExp(
  `^(내|우리|제)((?:생각|친구|고향|꿈|인생|경험|가족|동생|의견|마음|주변|사회|학교|반|회사|동네|집|부모님|아이들|생활|모두|삶)${PARTICLES})$`,
)
const OURS_TOGETHER =
  /^(?:제의|제반|내집|내반|내사회|내학교|내회사|내모두|제사회|제회사|제학교|제집|제삶|제모두|제생활|내생활|내아이들)/

// Nouns so common that an adnominal form and one of these are never one word.
const COMMON_NOUN = new RegExp(
  `^(.+[는은한된운])((?:사람|나라|문제|방법|이유|경우|학생|생각|모습|부분|상황|세상|사회|기회|행동|과정|능력|친구|시간|아이|음식|직업|물건|환경|영향|결과|마음|일|곳|점|사람들|아이들|학생들)${PARTICLES})$`,
)

/** 모든사람, 이문제, 사용하는사람: what stands before a noun is a word of its own. */
export function splitDeterminer(word: EssayWord, isKnown: IsKnown): Spaced {
  const { text, morphemes } = word
  const match = POINTING.exec(text) ?? EACH.exec(text) ?? OURS.exec(text)
  const isTogether = match !== null && (OURS_TOGETHER.test(text) || TOGETHER.test(text))
  if (match && !isTogether && isKnown(match[2]!)) return apart(match[1]!, match[2]!)
  const determiner = word.unknown ? DETERMINERS.exec(text) : null
  if (determiner && !HARD_WORDS.test(text) && isNoun(determiner[2]!, isKnown)) {
    return apart(determiner[1] === '또다른' ? '또 다른' : determiner[1]!, determiner[2]!)
  }
  if (/^더이상(?:은|의)?$/.test(text)) return apart('더', text.slice(1))
  if (/^또다른$/.test(text)) return apart('또', '다른')
  const common = word.unknown ? COMMON_NOUN.exec(text) : null
  if (!common || common[1]!.length < 2 || !isKnown(common[1]!)) return null
  return morphemes.some(({ tag }) => tag === 'ETM' || tag === 'MM') &&
    !/^(?:지난|젊은|늙은|굵은|(?:작은|큰)(?:아이|일))/.test(text)
    ? apart(common[1]!, common[2]!)
    : null
}

function isNoun(rest: string, isKnown: IsKnown): boolean {
  return (rest.length > 1 || rest === '일' || rest === '곳' || rest === '점') && isKnown(rest)
}

function apart(left: string, right: string): Spaced {
  return { right: `${left} ${right}`, rule: 'spacing-determiner' }
}
