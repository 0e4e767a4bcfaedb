import type { EssayWord } from '../../../analysis/essay-words.ts'
import { readingsOf } from '../../../analysis/readings-of.ts'
import { GROUPS, PEOPLE } from '../../../frames/particles/word-lists.ts'
import { wordsBefore } from '../in-sentence.ts'
import { withVerb } from '../with-verb.ts'

/** What happens, and what one does so that it happens. Verbs that have an object themselves (산을 오르다) are left out. */
const BROUGHT_ABOUT: readonly (readonly [happens: string, done: string])[] = [
  ...`늘 늘리, 줄 줄이, 늘어나 늘리, 줄어들 줄이, 밝 밝히, 밝혀지 밝히, 나타나 나타내, 생기 만들, 남 남기, 끝나 끝내, 높아지 높이, 낮아지 낮추, 높 높이, 낮 낮추, 넓 넓히,
    넓어지 넓히, 좁 좁히, 좁아지 좁히, 없어지 없애, 사라지 없애, 바뀌 바꾸, 변하 바꾸, 커지 키우, 자라 키우, 모이 모으, 이루어지 이루, 깨지 깨, 붙 붙이, 일어나 일으키,
    알려지 알리, 고쳐지 고치, 만들어지 만들, 지켜지 지키, 풀리 풀, 열리 열, 닫히 닫, 끊기 끊, 느껴지 느끼, 녹 녹이, 익 익히, 쌓이 쌓,
    꺼지 끄, 켜지 켜, 뽑히 뽑, 팔리 팔`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/) as [string, string]),

  ...`해결 개선 보호 개발 예방 유지 강화 실현 회복 확대 완성 보장 제거 사용 이용 제공 인정 보존 방지 절약 관리 극복 실천 육성 준비 사육 재배 마련
    구별 구분 처벌 반복 선택 결정 판단 이해 표현 조절 해소 활용 교육 치료 조사 분석 비교 평가 계획 실시 시행 강조 소개 설명 전달 공유 제한 금지 규제 비판 존중 배려 공부 연습`
    .split(/\s+/)
    .map((noun) => [`${noun}되`, `${noun}하`] as const),
  ...'발전 성장 향상 안정 발달 감소 증가 활성화'.split(' ').map((noun) => [`${noun}되`, `${noun}시키`] as const),
]
const HAPPENS: ReadonlySet<string> = new Set(['오르', ...BROUGHT_ABOUT.map(([happens]) => happens)])
/** What has a height of its own goes up; a mountain is gone up. */
const RAISED = /^(?:값|가격|성적|점수|월급|임금|속도|수준|온도|실력|능률|효율|세금|요금|매출|생산성|물가|기온)[을를]$/
/** Who does it is named: 회사는 직원을 뽑히다. */
const DONE_BY = /(?:되|뽑히|팔리|열리|닫히|바뀌|만들어지|고쳐지|지켜지|이루어지)$/
/** What one must or means to do is done by somebody: 온실가스를 줄어야 하다 is no wrong particle. */
const MEANT = /^(?:아야|으려면|으려고|고자|으려는)$/
const AIM = /^(?:위해|위해서|위해서는|위해서라도|위하여|위한|어렵|어려[운워웠]|쉽|쉬[운워웠]|힘들|힘든)/
const ONE_FEELS = /^(?:나는|내가|우리는|저는|사람은|사람들은|누구나)$/

/** 공원을 늘어야 한다 -> 늘려야: who must do it does it to something. */
export function meantToDo(word: EssayWord): string | null {
  const readings = readingsOf(word.text)
  const object = readings.some(({ stem }) => HAPPENS.has(stem)) ? objectBefore(word) : null
  if (object === null) return null
  const raised = RAISED.test(object) ? [['오르', '올리'] as const] : []
  for (const [happens, done] of [...raised, ...BROUGHT_ABOUT]) {
    const own = readings.filter(({ stem }) => stem === happens)
    if (own.length === 0 || readings.some(({ stem }) => stem === done)) continue
    const isMeant = own.some(
      ({ ending }) => MEANT.test(ending) || (/^기[가는도]?$/.test(ending) && AIM.test(word.after?.text ?? '')),
    )
    if (!isMeant && !isFelt(happens, word) && !isOfPerson(happens, word) && !isByDoer(happens, word)) continue
    return withVerb(word.text, happens, done)
  }
  return null
}

function isByDoer(happens: string, word: EssayWord): boolean {
  if (!DONE_BY.test(happens)) return false
  return wordsBefore(word, 6).some(({ text }) => {
    const doer = /^(.+?)들?[은는]$/.exec(text)?.[1]
    return doer !== undefined && (PEOPLE.test(doer) || GROUPS.test(doer) || /^(?:나|우리|그|그녀|저)$/.test(doer))
  })
}

/** 나는 행복을 느껴진다. */
function isFelt(happens: string, word: EssayWord): boolean {
  return happens === '느껴지' && wordsBefore(word, 8).some(({ text }) => ONE_FEELS.test(text))
}

/** 감정을 나타나는 사람: people show it. */
function isOfPerson(happens: string, { text, after }: EssayWord): boolean {
  return happens === '나타나' && text.endsWith('는') && /^(?:사람|사람들|학생|아이|젊은이)/.test(after?.text ?? '')
}

/** An object right before, or behind adverbs. */
function objectBefore(word: EssayWord): string | null {
  for (const { text, morphemes } of wordsBefore(word, 3)) {
    if (morphemes.some(({ tag }) => tag === 'JKO') && /[을를]$/.test(text)) return text
    if (!/(?:게|히|이|더|많이)$/.test(text) && !morphemes.every(({ tag }) => tag === 'MAG')) return null
    if (morphemes.some(({ tag }) => /^J/.test(tag))) return null
  }
  return null
}
