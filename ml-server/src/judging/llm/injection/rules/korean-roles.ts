import { DO, FOR_ME, gap, NOT_SAID, START } from './korean-parts.ts'
import { koreanRule, type Rule } from './rule.ts'

const order = (source: string): Rule => koreanRule('order', `${source}${NOT_SAID}`)

const YOU = '(?:당신|너|넌|네가|귀하)'
const NOW = `${START}(?:이제|지금|이순간|앞으로|오늘)(?:부터|만큼)?(?:은|는)?`
const SOMEBODY =
  '(?:ai|인공지능|모델|챗봇|채점|평가자|심사|조수|도우미|비서|앵무새|번역기|선생님?|교사|교수|강사|담임|전문가|로봇|기계|상담사|상담원|선배|할머니|할아버지|이모|삼촌|부모|엄마|아빠|응원단|후원자|지지자|스승|애인|연인|멘토|코치|팬|천사|산타)'
const IS =
  '(?:이다|입니다|이야|다(?!\\p{L})|(?<!해)야(?!\\p{L})|예요|이에요|이되어|이돼|이된다|이됩니다|가되어|가돼|가된다|가됩니다|라고생각|라고여기|라고믿|라고상상)'
/** How a judge would be who finds nothing wrong. */
const KIND =
  '(?:(?:칭찬|좋은말|좋은점|장점|긍정적인말|듣기좋은말)(?:만|밖에|뿐|이외)|나쁜말|단점|약점|결점|틀린(?:곳|것|데|점|부분)|오류|비판|너그러|너그럽|관대|인자|후한|무조건칭찬|무엇이든들어)'
const JUDGE = `(?:읽|채점|평가|심사|봐|보|대답|답|대해|대하|행동|말)`
const ASKED = `${gap(3)}(?:${DO}|${FOR_ME}|세요|십시오|으라|해(?!\\p{L}))`

/** Orders to the judge to be somebody else: a friend, a teacher who only praises. */
export const KOREAN_ROLES: readonly Rule[] = [
  order(`${NOW} ?${YOU}(?:은|는|이|가)? ?${gap(30)}${SOMEBODY}${IS}`),
  order(
    `(?:${NOW} ?${YOU}|${START}${YOU}(?:은|는)? ?${NOW})(?:은|는|이|가)?${gap(24)}${KIND}${gap(24)}(?:${IS}|${DO})`,
  ),
  order(`${START}${YOU}(?:은|는|이|가)${gap(12)}${KIND}${gap(14)}${SOMEBODY}${IS}`),
  order(`${START}${YOU}(?:은|는|이|가) ?(?:오직|항상|언제나|무조건)?(?:칭찬|좋은말)만 ?(?:하|해|할|한)`),
  order(`(?:${NOW}|무조건) ?${YOU}(?:은|는)?${gap(10)}(?:내|제|나의|저의|글쓴이의|이학생의|학생)편${IS}`),
  order(`${NOW} ?${YOU}(?:은|는|이|가)${gap(20)}(?:점수|채점|감점|등급)`),
  order(`(?:칭찬|응원|관대한?|친절한?|너그러운|호평|긍정) ?모드`),
  order(`${START}(?:네|너의|당신의) ?(?:(?:새로운|새)(?:성격|인격|말투|태도|페르소나)|(?:성격|인격|페르소나) ?:)`),
  order(`${NOW} ?(?:네|너의|당신의) ?이름은`),
  order(
    `${START}(?:네|너의|네가|당신의|당신이)(?:맡은|해야)?(?:임무|역할|할일|사명|목표|의무|일)(?:은|는)${gap(16)}(?:칭찬|(?:이|해당|모든)학생|글쓴이|응시자|수험생|${START}이글|점수|채점|평가)`,
  ),
  order(`(?:\\p{L}인척|${SOMEBODY}인?(?:것처럼|것같이))${gap(6)}(?:${JUDGE}${ASKED}|${DO}|해(?!\\p{L}))`),
  order(`(?:의)?(?:역할|배역)(?:을|를|로)? ?맡(?:아|고|은채)(?:서)?${gap(14)}${JUDGE}${ASKED}`),
  order(`역할(?:을|를|로)? ?(?:연기|수행)(?:${DO}|해${FOR_ME})`),
  order(`${START}${YOU}${gap(24)}역할(?:을|를)? ?(?:맡아|연기해|수행해|해)${FOR_ME}`),
  order(
    `(?:채점|심사|평가)(?:자|관|위원|원|기)?(?:이|가)?아니라${gap(16)}(?:처럼|로서|으로|되어)${gap(8)}${JUDGE}${ASKED}`,
  ),
  order(`${START}${YOU}(?:이|가|은|는)${gap(20)}(?:이|가) ?되어${gap(14)}(?:읽|채점|평가|심사|봐)${ASKED}`),
]
