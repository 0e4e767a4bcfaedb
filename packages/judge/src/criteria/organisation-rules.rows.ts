import type { RowsOf } from './rule-rows.ts'

export const ORGANISATION_ROWS: RowsOf<'organisation'> = {
  'organisation.paragraphs': {
    wrong: [
      { text: '나는 매일 걷는다. 걷는 것은 좋다.', marks: [] },
      { text: '나는 매일 걷는다.\n걷는 것은 좋다.', marks: [] },
    ],
    right: [{ text: '나는 매일 걷는다.\n걷는 것은 몸에 좋다.\n그래서 내일도 걷는다.' }, { essay: 'good' }],
  },
  'organisation.paragraph-size': {
    wrong: [{ text: '나는 걷는다.\n걷는 것은 몸에 좋고 마음에도 좋고 친구를 만나기에도 좋다.', marks: [] }],
    right: [{ text: '나는 매일 걷는다.\n걷는 것은 좋다.' }, { text: '나는 걷는다.' }],
  },
  'organisation.opening': {
    wrong: [{ text: '그러나 운동은 어렵다. 나는 매일 걷는다.', marks: ['그러나 운동은 어렵다.'] }],
    right: [
      { text: '요즘 많은 사람이 운동을 한다. 그러나 운동은 어렵다.' },
      { text: '운동은 어렵다. 나는 매일 걷는다.' },
    ],
  },
  'organisation.closing': {
    wrong: [{ text: '운동은 좋다. 나는 매일 걷는다.', marks: ['나는 매일 걷는다.'] }],
    right: [{ text: '운동은 좋다. 따라서 우리는 매일 걸어야 한다.' }],
  },
  'organisation.connectives': {
    wrong: [{ text: '동생은 그림을 그린다. 누나는 노래를 부른다.', marks: [] }],
    right: [{ essay: 'good' }],
  },
  'organisation.series': {
    wrong: [{ text: '운동은 좋다. 첫째, 몸이 튼튼해진다. 그래서 나는 매일 걷는다.', marks: ['첫째'] }],
    right: [{ text: '운동은 좋다. 첫째, 몸이 튼튼해진다. 둘째, 마음이 밝아진다.' }],
  },
  'organisation.order': {
    wrong: [
      {
        text: '따라서 우리는 매일 걸어야 한다. 이러한 노력이 필요하다. 그 결과 몸이 튼튼해진다. 그리고 마음도 밝아진다. 또한 친구도 만난다. 하지만 시간이 없다. 그래서 많은 사람이 걷지 않는다. 요즘 사람들은 바쁘다. 현대 사회에서 운동은 중요하다.',
        marks: [],
      },
    ],
    right: [{ essay: 'good' }, { text: '나는 매일 걷는다.' }],
  },
}
