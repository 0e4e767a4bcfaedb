/** The particle of the noun that decides: an object or a subject. */
export type Argument = '을' | '이'

/**
 * Verbs that learners take for each other, by stem, with how often the dictionary must have the right one beside the noun. The
 * wrong one is never seen there.
 */
export const CONFUSIONS: readonly (readonly [wrong: string, right: string, argument: Argument, least: number])[] = [
  ['잊', '잃', '을', 3],
  ['잊어버리', '잃어버리', '을', 1],
  ['잃', '잊', '을', 2],
  ['잃어버리', '잊어버리', '을', 1],
  ['가르치', '가리키', '을', 1],
  ['가리키', '가르치', '을', 1],
  ['맞', '맡', '을', 1],
  ['맡', '맞', '을', 3],
  ['부치', '붙이', '을', 1],
  ['붙이', '부치', '을', 2],
  ['늘이', '늘리', '을', 1],
  ['입', '신', '을', 2],
  ['입', '쓰', '을', 3],
  ['입', '끼', '을', 3],
  ['신', '입', '을', 3],
  ['신', '끼', '을', 3],
  ['쓰', '입', '을', 5],
  ['마시', '먹', '을', 3],
  ['마시', '피우', '을', 3],
  ['먹', '피우', '을', 5],
  ['열', '켜', '을', 3],
  ['닫', '끄', '을', 3],
  ['벌리', '벌이', '을', 2],
  ['벌이', '벌리', '을', 2],
  ['보', '듣', '을', 6],
  ['적', '작', '이', 4],
  ['작', '적', '이', 4],
  ['높', '크', '이', 6],
]

/**
 * What one does to a thing, and what happens to it. A subject that does nothing itself and an object are told apart by the
 * dictionary: 문이 열리다 is there, 문이 열다 is not.
 */
export const HAPPENING: readonly (readonly [done: string, happens: string])[] = [
  ...pairs(`
    열 열리, 닫 닫히, 올리 오르, 바꾸 바뀌, 늘리 늘, 줄이 줄, 높이 높아지, 낮추 낮아지, 풀 풀리, 끝내 끝나, 없애 없어지, 모으 모이, 쌓 쌓이, 고치 고쳐지,
    키우 커지, 깨 깨지, 끊 끊기, 막 막히, 나누 나뉘, 이루 이루어지, 만들 만들어지, 보 보이, 듣 들리, 팔 팔리, 느끼 느껴지, 알리 알려지, 붙이 붙, 밝히 밝혀지, 흔들 흔들리, 잡 잡히, 걷 걷히, 싸 싸이, 녹이 녹, 태우 타, 떨어뜨리 떨어지, 무너뜨리 무너지, 부러뜨리 부러지,
    망치 망하, 살리 살, 죽이 죽, 남기 남, 나타내 나타나, 줄이 줄어들, 늘리 늘어나, 일으키 일어나, 넓히 넓어지, 좁히 좁아지`),
  // What is done with 하다 happens with 되다.
  ...`해결 오염 개선 파괴 해소 형성 실현 완성 강화 개발 발견 사용 이용 제한 금지 결정 포함 제공 진행 변경 확대 축소 회복 유지 보장 증명 공개 발표 보도 연결 제거
    생산 판매 운영 건설 설치 수정 처리 예방 낭비 절약 반복 단축 연장 전달 표현 평가 인정 존중 보호 훼손 침해 약화 극대화 활성화 취소 중단 폐지 도입 종료 채용 선발 체포 배출 수출 복구 복원
    완료 마감 지급 배달 분석 실시 시행 적용 강조 허용 거부 차단 조성 개최 방송 출판 재배 사육 전시 공급 분리 분류 교환 교체 조절 관리 보존 저장 기록 등록 승인 체결`
    .split(/\s+/)
    .map((noun) => [`${noun}하`, `${noun}되`] as const),
]

function pairs(list: string): [string, string][] {
  return list.split(',').map((pair) => {
    const [one = '', other = ''] = pair.trim().split(' ')
    return [one, other]
  })
}

/** A verb and one made of it are one word here: what is forgotten is 잊다 as well as 잊어버리다. */
export const SAME_WORD: ReadonlyMap<string, readonly string[]> = new Map([
  ['잊', ['잊', '잊어버리']],
  ['잊어버리', ['잊', '잊어버리']],
  ['잃', ['잃', '잃어버리']],
  ['잃어버리', ['잃', '잃어버리']],
])

type GeneralVerb = { share: number; least: number; only: RegExp; nouns?: RegExp }

/**
 * Verbs that learners use of everything, with how large the share of the usual verb must be (in hundredths), how often the noun must
 * have been seen, and which usual verbs may stand in their place. `nouns`: natives make and have so much that only these are sure.
 */
export const GENERAL_VERBS: ReadonlyMap<string, GeneralVerb> = new Map([
  [
    '하',
    {
      share: 25,
      least: 12,
      only: /^(?:주|받|미치|끼치|꾸|찍|추|피우|신|타|내|쓰|짓|느끼|저지르|잡|풀|쌓|겪|입|보|맞|앓|떨|켜|끄|먹|마시|부르|그리|읽|지|잃|벌|세우|지키|맺|얻|끌|가지|흘리|깨|듣)$/,
    },
  ],
  [
    '만들',
    {
      share: 25,
      least: 12,
      only: /^(?:하|가|보|내리|찍|꾸)$/,
      nouns:
        /^(?:실수|전화|질문|대답|결정|운동|여행|결혼|숙제|공부|쇼핑|노력|선택|대화|발표|연습|싸움|빨래|청소|수영|산책|외출|취직|전공|시험|사진|꿈|이사|식사|생각|거짓말|일기)$/,
    },
  ],
  [
    '가지',
    {
      share: 20,
      least: 12,
      only: /^(?:하|받|보|먹|가|지르|저지르|겪|입)$/,
      nouns:
        /^(?:스트레스|시험|결혼|도움|실수|운동|공부|전화|여행|산책|쇼핑|숙제|피해|손해|상처|충격|칭찬|수술|치료|벌|이사|식사)$/,
    },
  ],
  ['보', { share: 15, least: 12, only: /^꾸$/, nouns: /^꿈$/ }],
  ['놀', { share: 30, least: 12, only: /^(?:하|치|타|불|두|켜)$/ }],
])

/** Every verb that the table counts. */
export const COUNTED_VERBS: ReadonlySet<string> = new Set([
  ...CONFUSIONS.map(([wrong]) => wrong),
  ...CONFUSIONS.map(([, right]) => right),
  ...HAPPENING.flat(),
  ...GENERAL_VERBS.keys(),
])
