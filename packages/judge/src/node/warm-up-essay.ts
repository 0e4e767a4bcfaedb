import { ESSAY_QUESTION } from '@truegul/topik'
import type { EssayToJudge } from '../analysis/essay-to-judge.ts'

/** Judged once by each new judge process, so that code and dictionary are warm for the first learner. */
export const WARM_UP_ESSAY: EssayToJudge = {
  text: `사람은 누구나 건강하게 살고 싶어 한다. 그렇지만 건강을 지키는 일은 생각보다 쉽지 않다. 바쁜 생활 속에서 운동할 시간을 내기 어렵기 때문이다.
운동이 부족하면 몸이 약해질 뿐만 아니라 마음도 지치게 된다. 예를 들어 하루 종일 의자에 앉아 일하는 사람은 쉽게 피로를 느낀다. 또한 스트레스를 풀 방법을 찾지 못해 어려움을 겪기도 한다.
따라서 생활 습관을 조금씩 바꾸는 노력이 필요하다. 첫째, 가까운 거리는 걸어 다녀야 한다. 둘째, 잠을 충분히 자고 규칙적으로 식사해야 한다. 이러한 노력이 이어질 때 우리는 더 나은 삶을 살 수 있을 것이다.`,
  prompt: {
    question: ESSAY_QUESTION,
    passage: '현대인은 바쁜 생활 때문에 건강을 돌보지 못하는 경우가 많다.',
    questions: [
      '건강을 지키는 것은 왜 중요한가?',
      '건강을 지키기 어려운 이유는 무엇인가?',
      '건강을 지키기 위해 어떤 노력이 필요한가?',
    ],
    topicWords: ['건강', '운동', '습관'],
  },
  language: 'en',
}
