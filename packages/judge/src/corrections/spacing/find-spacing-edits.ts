import { FINAL, lastFinal } from '@truegul/korean'
import type { EssayWord } from '../../analysis/essay-words.ts'
import type { CorrectionRule, Edit } from '../edit.ts'
import { endsInNoun } from './ends-in-noun.ts'
import { joinParts } from './join-parts.ts'
import type { IsKnown, Spaced } from './spaced.ts'
import { splitBoundNoun } from './split-bound-noun.ts'
import { splitDeterminer } from './split-determiner.ts'
import { splitNumber } from './split-number.ts'
import { splitTime } from './split-time.ts'

// What one can be one of. In 사회중에서 and the like not the space is wrong but the word.
const ONE_OF = '조건|가지|문제|부분|사람|사람들|요소|방법|이유|친구|나라|능력|사랑|원인|것'

/** Where a word that the dictionary refuses is cut: left, right, rule. Both sides must be words. */
const CUTS: readonly (readonly [pattern: RegExp, rule: CorrectionRule])[] = [
  [
    /^(.+(?:[는던은한된할될있없]))(것(?:이다|이|은|을|도|에|과|만|처럼|들|들은|들을|들이|이라고|이라는)?)$/,
    'spacing-bound-noun',
  ],
  [/^(.+)(때(?:에|에는|에도|는|도|마다|부터|까지|가|의)?)$/, 'spacing-bound-noun'],
  [/^(.+는)(대로|만큼)(?:은|이|도|의)?$/, 'spacing-bound-noun'],
  [/^(.+(?:는|은|떤))(게)$/, 'spacing-bound-noun'],
  [/^(.+기)(전에(?:는)?)$/, 'spacing-bound-noun'],
  [new RegExp(`^((?:${ONE_OF}))(중(?:에|에서|에는|에서도|의|에서는)?)$`), 'spacing-bound-noun'],
  [/^(..+)(등(?:을|이|의|에|은|도|과|으로)?)$/, 'spacing-bound-noun'],
  [/^(.+)(속에(?:서|서는|서도|는)?)$/, 'spacing'],
  [/^(.+[가-힣]에)(대해|대해서|대한|따라|따라서|의해|의해서|관한|관해)$/, 'spacing'],
  [/^(.+기)((?:마련|나름|십상|일쑤)(?:이다|이며|이고|이지만|이어서|이므로|이라고|인데)?)$/, 'spacing-bound-noun'],
  [/^(.+기)(위해|위해서|위한|위하여)$/, 'spacing'],
  [/^(이|그|위)와(같은|같이)$/, 'spacing'],
  [/^(..+)(같은)$/, 'spacing'],
  [/^(이|그)(외에(?:도)?)$/, 'spacing'],
  [/^(이렇게|그렇게|어떻게)(하면|되면|살면|생각.+|하는|해야|살아야)$/, 'spacing'],
  [/^(.+다)(보면|보니|보니까)$/, 'spacing-auxiliary'],
  [/^(.+고)(나서|나면|나니)$/, 'spacing-auxiliary'],
  [/^(.+지)(말고|말아야|못하.*|않.*|못한.*|못할.*|못해.*)$/, 'spacing-after-ending'],
  [
    /^(.*(?:[아어여해와워려겨져써봐줘돼가])야)((?:한다|합니다|할|하는|하고|하지|했다|된다|됩니다|해요|해)(?:고)?)$/,
    'spacing-after-ending',
  ],
  [/^(안)(하.*|할.*|했.*|해.*|한다|한|좋.*)$/, 'spacing'],
  [/^(안)((?:남|먹|마시|마셔|읽|쓰|만나|힘들|어렵|맞|지키|지켜|살|팔|입|들리|보이|왔|갔|봤|됐).+)$/, 'spacing'],
  [
    /^(못)((?:가|간|갔|갈|오|온|왔|올|와|먹|마시|마신|마셔|마셨|자|잔|잤|잘|보|본|봤|볼|봐|읽|쓴|썼|쓸|써서|만나|만난|만났|들어|들은|들었|듣|배우|배운|배웠|받|찾|지키|지킨|지켰|알아|믿|살게|살았|이루|이룬|이뤘|끝내|끝냈|끝낸|타|탄|탔|사|산|샀|풀|푼|풀었|입|신|참|참았).*)$/,
    'spacing',
  ],
  [/^(열심히|많이|자주|빨리|천천히|직접|스스로|꾸준히)([하한할함해했합].*)$/, 'spacing'],
  [/^(..+)(없이)$/, 'spacing'],
  [/^(..+)((?:안|앞|옆)에(?:서|는|서는|도)?)$/, 'spacing'],
  // 금융위에 is no place.
  [/^(책상|의자|지붕|바탕|토대|머리|무대|침대|탁자|식탁|바다|나무|종이|도로)(위에(?:서|는|서는|도)?)$/, 'spacing'],
  [/^(하루)(종일)$/, 'spacing'],
  [
    /^(여유|의미|가치|자신|용기|능력|관심|재능|책임|보람|필요|문제)((?:없|있)(?:는|고|게|으면|다|다고|다면))$/,
    'spacing',
  ],
  [/^(둘)(다)$/, 'spacing'],
]
/** Missing and needless spaces, where the rule leaves no choice. */
export function findSpacingEdits(word: EssayWord, isKnown: IsKnown): Edit[] {
  return (
    over(word, possibility(word, isKnown)) ??
    over(word, notOnly(word)) ??
    over(word, because(word, isKnown)) ??
    over(word, wish(word, isKnown)) ??
    over(word, splitNumber(word)) ??
    over(word, similar(word)) ??
    over(word, cut(word, isKnown)) ??
    over(word, splitBoundNoun(word)) ??
    over(word, splitDeterminer(word, isKnown)) ??
    over(word, splitTime(word)) ??
    over(word, forbidden(word)) ??
    joinParts(word) ??
    []
  )
}

