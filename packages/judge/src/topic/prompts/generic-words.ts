import type { EssayAnalysis } from '../../analysis/essay-analysis.ts'

/** Words that an essay on any topic may have. Ours. */
const GENERIC = new Set(
  (
    '생각 내용 중심 자신 의견 방법 이유 문제 중요 중요성 필요 무엇 사람 우리 사회 경우 시대 현대 오늘날 때문 점 노력 영향 다음 주제 글 ' +
    '질문 역할 자세 태도 장점 단점 긍정 부정 해결 방안 관심 다양 개인 측면 삶 도움 전체 발전 기여 강조 방향 예상 발생 부담 갈등 올바르 ' +
    '인식 지속 책임감 정부 제도 지원 결과 바람직 스스로 나라 국가 세계 모든 모두 의미 가치 관계 변화 이러하 이렇 그렇 대하 위하 통하 ' +
    '따르 있 없 하 되 같 보 주 많 크 좋 나쁘 살펴보 제시 높 나누 다르 가지 얻 알 만들 기회 상황 현상 조건 행동 세상 인간 생활 일'
  ).split(' '),
)
const CONTENT = /^(?:NNG|NNP|XR|VV|VA)$/

/** Share of an essay's content words that could stand in an essay on anything, 0 to 1; 0 when there are fewer than `from` words. */
export function genericShare({ own }: Pick<EssayAnalysis, 'own'>, from: number): number {
  const words = own.flatMap(({ morphemes }) => morphemes.filter(({ tag }) => CONTENT.test(tag)).map(({ text }) => text))
  return words.length < from ? 0 : words.filter(isGeneric).length / words.length
}

export function isGeneric(word: string): boolean {
  return GENERIC.has(word)
}
