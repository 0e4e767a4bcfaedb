import type { RowsOf } from './rule-rows.ts'

export const LANGUAGE_ROWS: RowsOf<'language'> = {
  'language.spelling': {
    wrong: [{ text: '그의 역활이 크다. 사람마다 할 일이 있다.', marks: ['역활'] }],
    right: [{ text: '그의 역할이 크다. 사람마다 할 일이 있다.' }],
  },
  'language.spacing': {
    wrong: [{ text: '무엇이든 할수있다.', marks: ['할수있다'] }],
    right: [{ text: '무엇이든 할 수 있다.' }],
  },
  'language.adjective': {
    wrong: [{ text: '약속이 중요한다. 건강이 제일이다.', marks: ['중요한다'] }],
    right: [{ text: '약속이 중요하다. 건강이 제일이다.' }],
  },
  'language.ending': {
    wrong: [{ text: '내가 만들은 빵이다. 맛이 있다.', marks: ['만들은'] }],
    right: [{ text: '내가 만든 빵이다. 맛이 있다.' }],
  },
  'language.particle': {
    wrong: [{ text: '학교을 사랑한다. 집은 멀다.', marks: ['학교을'] }],
    right: [{ text: '학교를 사랑한다. 집은 멀다.' }],
  },
  'language.frame': {
    wrong: [{ text: '나는 책이 읽는다. 집은 멀다.', marks: ['책이'] }],
    right: [{ text: '나는 책을 읽는다. 집은 멀다.' }],
  },
  'language.word': {
    wrong: [{ text: '사람은 서로 생각이 틀리다. 친구에게 도움을 했다.', marks: ['틀리다', '했다'] }],
    right: [{ text: '사람은 서로 생각이 다르다. 친구에게 도움을 주었다.' }],
  },
  'language.spoken': {
    wrong: [{ text: '사람은 친구가 필요하다. 근데 친구가 없는 사람도 있다.', marks: ['근데'] }],
    right: [{ text: '사람은 친구가 필요하다. 그런데 친구가 없는 사람도 있다.' }],
  },
  'language.register': {
    wrong: [{ text: '나는 학교를 사랑한다. 집은 멀어요.', marks: ['멀어요'] }],
    right: [{ text: '나는 학교를 사랑한다. 집은 멀다.' }],
  },
  'language.vocabulary': {
    wrong: [
      { text: '나는 물을 마신다. 집에 간다.', marks: [] },
      { text: '사람이 많은 도시이다. 나쁜 일도 많다.', marks: ['많은', '나쁜'] },
    ],
    right: [{ essay: 'good' }],
  },
  'language.clauses': {
    wrong: [{ text: '나는 간다. 집이 멀다.', marks: ['나는 간다.', '집이 멀다.'] }],
    right: [
      {
        text: '내가 어렸을 때 부모님이 사 주신 책을 읽으면서 자란 나는 글을 쓰는 사람이 되고 싶어서 날마다 읽고 쓰며 산다.',
      },
    ],
  },
  'language.joins': {
    wrong: [
      {
        essay: 'weak',
        marks: ['밥을 먹을 때 모두 스마트폰을 봐요.', '선생님이 화가 났어요.', '눈이 아파고 머리도 아파요.'],
      },
    ],
    right: [{ text: '운동은 좋다. 따라서 우리는 매일 걸어야 한다.' }],
  },
  'language.formulas': {
    wrong: [{ text: '운동해야 한다. 걸을 수 있다.', marks: [] }],
    right: [
      {
        text: '운동해야 한다. 걸어야 한다. 뛸 수 있다. 쉴 수 있다. 잠이 중요하다. 물이 필요하다. 몸이 약하기 때문이다.',
      },
    ],
  },
}
