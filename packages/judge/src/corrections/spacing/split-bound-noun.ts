import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import { remembered } from '../../analysis/remembered.ts'
import type { Spaced } from './spaced.ts'

/** A bound noun behind an adnominal form: with what it ends, which forms stand before it, what must stand beside the word. */
type Bound = { noun: RegExp; after: RegExp; where?: (word: EssayWord) => boolean }

const ANY = /(?:는|은|을|던)$/
const KNOWING = /^(?:알|안|압|아[는니]|모르|모른|몰)/
const BEING = /^(?:있|없|많|적|드물)/
const SPAN =
  /^(?:벌써|이미|어느덧|얼마|오래|꽤|약|거의|이제|겨우|몇|[일이삼사오육칠팔구십백]+|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|하루|이틀|사흘|며칠|수십)/
/** What one needs or gives for something: behind these words -는데 is no ending. */
const FOR_WHAT =
  /^(?:필요[하한할했합]|도움[이을] [되된될됐주준줄]|기여[하한할했]|이바지|방해가 [되된될]|걸림돌이|효과적|유용[하한]|(?:시간|돈|비용|노력|기간)[이도은] (?:많이 |오래 )?(?:걸|들|든|필요|소요)|(?:중요한|큰|많은|오랜|긴) (?:역할|도움|시간|돈|노력|비용|기여|영향))/

const BOUND_NOUNS: readonly Bound[] = [
  { noun: /^만큼(?:은|도|만|의|이나|이다|씩)?$/, after: ANY },
  { noun: /^대로(?:는|만|의)?$/, after: ANY },
  { noun: /^뿐(?:만|이.*|인.*|입니다)?$/, after: /을$/ },
  {
    noun: /^것(?:은|을|도|에|과|만|의|이.*|인.*|일.*|임.*|들.*|처럼.*|으로.*|부터.*|까지.*|보다.*|입니다)?$/,
    after: ANY,
  },
  {
    noun: /^적(?:이|은|도)?$/,
    after: /^(?:은|던|았던)$/,
    where: ({ after }) => after !== null && BEING.test(after.text),
  },
  { noun: /^줄(?:은|을|도|로|만)?$/, after: ANY, where: ({ after }) => after !== null && KNOWING.test(after.text) },
  { noun: /^지(?:가|도|는)?$/, after: /^은$/, where: ({ after }) => after !== null && SPAN.test(after.text) },
  { noun: /^데(?:에|에는|에도|에서|에만)$/, after: /는$/ },
  { noun: /^데$/, after: /^는$/, where: (word) => FOR_WHAT.test(textAfter(word)) },
  { noun: /^동안(?:에|에는|에도|은|의|만)?$/, after: /^(?:는|은)$/ },
  { noun: /^바(?:와|를|가|는|이다)$/, after: /^(?:는|은)$/ },
  { noun: /^길(?:에|에서|이다|이었다)$/, after: /^는$/ },
  { noun: /^덕분(?:에|이다|으로)$/, after: /^(?:은|는)$/ },
  { noun: /^바람에$/, after: /^는$/ },
  { noun: /^김에$/, after: /^(?:은|는)$/ },
  { noun: /^채(?:로)?$/, after: /^은$/ },
  { noun: /^척(?:을|하.*|한.*|했.*|해.*)$/, after: /^(?:은|는)$/, where: ({ text }) => /척을$/.test(text) },
  { noun: /^수밖에$/, after: /^(?:는|을)$/, where: ({ after }) => after !== null && /^없/.test(after.text) },
  { noun: /^리(?:가|는|도)$/, after: /^을$/, where: ({ after }) => after !== null && /^(?:없|만무)/.test(after.text) },
  { noun: /^중(?:에|에는|에도|이.*|인.*)$/, after: /^는$/ },
  { noun: /^(?:후|뒤|다음)(?:에|에는|에도|의|로|로는|부터)?$/, after: /^은$/ },
  { noun: /^뻔(?:하.*|한.*|했.*|해.*)$/, after: /을$/ },
  { noun: /^듯(?:하.*|한.*|했.*|해.*|이)$/, after: ANY, where: ({ unknown }) => unknown },
  { noun: /^만(?:하다|한|했다|하고|하면)$/, after: /을$/, where: ({ unknown }) => unknown },
  { noun: /^법(?:하다|한|했다|하지만|이다)$/, after: ANY },
  { noun: /^(?:겸|무렵|무렵에|무렵에는|무렵부터)$/, after: /을$/ },
  {
    noun: /^(?:필요가|필요는|필요도|가능성이|가능성은|가능성도|예정이다|계획이다|작정이다|셈이다|나이가|시간이|시간도|자신이|기회가)$/,
    after: /을$/,
  },
  { noun: /^(?:경우|경우에|경우에는|경우도|경우가)$/, after: ANY },
  { noun: /^(?:정도로|정도이다|정도의|정도는|정도로는)$/, after: /(?:을|는)$/ },
  {
    noun: /^(?:반면|반면에|탓에|탓으로|탓이다|편이다|편이고|편이지만|셈이다|결과이다|이상|순간|순간에|사이에|대신|대신에|도중에|이후로|이후에|이래로)$/,
    after: /^(?:는|은)$/,
  },
  { noun: /^때(?:에|에는|에도|는|도|마다|부터|까지|가|의|만)?$/, after: /을$/ },
]
/** How long it is since: 본지 오래되었다. */
const SINCE = /^(?:벌써|이미|얼마|오래|거의|몇)/
/** Verbs of one syllable whose adnominal form is hardly ever a noun. */
const SHORT = /^(?:한|할|된|될|간|갈|온|올|준|줄|쓴|쓸|본|볼|산|난)$/
/** Of the dictionary's nouns of two syllables and more only these look like an adnominal form. */
const NOUN_ALIKE =
  /^(?:겨울|어른|자신|기운|역할|권한|기한|제한|기린|치킨|파일|매일|매달|원한|피난|지진|추진|고인|부친|달인|차질|허물|보풀|여물|드릴|힘줄|발길|분할|동일|만날|그런|이런|저런|다른|어떤|아무런|오랜|바른|실은|가문|각질|관할|극한|나선|대본|대한|동인|매일|맞선|베일|부실|비운|악한|웃돈|유한|일군|지질|차일|취한|통한|파란|혹한|후진)$/
