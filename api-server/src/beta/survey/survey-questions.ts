import type { SurveyQuestion } from '@truegul/contract'

export type Survey = { id: string; questions: readonly SurveyQuestion[] }

const DISAGREE = { en: 'not at all', ko: '전혀 아니다' }
const AGREE = { en: 'very much', ko: '매우 그렇다' }

const scale = (id: string, en: string, ko: string): SurveyQuestion => ({
  id,
  kind: 'scale',
  text: { en, ko },
  isRequired: true,
  low: DISAGREE,
  high: AGREE,
})
const words = (id: string, en: string, ko: string): SurveyQuestion => ({
  id,
  kind: 'text',
  text: { en, ko },
  isRequired: false,
})

/** Of the first wave, which is to find fatal bugs (the plan's S5-8). */
const FIRST_WEEK: Survey = {
  id: 'first-week',
  questions: [
    scale('worked', 'The app worked without problems.', '앱이 문제없이 작동했어요.'),
    {
      id: 'trouble',
      kind: 'choice',
      takesSeveral: true,
      isRequired: false,
      text: {
        en: 'Where did you have trouble? Several answers are fine.',
        ko: '어디에서 문제가 있었나요? 여러 개를 골라도 돼요.',
      },
      choices: [
        { id: 'install', text: { en: 'installing or signing up', ko: '설치나 가입' } },
        { id: 'write', text: { en: 'writing Korean', ko: '한글 입력' } },
        { id: 'submit', text: { en: 'sending an essay', ko: '글 보내기' } },
        { id: 'result', text: { en: 'reading the result', ko: '결과 보기' } },
        { id: 'offline', text: { en: 'a bad network', ko: '불안정한 네트워크' } },
        { id: 'none', text: { en: 'nowhere', ko: '없었어요' } },
      ],
    },
    scale('lost-nothing', 'I never feared to lose what I had written.', '쓴 글이 사라질까 걱정한 적이 없어요.'),
    scale('clear', 'I understood the feedback.', '피드백을 이해할 수 있었어요.'),
    words('worst', 'What was the worst moment?', '가장 불편했던 순간은 언제였나요?'),
    words('missing', 'What did you look for and not find?', '찾아봤지만 없었던 것은 무엇인가요?'),
  ],
}

/** Of the later waves, which are to say whether it helps. */
const TWO_WEEKS: Survey = {
  id: 'two-weeks',
  questions: [
    scale('helps', 'TrueGul helps me to write better.', '트루글은 글쓰기 실력을 늘리는 데 도움이 돼요.'),
    scale('fair', 'The points seemed fair.', '점수가 공정하다고 느꼈어요.'),
    scale('right', 'The corrections were right.', '교정이 정확했어요.'),
    scale('clear', 'I understood the feedback.', '피드백을 이해할 수 있었어요.'),
    {
      id: 'used',
      kind: 'choice',
      takesSeveral: true,
      isRequired: true,
      text: { en: 'What did you use? Several answers are fine.', ko: '무엇을 써 보셨나요? 여러 개를 골라도 돼요.' },
      choices: [
        { id: 'marks', text: { en: 'marks in my text', ko: '내 글의 표시' } },
        { id: 'points', text: { en: 'the list of points', ko: '점수 목록' } },
        { id: 'rewrite', text: { en: 'writing anew and comparing', ko: '다시 쓰기와 비교' } },
        { id: 'mistakes', text: { en: 'my mistakes and practice', ko: '내 실수와 연습' } },
        { id: 'exam', text: { en: 'exam mode', ko: '시험 모드' } },
        { id: 'progress', text: { en: 'progress', ko: '발전 기록' } },
      ],
    },
    {
      id: 'recommend',
      kind: 'choice',
      isRequired: true,
      text: {
        en: 'Would you tell a friend who prepares for TOPIK about it?',
        ko: 'TOPIK을 준비하는 친구에게 추천하시겠어요?',
      },
      choices: [
        { id: 'yes', text: { en: 'yes', ko: '네' } },
        { id: 'perhaps', text: { en: 'perhaps', ko: '아마도요' } },
        { id: 'no', text: { en: 'no', ko: '아니요' } },
      ],
    },
    words('best', 'What helped you most?', '가장 도움이 된 것은 무엇인가요?'),
    words('change', 'What one thing should we change?', '하나만 바꾼다면 무엇을 바꿔야 할까요?'),
  ],
}

/** Every survey that answers are kept of. Its id stays with its questions: other questions are another survey. */
export const SURVEYS: readonly Survey[] = [FIRST_WEEK, TWO_WEEKS]

export const surveyOfWave = (wave: number): Survey => (wave === 1 ? FIRST_WEEK : TWO_WEEKS)
