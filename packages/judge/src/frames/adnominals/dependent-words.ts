import type { PartOfSpeech } from '@truegul/korean/conjugation'

/**
 * A word that wants one ending before it, and the endings that learners write there and natives do not. Endings are written as after a
 * consonant; 다 is a verb as it stands in the dictionary, 는다 its plain form.
 */
export type DependentWord = {
  /** The letters of the word, and of the one after it. */
  word: RegExp
  after?: RegExp
  /** Of verbs, and of adjectives. Existing 있다 and 없다 count as verbs. */
  wrong: Partial<Record<PartOfSpeech, readonly string[]>>
  right: string
  /** Stems of set phrases: 하는 수 없이. */
  unless?: RegExp
  /** Only these stems. */
  only?: RegExp
}

const EXISTS = /^(?:있|없)/
const JUDGED = /^(?:중요|필요|좋|나쁘|나쁜|쉽|어렵|바람직|당연)/

/** How long it is since: 배운 지 벌써 3년이 되었다. Without figures. */
const SPAN =
  /^(?:벌써|이미|거의|약|오래|얼마|한|두|세|네|다섯|여섯|일|이|삼|사|오|육|칠|팔|구|십|몇|여러)|^(?:년|달|개월|주일?|일|시간)(?:[이가도을]|$)/

