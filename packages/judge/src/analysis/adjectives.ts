/**
 * Adjectives that learners use with the endings of verbs (중요한다, 좋는). Only such as are never verbs too: 감사하다, 늦다, 크다, 밝다,
 * 건강하다 in its rare uses and the like are left out, because a correction must be right.
 */
const HADA =
  '중요 필요 행복 건강 다양 가능 불가능 충분 불충분 편안 편리 유명 친절 불친절 불편 심각 풍부 적절 부적절 적합 확실 불확실 분명 특별 안전 위험 자유 평범 간단 복잡 당연 완벽 성실 솔직 소중 비슷 동일 똑같 조용 깨끗 따뜻 시원 부지런 궁금 답답 우울 불행 공평 불공평 공정 정확 명확 유익 무익 유리 불리 가난 부유 강력 거대 고요 과도 급격 급속 긴급 난감 냉정 단순 당당 대단 독특 막대 막막 무관 무한 미흡 밀접 방대 부당 불가피 불쌍 불안정 뚜렷 사소 생생 섬세 순수 신기 신선 신중 심심 암담 애매 엄격 온전 완전 우수 원만 원활 위대 유일 이상 익숙 적당 정당 정직 진지 차분 철저 치열 친근 친밀 쾌적 타당 탁월 특이 튼튼 평등 불평등 평온 피곤 필수불가결 한가 험난 현명 화려 화목 확고 활발 훌륭 희귀 용이 절실 급급'
const PLAIN =
  '좋 나쁘 많 적 작 다르 같 비싸 높 낮 깊 넓 좁 힘들 바쁘 기쁘 슬프 아프 예쁘 어렵 쉽 아름답 즐겁 외롭 무겁 가볍 뜨겁 차갑 두렵 새롭 해롭 이롭 자유롭 평화롭 괴롭 까다롭 지혜롭 고맙 부럽 그립 무섭 어둡 옳 짧 얇 두껍 굵 가늘 빠르 느리 강하 약하 재미있 맛있 없'

export const HADA_ADJECTIVES: ReadonlySet<string> = new Set(HADA.split(' '))
export const PLAIN_ADJECTIVES: ReadonlySet<string> = new Set(PLAIN.split(' '))
