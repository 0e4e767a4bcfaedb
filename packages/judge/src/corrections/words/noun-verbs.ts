/** Particle of the noun, as far as the rule asks for it. */
export type NounVerb = { particle: RegExp; nouns: RegExp; wrong: string; right: string }

/** Stems with the nouns that tell which verb is meant: words of textbooks, a line each; natives do not say the wrong one. */
const LINES = `
  을 존경하 존중하 의견 생각 문화 선택 차이 개성 의사 입장 권리 결정 다양성 사생활 전통 가치 가치관 종교 견해 취향 인권 자유 법 규칙 생명 감정 언어 차이점 의지 요구
  을 붙이 부치 편지 소포 짐 택배 엽서 서류 등기 선물 돈 생활비
  을 부치 붙이 우표 사진 포스터 스티커 종이 메모 벽보 이름표 광고지 테이프 쪽지 안내문 공고문 그림
  을 가리키 가르치 영어 한국어 한국말 외국어 중국어 일본어 수학 과학 역사 경제학 음악 미술 태권도 학생 학생들 아이들 글 노래 요리 컴퓨터 글쓰기 기술 예절
  을 맞추 맞히 정답 답 과녁
  을 마치 맞히 정답 답 과녁
  을 맞히 맞추 시간 박자 초점 순서 분위기 일정 보조 균형 속도 장단
  을 그리 찍 사진
  을 듣 보 텔레비전 영화 드라마 만화 연극
  을 쓰 입 옷 바지 치마 셔츠 외투 교복 한복 양복 코트 잠바 점퍼 스웨터
  을 쓰 신 신발 양말 구두 운동화
  을 입 쓰 모자 안경 가면
  을 입 매 넥타이
  을 입 끼 장갑 반지
  을 놀 치 피아노 기타 테니스 탁구 배드민턴
  을 열 켜 컴퓨터 텔레비전 에어컨 전등 라디오 선풍기
  을 닫 끄 불 컴퓨터 텔레비전 에어컨 전등 라디오 선풍기
  을 먹 피우 담배
  을 마시 먹 약 밥 알약 감기약 국수 과일
  을 발견하 발명하 전화기 전구 비행기 증기기관 인쇄술 활자 로봇 세탁기
  을 발명하 발견하 대륙 유물 섬 별 바이러스 세균 화석 유적
  을 사용하 이용하 대중교통 지하철 버스 택시 기차 도서관 병원 은행 수영장
  을 이용하 사용하 존댓말 반말 높임말 젓가락 숟가락 일회용품
  을 잊 잃 자신감 용기 희망 입맛 건강 직장 일자리
  을 깨 어기 법 규칙
  을 고르 고치 버릇 습관
  을 낳 나누 대화 이야기
  이 높 크 키
  이 낮 작 키
  이 길 크 키
  이 짧 작 키
  이 크 많 나이 인구 월급
  이 작 적 인구 월급 시간 돈 수입 소득 양 수 기회 경험 비용
  이 낫 높 점수 성적
  이 틀리 다르 성격 문화 취미 외모 생김새
  이 낳 낫 병 감기 상처
  에 출석하 참석하 회의 모임 행사 결혼식 파티 세미나 회식 장례식 졸업식 입학식
  에 참석하 참가하 대회 경기 올림픽
  에 참가하 참석하 결혼식 장례식 졸업식 입학식
  에 부치 붙이 벽 게시판 봉투`

const PARTICLES: Readonly<Record<string, RegExp>> = { 을: /[을를]$/, 이: /[이가은는도]$/, 에: /에(?:는|도)?$/ }

export const NOUN_VERBS: readonly NounVerb[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [particle = '', wrong = '', right = '', ...nouns] = line.trim().split(' ')
    return { particle: PARTICLES[particle]!, nouns: new RegExp(`^(?:${nouns.join('|')})$`), wrong, right }
  })