/** Reviewed line by line. An ending that natives use before the word in another sense (하는 수밖에, 늦는 적이 없다) is not on its line. */
export const DEPENDENT_WORDS: readonly DependentWord[] = [
  {
    ...{ word: /^수$/, after: EXISTS, right: '을', unless: /^(?:하|그러|이러)$/ },
    wrong: { verb: ['', '아', '는', '은', '기', '다', '는다', '았을'], adjective: ['은', '기'] },
  },
  { word: /^수(?:가|는|도)$/, after: EXISTS, wrong: { verb: ['은', '기', '다', '는다'] }, right: '을' },
  {
    word: /^적(?:이|은|도)?$/,
    after: /^(?:있|많)/,
    wrong: { verb: ['', '아', '을', '는', '기', '다', '았는', '았을'] },
    right: '은',
  },
  { word: /^적(?:이|은|도)?$/, after: /^없/, wrong: { verb: ['', '아', '을', '기', '다', '았을'] }, right: '은' },
  { word: /^때마다$/, wrong: { verb: ['는', '은', '기', '다', '았을'] }, right: '을' },
  { word: /^때(?:에|에는|는)?$/, after: /^(?!문)/, wrong: { verb: ['기', '다', '는다'] }, right: '을' },
  { word: /^전(?:에|에는|까지|부터)$/, wrong: { verb: ['은', '을', '다', '는다', '았기', '았는'] }, right: '기' },
  {
    word: /^(?:후|후에|후에는|이후|이후에|이후로|뒤에|다음에)$/,
    wrong: { verb: ['기', '다', '는다', '았기'] },
    right: '은',
  },
  { word: /^(?:후|후에|후에는)$/, wrong: { verb: ['는', '을', '고'] }, right: '은' },
  {
    word: /^때문에$/,
    wrong: {
      verb: ['는', '을', '다', '는다', '아서', '으니까', '으면', '고'],
      adjective: ['은', '다', '아서', '으니까', '으면', '고'],
    },
    ...{ right: '기', unless: /^(?:그렇|이렇|저렇|어떻|어떠)$/ },
  },
  {
    word: /^때문에$/,
    wrong: { verb: ['은', '았다', '았어서', '았으니까'], adjective: ['았다', '았어서', '았으니까'] },
    right: '았기',
  },
  {
    word: /^때문이다$/,
    wrong: { verb: ['는', '다', '는다', '아서', '으니까'], adjective: ['은', '는', '다', '아서', '으니까'] },
    right: '기',
  },
  {
    word: /^뿐(?:만)?$/,
    after: /^아니라$/,
    wrong: { verb: ['는', '은', '기', '다', '는다'], adjective: ['은', '기', '다'] },
    right: '을',
  },
  {
    word: /^필요(?:가|는|도)?$/,
    after: EXISTS,
    wrong: { verb: ['는', '은', '기', '다', '는다', '으려고'] },
    right: '을',
  },
  { word: /^예정(?:이다|이며|이고|이었다|이라고)$/, wrong: { verb: ['는', '기', '다', '은'] }, right: '을' },
  { word: /^가능성(?:이|은|도)?$/, after: /^(?:있|없|높|크|낮|작)/, wrong: { verb: ['기', '다'] }, right: '을' },
  {
    word: /^리(?:가)?$/,
    after: /^없/,
    wrong: { verb: ['는', '은', '기', '다'] },
    right: '을',
    unless: /^(?:그렇|이렇)$/,
  },
  { word: /^만(?:하|한|해|할|했|합)/, wrong: { verb: ['는', '기', '은'] }, right: '을' },
  { word: /^뻔(?:했|하였)/, wrong: { verb: ['는', '은', '기'] }, right: '을' },
  {
    word: /^(?:척|체)(?:하|한|해|했|을|도)/,
    wrong: { verb: ['기', '을', '고'], adjective: ['기', '을', '고', '게'] },
    right: '는',
  },
  { word: /^마련(?:이|인)/, wrong: { verb: ['는', '을', '다'] }, right: '기' },
  {
    word: /^(?:위해|위해서|위하여|위한)$/,
    wrong: { verb: ['을', '은', '다', '는다', '고', '으려고', '게'] },
    right: '기',
  },
  { word: /^시작(?:하|한|해|했|됐|되)/, wrong: { verb: ['는', '을', '으려고', '다'] }, right: '기' },
  { word: /^싶/, wrong: { verb: ['기', '는', '을', '으려고', '으러', '게'] }, right: '고' },
  { word: /^(?:되었|된다|되고|되면|됐|되는|되어|되지)/, wrong: { verb: ['기', '는', '다'] }, right: '게' },
  {
    word: /^(?:쉽|어렵|힘들|힘든다|어려워|어려웠|쉬워|쉬웠)(?:다|고|지|지만|서|었다|습니다|기)/,
    wrong: { verb: ['는', '을', '다', '는다'] },
    right: '기',
  },
  { word: /^(?:중요하다|필요하다|바람직하다|좋다|나쁘다)$/, wrong: { verb: ['는', '다'] }, right: '는 것이' },
  {
    word: /^것(?:이|은|을|도|에|으로|이다)?$/,
    wrong: { verb: ['기', '다', '았는'], adjective: ['기', '다'] },
    right: '는',
  },
  { word: /^것이$/, after: JUDGED, wrong: { verb: ['을'] }, right: '는' },
  { word: /^것이$/, after: /^(?:좋다|중요하다|필요하다|바람직하다)$/, wrong: { verb: ['은'] }, right: '는' },
  { word: /^따라서?$/, wrong: { verb: ['는', '기'] }, right: '음에' },
  {
    ...{ word: /^데(?:에)?$/, after: /^(?:도움|효과|중요|필요|영향|노력|시간[이을])/ },
    ...{ wrong: { verb: ['은', '을', '기'] }, right: '는' },
  },
  { word: /^지(?:가|도|는)?$/, after: SPAN, wrong: { verb: ['는', '을', '기'] }, right: '은' },
  { word: /^때$/, after: /./, wrong: { verb: ['는'] }, right: '을' },
  {
    word: /^(?:동안|동안에|중에|반면|반면에|경우|경우에|경우에는|바람에)$/,
    wrong: { verb: ['기', '다'] },
    right: '는',
  },
  { word: /^(?:덕분에|탓에)$/, wrong: { verb: ['기', '을', '다'] }, right: '은' },
  { word: /^(?:나서|나면|나니)$/, wrong: { verb: ['았고', '는', '기'] }, right: '고' },
  {
    word: /^(?:돕는|돕고|돕다|돕기|도와|도와야|도울|도운|도왔다|도와주|도와준|도와줄|도와줘|지원하|지원해|격려하|격려해|이끌)/,
    wrong: { verb: ['으려고', '으러'] },
    right: '도록',
  },
  {
    word: /^(?:않|못하|못한|못해|못했)/,
    wrong: { verb: ['기', '고', '는'], adjective: ['기'] },
    right: '지',
  },
  { word: /^좋겠/, wrong: { verb: ['아서', '고', '기', '는'] }, right: '으면' },
  { word: /^안$/, after: /^(?:된다|됩|되는|되고|되며)/, wrong: { verb: ['고', '기', '는'] }, right: '으면' },
  { word: /^한다$/, wrong: { verb: ['으면'] }, right: '아야' },
  { word: /^(?:준다|주었다|줬다|주는|주어야|줄|주고|주면)$/, wrong: { verb: ['기'] }, right: '아' },
  {
    word: /^불구하고$/,
    wrong: { verb: ['지만', '아도', '기', '고', '음'], adjective: ['지만', '아도', '기', '고', '음'] },
    right: '음에도',
  },
  {
    word: /^불구하고$/,
    wrong: { verb: ['았지만', '았어도', '았기', '았음'], adjective: ['았지만', '았어도', '았기', '았음'] },
    right: '았음에도',
  },
  // A state lasts with -아 있다, what somebody does with -고 있다.
  { word: /^있/, wrong: { verb: ['고'] }, right: '아', only: /^(?:앉|서|눕|남|숨|걸리|놓이)$/ },
  {
    ...{ word: /^있/, wrong: { verb: ['아'] }, right: '고' },
    only: /^(?:입|신|알|믿|기다리|먹|읽|배우|가르치|생각하|공부하|사용하|찾|만들|돕|기억하|노력하|말하|마시|듣|원하|바라|느끼|일하|다니|연구하|이용하)$/,
  },
]
