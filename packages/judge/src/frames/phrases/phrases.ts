import type { Case } from '../reading/eojeol.ts'

/**
 * A word that wants one particle before it, and the particles that learners write there and natives do not. `noun`: only behind
 * these nouns; `next` and `unless`: only if this word follows, or does not.
 */
export type Phrase = {
  word: RegExp
  wrong: readonly string[]
  right: Case
  noun?: RegExp
  next?: RegExp
  unless?: RegExp
}

const SOURCES =
  /(?:말|말씀|조사|결과|통계|보고서|뉴스|기사|연구|자료|발표|보도|설문|신문|속담|이론|설명|관계자|전문가|연구원|연구소|학자|도표|그래프|소문|소식|기록|예보|분석|언론)$/
const EXPERIENCE =
  /^(?:사실|경험|상황|점|결과|역사|현실|기준|사례|양심|이치|상식|관점|통계|이론|능력|형편|조사|자료|연구|원칙|법|현상)$/
const EXTENT =
  /^(?:#|년|해|달|개월|주|주일|일|시간|세기|기간|단계|차례|번|번째|회|세대|전국|지역|분야|시대|평생|일생|생애|과정|전반|학기|세월|여름|겨울|동안|곳|나라|영역|하루|이틀|사흘|며칠)$/
const WHAT_DECIDES =
  /^(?:노력|마음|선택|결정|태도|의지|생각|능력|행동|교육|방법|상황|관심|실천|자신|본인|우리|너|나|손|마음가짐|환경|판단|부모|사회|정부|국가|지도자|습관|성격)$/
const EXPECTED = /^(?:예상|기대|생각|의견|주장|바람|의도|과거|예전|옛날|현실|사실|말|소문|계획|입장|부모|친구|동생|형)$/
const FITTED =
  /^(?:변화|시대|상황|수준|취향|목적|요구|흐름|능력|적성|기준|환경|현실|형편|필요|조건|특성|유행|트렌드|체질|체형|개성|나이|연령|눈높이|규정|원칙|계절|날씨|분위기|음악|박자)$/
const IN_WHICH = /^(?:사회|시대|삶|인생|교육|생활|관계|인간관계|발전|성장|성공|건강|선택|학습|경영|정치|행복)$/
const AHEAD =
  /^(?:시험|졸업|결혼|방학|명절|설날|추석|수능|은퇴|퇴직|입학|면접|취업|대회|선거|휴가|출산|과정|단계|절차|심사|회의|토론|논의|검사)$/
const BEFORE_NOW = /^(?:작년|지난해|과거|예전|옛날|어제|지난달|재작년|평소|전|이전)$/

/** Reviewed line by line. A particle that natives use before the word in another sense is not on its line. */
export const PHRASES: readonly Phrase[] = [
  {
    word: /^(?:대한|대해|대해서|대하여|대해서는|대해서도)$/,
    wrong: ['을', '이', '로', '와', '에서'],
    right: '에',
    unless: /^(?:대한민국|대한제국|대한항공|독립|민국)/,
  },
  { word: /^(?:관한|관해|관해서|관하여)$/, wrong: ['을', '이', '로', '와', '에게', '에서'], right: '에' },
  { word: /^(?:위한|위해|위해서|위하여)$/, wrong: ['에', '에게', '로', '와', '에서'], right: '을' },
  { word: /^(?:통해|통해서|통하여|통한)$/, wrong: ['에', '에서', '에게', '로', '이'], right: '을' },
  { word: /^(?:비해|비해서|비하여|비하면)$/, wrong: ['을', '와', '이', '로', '보다', '에게'], right: '에' },
  { word: /^(?:의해|의해서|의하여|의한|의하면)$/, wrong: ['을', '로', '이', '와', '에게', '에서'], right: '에' },
  { word: /^(?:인해|인해서|인하여|인한)$/, wrong: ['에', '을', '이', '에서', '와', '에게'], right: '로' },
  { word: /^말미암아$/, wrong: ['에', '을', '이', '에서', '와', '에게'], right: '로' },
  { word: /^하여금$/, wrong: ['에', '을', '이', '에게', '와'], right: '로' },
  { word: /^따르면$/, wrong: ['이', '와', '에서', '로'], right: '에' },
  { word: /^따르면$/, wrong: ['을'], right: '에', noun: SOURCES },
  {
    word: /^(?:바탕으로|토대로|대상으로|계기로|근거로|목표로|전제로|주제로|소재로)$/,
    wrong: ['에', '에서', '와', '에게'],
    right: '을',
  },
  { word: /^(?:바탕으로|토대로|대상으로|계기로)$/, wrong: ['이'], right: '을' },
  { word: /^예로$/, wrong: ['에', '이'], right: '을', next: /^(?:들|든|드는)/ },
  { word: /^(?:중심으로|기준으로)$/, wrong: ['와', '에', '이'], right: '을' },
  { word: /^(?:반해|반하여)$/, wrong: ['와', '로'], right: '에' },
  { word: /^(?:반해|반하여)$/, wrong: ['을'], right: '에', noun: /^것$/ },
  { word: /^(?:맞이하여|맞이해|맞이해서)$/, wrong: ['에', '와'], right: '을' },
  { word: /^더불어$/, wrong: ['에', '을', '로'], right: '와' },
  { word: /^(?:관계없이|상관없이)$/, wrong: ['을', '이'], right: '와' },
  { word: /^(?:비롯한|비롯해|비롯해서|비롯하여)$/, wrong: ['이', '와', '에서', '에'], right: '을' },
  { word: /^(?:막론하고|불문하고|무릅쓰고)$/, wrong: ['이', '와', '에', '로', '에게'], right: '을' },
  { word: /^(?:관련된|관련한|관련하여|관련해|관련해서)$/, wrong: ['을'], right: '와' },
  { word: /^(?:유명하다|유명한|유명해서|유명하고)$/, wrong: ['을'], right: '로' },
  { word: /^(?:둘러싼|둘러싸고)$/, wrong: ['에', '에게', '와', '에서'], right: '을' },
  { word: /^둘러싼$/, wrong: ['이'], right: '을', next: /^(?:논쟁|논란|갈등|문제|의견|의혹|싸움|대립|분쟁)/ },
  { word: /^(?:향해|향해서|향하여|향한)$/, wrong: ['에', '와'], right: '을' },
  { word: /^(?:비추어|비춰)$/, wrong: ['을', '이', '로', '와'], right: '에', noun: EXPERIENCE },
  { word: /^(?:걸쳐|걸쳐서|걸친)$/, wrong: ['을', '이', '로', '와'], right: '에', noun: EXTENT },
  { word: /^달려$/, wrong: ['이', '을', '로', '와'], right: '에', noun: WHAT_DECIDES, next: /^있/ },
  { word: /^마찬가지로$/, wrong: ['을', '에', '로'], right: '와' },
  { word: /^반대로$/, wrong: ['을', '에', '로'], right: '와', noun: EXPECTED },
  {
    word: /^(?:맞추어|맞춰|맞춰서|맞추어서|맞춘|맞게)$/,
    wrong: ['을'],
    right: '에',
    noun: FITTED,
    unless: /^(?:보|봐|봤|볼|본|나가|나갈|가는|가면)/,
  },
  { word: /^(?:비례해|비례해서|비례하여|비례하는|반비례해서|반비례하여)$/, wrong: ['을', '이', '로'], right: '에' },
  { word: /^(?:힘입어|힘입은)$/, wrong: ['을', '와', '이', '로'], right: '에' },
  {
    word: /^(?:기초하여|기초해|기초해서|기초한|근거하여|근거해|근거해서|근거한|입각하여|입각해서|입각한)$/,
    wrong: ['을', '와', '로', '이'],
    right: '에',
  },
  { word: /^(?:직면하여|직면해|직면해서|직면한|직면하고)$/, wrong: ['을'], right: '에' },
  { word: /^(?:걸맞은|걸맞게|걸맞는)$/, wrong: ['을', '로'], right: '에' },
  { word: /^(?:응하여|응해서|응해|응한)$/, wrong: ['을', '와'], right: '에' },
  { word: /^(?:있어서|있어서는|있어서도)$/, wrong: ['을'], right: '에', noun: IN_WHICH },
  {
    word: /^(?:기반으로|무대로|배경으로|상대로|핑계로|시작으로|끝으로)$/,
    wrong: ['에', '와', '에서', '에게'],
    right: '을',
  },
  { word: /^(?:앞두고|앞둔|거쳐|거쳐서)$/, wrong: ['에', '와', '로'], right: '을', noun: AHEAD },
  { word: /^(?:별개로|다름없이)$/, wrong: ['을'], right: '와' },
  { word: /^(?:비교하면|비교해|비교해서|비교하여)$/, wrong: ['을'], right: '와', noun: BEFORE_NOW },
]

/** Nouns that stand for another verb than the phrase: 말이 통하다, 전기가 통하다. */
export const OTHER_SENSES: Readonly<Record<string, RegExp>> = {
  통: /^(?:말|마음|뜻|의미|피|공기|바람|전기|전화)$/,
}

/** 삶에게 이해가 다르다: what is thought of something wants 에 대한. */
export const THOUGHT = /^(?:이해|인식|생각|의견|관점|태도|견해|시각)(?:[이가을를은는도]|)$/

/** A verb that wants another particle than the one that is written, of such nouns. */
export const VERB_PHRASES: readonly {
  predicate: RegExp
  wrong: readonly Case[]
  right: Case
  noun: 'illness' | 'person' | RegExp
}[] = [
  { predicate: /^걸리다$/, wrong: ['을', '이'], right: '에', noun: 'illness' },
  {
    predicate: /^(?:결혼하다|이혼하다|헤어지다|싸우다|다투다)$/,
    wrong: ['을', '에', '에게'],
    right: '와',
    noun: 'person',
  },
  {
    predicate: /^(?:집중하다|몰두하다|열중하다)$/,
    wrong: ['을'],
    right: '에',
    noun: /^(?:공부|학업|수업|일|업무|연구|운동|시험|게임|말|이야기|문제|작업|독서|책|훈련|연습)$/,
  },
  { predicate: /^(?:기여하다|공헌하다|의존하다|공감하다|동의하다)$/, wrong: ['을'], right: '에', noun: /./ },
  // A condition or a need is met with 을.
  { predicate: /^만족하다$/, wrong: ['을'], right: '에', noun: /^(?!조건|욕구|요구|기준|수요|사람)/ },
  {
    predicate: /^도전하다$/,
    wrong: ['을'],
    right: '에',
    noun: /^(?:꿈|일|시험|기록|목표|분야|직업|것|한계|공부|요리|운동|대회|사업|창업)$/,
  },
  { predicate: /^(?:떨어지다|합격하다)$/, wrong: ['을'], right: '에', noun: /^(?:시험|면접|대학|대학교|오디션|취업)$/ },
  {
    predicate: /^(?:성공하다|실패하다)$/,
    wrong: ['을'],
    right: '에',
    noun: /^(?:사업|취업|시험|창업|연애|투자|도전)$/,
  },
  {
    predicate: /^하다$/,
    wrong: ['에'],
    right: '을',
    noun: /^(?:운동|공부|활동|숙제|노력|연습|청소|요리|쇼핑|여행|운전|수영|대화|이야기|토론|발표|게임|아르바이트|빨래|등산|산책|봉사|거짓말|실수|샤워|농사|다이어트)$/,
  },
  {
    predicate: /^(?:생각하다|바라보다|이해하다|평가하다|판단하다)$/,
    wrong: ['에'],
    right: '에서',
    noun: /^(?:입장|관점|측면|시각|차원|처지)$/,
  },
  {
    predicate: /^(?:연락하다|말하다|전화하다|보내다|인사하다|물어보다|부탁하다|사과하다|알리다|가르치다|설명하다)$/,
    wrong: ['에서'],
    right: '에게',
    noun: 'person',
  },
  { predicate: /^(?:전화하다|연락하다|인사하다|사과하다)$/, wrong: ['을', '에'], right: '에게', noun: 'person' },
]
export const ILLNESS = /(?:병|질병|증|감기|독감|암|염)$/
/** What differs with something: 나라에 따라 다르다. */
export const DIFFERS = /^(?:다르다|달라지다|다르어지다|변하다|바뀌다|결정되다|나뉘다|변화하다|다양하다)$/

/** A noun that wants 에 before it, with the predicates that make it so: 정치에 관심이 있다, 건강에 도움이 되다. */
export const NOUN_PHRASES: readonly { noun: RegExp; wrong: readonly string[]; predicate: RegExp }[] = [
  {
    noun: /^관심[이을도은]?$/,
    wrong: ['을', '로'],
    predicate:
      /^(?:있다|없다|많다|가지다|갖다|보이다|두다|기울이다|크다|높다|높아지다|늘다|늘어나다|커지다|생기다|쏠리다)$/,
  },
  { noun: /^도움[이을도은]?$/, wrong: ['을'], predicate: /^(?:되다|주다)$/ },
  { noun: /^영향[이을도은]?$/, wrong: ['을', '이'], predicate: /^(?:미치다|주다|끼치다)$/ },
]