function over({ start, end, text }: EssayWord, found: Spaced): Edit[] | null {
  return found && found.right !== text ? [{ start, end, suggestion: found.right, rule: found.rule }] : null
}

/** 할수있다, 할수 있다, 할 수있다. */
function possibility({ text, before, after, unknown }: EssayWord, isKnown: IsKnown): Spaced {
  if (!text.includes('수')) return null
  const whole = /^(.+)(수(?:도|는|가|밖에)?)((?:있|없).*)$/.exec(text)
  if (whole && lastFinal(whole[1]!) === FINAL.rieul && isKnown(whole[1]!) && isKnown(whole[3]!)) {
    return { right: `${whole[1]} ${whole[2]} ${whole[3]}`, rule: 'spacing-bound-noun' }
  }
  const left = /^(.+)(수(?:도|는|가|밖에)?)$/.exec(text)
  if (left && unknown && lastFinal(left[1]!) === FINAL.rieul && after && /^(?:있|없)/.test(after.text)) {
    if (!isKnown(left[1]!.replace(/질$/, '진다')) || /^잘(?!할|될|살)/.test(left[1]!)) return null
    return { right: `${left[1]} ${left[2]}`, rule: 'spacing-bound-noun' }
  }
  const right = /^(수(?:도|는|가)?)((?:있|없).*)$/.exec(text)
  if (right && before && lastFinal(before.text) === FINAL.rieul) {
    return { right: `${right[1]} ${right[2]}`, rule: 'spacing-bound-noun' }
  }
  return null
}

/** 뿐만아니라, 할뿐만 아니라. */
function notOnly({ text, before }: EssayWord): Spaced {
  const whole = text.includes('뿐') ? /^(.*)뿐(만)?아니라$/.exec(text) : null
  // Alone behind a noun it belongs to the noun as well; `joined` says so.
  if (!whole || (whole[1] === '' && before && endsInNoun(before))) return null
  const gap = whole[1] !== '' && lastFinal(whole[1]!) === FINAL.rieul ? ' ' : ''
  return { right: `${whole[1]}${gap}뿐${whole[2] ?? ''} 아니라`, rule: 'spacing-not-only' }
}

