import type { Rows } from './rows.ts'

/** Sentences for the rules of spelling. */
export const spellingRows = {
  spelling: {
    wrong: [
      ['그의 역활이 크다.', '역활', '역할'],
      ['희안한 일이 생겼다.', '희안한', '희한한'],
      ['그가 오던 말든 나는 간다.', '던', '든'],
      ['무엇이던지 배운다.', '던', '든'],
      ['몇 일 동안 쉬었다.', '몇 일', '며칠'],
    ],
    right: ['내가 자던 방이다.', '그의 역할이 크다.', '희한한 일이 생겼다.', '며칠 뒤에 만났다.'],
  },
  'spelling-doe': {
    wrong: [
      ['계획이 잘 됬다.', '됬', '됐'],
      ['부자가 돼고 싶다.', '돼', '되'],
    ],
    right: ['계획이 잘 됐다.', '부자가 되고 싶다.', '가면 안 돼요.'],
  },
  'spelling-negation': {
    wrong: [
      ['거짓말을 하면 않된다.', '않된', '안 된'],
      ['포기하지 안고 걸었다.', '안', '않'],
    ],
    right: ['거짓말을 하면 안 된다.', '포기하지 않는다.', '아이를 안고 걸었다.'],
  },
} satisfies Record<string, Rows>