/** Words of their own, and 만 with 하다 and its like, which may be written together. */
const WORDS =
  /^(?:되는대로|바른대로|탈것|들것|볼것|날것|하잘것|보잘것|별것|인적|산적|공적|전적|본적|온데|한데|난데|간데)/

/** 노력한만큼, 할뿐이다, 온지: a bound noun is written apart from the form before it. */
export function splitBoundNoun(word: EssayWord): Spaced {
  const { text } = word
  if (WORDS.test(text)) return null
  const known = /^[할될갈올쓸볼살]줄(?:은|도|로)?$/.test(text) && KNOWING.test(word.after?.text ?? '')
  if (known) return { right: `${text[0]} ${text.slice(1)}`, rule: 'spacing-bound-noun' }
  const whole = /^(할)(일(?:은|을|도|과|이.*|들.*)?)$/.exec(text) ?? triedOnce(word)
  if (whole) return { right: `${whole[1]} ${whole[2]}`, rule: 'spacing-bound-noun' }
  for (const { left, right, after, where } of cutsOf(text)) {
    if (where && !where(word)) continue
    if (
      isAdnominal(left, after, word) ||
      (/^뿐/.test(right) && isShortVerb(left, word)) ||
      (/^(?:무렵|정도|경우|필요)/.test(right) && /^[질날들클풀열살놀울뜰]$/.test(left)) ||
      (/^지/.test(right) && (isOfVerb(left, '은') || (SHORT.test(left) && SINCE.test(word.after?.text ?? '')))) ||
      (right === '데' && isOfVerb(left, '는'))
    ) {
      return { right: `${left} ${right}`, rule: right === '뿐만' ? 'spacing-not-only' : 'spacing-bound-noun' }
    }
  }
  return null
}

/** Wherever a bound noun may begin in a word. */
const cutsOf = remembered((text) =>
  Array.from(text.slice(1), (_, at) => ({ left: text.slice(0, at + 1), right: text.slice(at + 1) })).flatMap((cut) =>
    BOUND_NOUNS.filter(({ noun }) => noun.test(cut.right)).map(({ after, where }) => ({ ...cut, after, where })),
  ),
)

/** 먹어본적이 있다: the auxiliary may stay with its verb. */
function triedOnce({ text, after }: EssayWord): RegExpExecArray | null {
  return after && BEING.test(after.text) ? /^(.*[가와아어여해려겨져쳐러워켜써]본)(적(?:이|은|도)?)$/.exec(text) : null
}

/** Is this an adnominal form and no noun? One syllable may be nearly anything; there the analyser must see it, too. */
function isAdnominal(left: string, endings: RegExp, { morphemes }: EssayWord): boolean {
  const readings = readingsOf(left).filter(({ ending }) => ANY.test(ending) && endings.test(ending))
  if (readings.length === 0 || (left.length === 1 && !SHORT.test(left))) return false
  if (left.length > 1) return !NOUN_ALIKE.test(left)
  return morphemes.some(({ tag }) => tag === 'ETM')
}

/** 돈만 많이 벌뿐, 밥을 먹일뿐: behind an object, 만 or an adverb stands no 벌 that is a noun. */
function isShortVerb(left: string, { before }: EssayWord): boolean {
  if (left.length > 1 || !readingsOf(left).some(({ ending }) => ending === '을')) return false
  return before !== null && (/(?:[을를]|게)$/.test(before.text) || before.morphemes.every(({ tag }) => tag === 'MAG'))
}

/** 끊은지, 짓는데: the analyser sees an ending, but behind a verb -은지 is none. Behind an adjective it asks: 얼마나 큰지. */
function isOfVerb(left: string, meant: string): boolean {
  const readings = readingsOf(left).filter(({ ending }) => ending === meant)
  if (left.length === 1 || readings.length === 0) return false
  return readings.every(({ partOfSpeech, stem }) => partOfSpeech === 'verb' && !/[있없]$/.test(stem))
}

/** The next words of the sentence. */
function textAfter({ after }: EssayWord): string {
  const words: string[] = []
  for (let word = after; word && words.length < 3; word = word.after) words.push(word.text)
  return words.join(' ')
}