/** 목적때문에, 친구덕분에. Not behind a particle (불황이때문에), where more is wrong than a space. */
function because({ text }: EssayWord, isKnown: IsKnown): Spaced {
  if (!/[때덕탓]/.test(text)) return null
  const match =
    /^(.+?)(때문(?:에|이다|이다고|이라고|인지)?)$/.exec(text) ??
    /^(..+)(덕분(?:에|이다|이었다)|탓에|탓이다)$/.exec(text)
  if (!match || !isKnown(match[1]!)) return null
  if (/..[이가을를은는]$/.test(match[1]!) && isKnown(match[1]!.slice(0, -1))) return null
  return { right: `${match[1]} ${match[2]}`, rule: 'spacing-bound-noun' }
}

/** 하고싶다, 하고싶어하다, 하고있다. */
function wish({ text, before }: EssayWord, isKnown: IsKnown): Spaced {
  if (!/[싶있]/.test(text)) return null
  const match = /^(.+고)(싶.*)$/.exec(text)
  if (match)
    return { right: `${match[1]} ${match[2]!.replace(/^싶어(?=[하한할해])/, '싶어 ')}`, rule: 'spacing-auxiliary' }
  const going = /^(.+고)(있[는다었으지던을어].*)$/.exec(text)
  if (going && isKnown(going[1]!) && isKnown(going[2]!))
    return { right: `${going[1]} ${going[2]}`, rule: 'spacing-auxiliary' }
  const wanting = /^(싶어)((?:하|한|할|했|해).*)$/.exec(text)
  return wanting && before && /고$/.test(before.text)
    ? { right: `${wanting[1]} ${wanting[2]}`, rule: 'spacing-auxiliary' }
    : null
}

/** 하면 안된다: what must not be is 안 되다; 안되다 is to fail. */
function forbidden({ text, before }: EssayWord): Spaced {
  const match = /^안(되.*|된.*|될.*|됩니다|돼.*|됐.*)$/.exec(text)
  return match && before && /(?:면|서는|선)$/.test(before.text) ? { right: `안 ${match[1]}`, rule: 'spacing' } : null
}

/** 할거같다, 것같다, 할거 같다. */
function similar({ text, after }: EssayWord): Spaced {
  if (!/같|거$/.test(text)) return null
  const match = /^(.*)([거것])(같(?:다|은|아|았|고|지만|습니다|아요).*)$/.exec(text)
  if (match) {
    const gap = match[1] === '' ? '' : ' '
    return /^$|[는던은한된할될을일릴]$/.test(match[1]!) || lastFinal(match[1]!) === FINAL.rieul
      ? { right: `${match[1]}${gap}${match[2]} ${match[3]}`, rule: 'spacing-bound-noun' }
      : null
  }
  const left = /^(.+)(거)$/.exec(text)
  return left && lastFinal(left[1]!) === FINAL.rieul && after && /^같/.test(after.text)
    ? { right: `${left[1]} 거`, rule: 'spacing-bound-noun' }
    : null
}

function cut(word: EssayWord, isKnown: IsKnown): Spaced {
  if (!word.unknown && !/^예를들/.test(word.text)) return null
  const example = /^예를(들어서?|들면)$/.exec(word.text)
  if (example) return { right: `예를 ${example[1]}`, rule: 'spacing' }
  for (const [pattern, rule] of CUTS) {
    const match = pattern.exec(word.text)
    if (!match) continue
    const left = /^[이그위]$/.test(match[1]!) && /^같/.test(match[2]!) ? `${match[1]}와` : match[1]!
    const right = word.text.slice(left.length)
    if (!isKnown(left) || !isKnown(right)) continue
    if (/^때/.test(right) && lastFinal(left) !== FINAL.rieul) continue
    return { right: `${left} ${right}`, rule }
  }
  return null
}
