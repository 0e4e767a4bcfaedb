import type { RowsOf } from './rule-rows.ts'

export const CONTENT_ROWS: RowsOf<'content'> = {
  'content.length': {
    wrong: [{ text: '나는 책을 좋아한다.', marks: [] }],
    right: [{ essay: 'good' }],
  },
  'content.topic.coverage': {
    wrong: [{ text: '나는 축구를 좋아한다. 주말마다 친구와 운동장에서 뛴다.', marks: [] }],
    right: [
      { text: '독서는 사람의 생활에 큰 도움을 준다. 그래서 많은 이가 책을 읽는다.' },
      { text: '나는 축구를 좋아한다.', prompt: 'none' },
    ],
  },
  'content.question': {
    wrong: [{ text: '우리 할머니는 신문만 보신다.', marks: [] }],
    right: [
      { text: '책을 읽는 이유는 즐겁기 때문이다. 책을 읽는 좋은 방법은 매일 읽는 것이다.' },
      { text: '우리 할머니는 신문만 보신다.', prompt: 'none' },
    ],
  },
  'content.copied': {
    wrong: [{ text: '많은 사람이 책을 읽는다. 우리 할머니는 신문만 보신다.', marks: ['많은 사람이 책을 읽는다.'] }],
    right: [{ text: '우리 할머니는 신문만 보신다.' }, { text: '많은 사람이 책을 읽는다.', prompt: 'none' }],
  },
  'content.repeated': {
    wrong: [
      {
        text: '우리 동네 도서관은 아침마다 문을 연다. 나는 비가 와도 걷는다. 우리 동네 도서관은 아침마다 문을 연다.',
        marks: ['우리 동네 도서관은 아침마다 문을 연다.'],
      },
    ],
    right: [{ text: '우리 동네 도서관은 아침마다 문을 연다. 동생의 학교는 저녁에 문을 닫는다.' }],
  },
  'content.support': {
    wrong: [{ text: '동생은 그림을 그린다. 누나는 노래를 부른다.', marks: [] }],
    right: [{ text: '나는 책을 읽는다. 왜냐하면 즐겁기 때문이다. 예를 들어 소설은 길어서 좋다.' }],
  },
}
