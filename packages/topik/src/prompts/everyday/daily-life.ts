import type { EssayPrompt } from '../../essay-prompt.ts'

export const DAILY_LIFE: readonly EssayPrompt[] = [
  {
    id: 'living-alone',
    question: 54,
    kind: 'problem',
    title: '1인 가구의 증가',
    passage:
      '결혼을 하지 않거나 가족과 떨어져 혼자 사는 사람이 해마다 늘고 있다. 이에 따라 집의 크기나 가게에서 파는 음식의 양은 물론 이웃과 관계를 맺는 방식까지 달라지고 있다. 아래의 내용을 중심으로 ‘1인 가구의 증가와 사회의 대응’에 대한 자신의 생각을 쓰라.',
    questions: [
      '혼자 사는 사람이 늘어나는 이유는 무엇인가?',
      '혼자 살 때 겪을 수 있는 어려움은 무엇인가?',
      '혼자 사는 사람들을 위해 사회는 어떤 노력을 해야 하는가?',
    ],
    topicWords: [
      '가구',
      '독립',
      '외로움',
      '고독',
      '결혼',
      '생활비',
      '안전',
      '이웃',
      '주거',
      '가족',
      '소형',
      '고립',
      '자취',
    ],
    gloss: {
      title: 'More one-person households',
      passage:
        'Every year more people live alone, either because they do not marry or because they live away from their families. As a result, not only the size of homes and the portions of food but even the way people relate to their neighbours is changing. Write your thoughts on “the rise of one-person households and how society should respond”, focusing on the points below.',
      questions: [
        'Why is the number of people living alone growing?',
        'What difficulties can people face when they live alone?',
        'What efforts should society make for people who live alone?',
      ],
    },
    difficulty: 1,
  },
  {
    id: 'planned-spending',
    question: 54,
    kind: 'problem',
    title: '계획적인 소비',
    passage:
      '요즘은 휴대 전화만 있으면 언제 어디서나 물건을 살 수 있다. 그런데 광고나 할인 행사를 보고 계획에 없던 물건을 샀다가 나중에 후회하는 사람도 적지 않다. 아래의 내용을 중심으로 ‘계획적인 소비’에 대한 자신의 생각을 쓰라.',
    questions: [
      '사람들이 계획에 없던 물건을 사게 되는 이유는 무엇인가?',
      '계획 없는 소비는 어떤 문제를 일으킬 수 있는가?',
      '올바른 소비 습관을 기르려면 어떻게 해야 하는가?',
    ],
    topicWords: [
      '소비',
      '소비자',
      '충동구매',
      '광고',
      '할인',
      '낭비',
      '절약',
      '지출',
      '저축',
      '구매하다',
      '계획하다',
      '후회하다',
      '유행',
    ],
    gloss: {
      title: 'Planned spending',
      passage:
        'These days anyone with a mobile phone can buy things anytime and anywhere. Yet quite a few people see an advertisement or a sale, buy something they had not planned to buy, and regret it later. Write your thoughts on “planned spending”, focusing on the points below.',
      questions: [
        'Why do people end up buying things they had not planned to buy?',
        'What problems can unplanned spending cause?',
        'What should we do to develop good spending habits?',
      ],
    },
    difficulty: 1,
  },
  {
    id: 'exercise-habit',
    question: 54,
    kind: 'value',
    title: '운동하는 습관',
    passage:
      '건강을 위해 운동을 해야 한다는 것은 누구나 알고 있다. 그러나 운동을 시작하는 사람은 많아도 꾸준히 이어 가는 사람은 많지 않다. 아래의 내용을 중심으로 ‘운동하는 습관’에 대한 자신의 생각을 쓰라.',
    questions: [
      '운동은 몸과 마음에 어떤 도움을 주는가?',
      '운동을 꾸준히 하기 어려운 이유는 무엇인가?',
      '운동을 습관으로 만드는 데에 효과적인 방법은 무엇인가?',
    ],
    topicWords: [
      '운동',
      '건강',
      '체력',
      '습관',
      '스트레스',
      '질병',
      '근육',
      '체중',
      '활력',
      '꾸준하다',
      '규칙',
      '예방하다',
    ],
    gloss: {
      title: 'The habit of exercising',
      passage:
        'Everyone knows that we should exercise for our health. However, although many people start exercising, not many keep it up. Write your thoughts on “the habit of exercising”, focusing on the points below.',
      questions: [
        'How does exercise help the body and the mind?',
        'Why is it hard to exercise regularly?',
        'What are effective ways to make exercise a habit?',
      ],
    },
    difficulty: 1,
  },
  {
    id: 'lack-of-sleep',
    question: 54,
    kind: 'value',
    title: '현대인의 수면 부족',
    passage:
      '잠은 하루의 피로를 풀고 다음 날을 준비하는 시간이다. 그러나 늦은 시간까지 일하거나 휴대 전화를 보느라 충분히 자지 못하는 사람이 많다. 아래의 내용을 중심으로 ‘충분한 수면의 필요성’에 대한 자신의 생각을 쓰라.',
    questions: [
      '충분한 수면이 필요한 이유는 무엇인가?',
      '현대인이 충분히 자지 못하는 원인은 무엇인가?',
      '수면의 질을 높이려면 어떻게 해야 하는가?',
    ],
    topicWords: [
      '수면',
      '피로',
      '집중력',
      '기억력',
      '면역력',
      '불면증',
      '야근',
      '숙면',
      '휴식',
      '카페인',
      '낮잠',
      '잠자리',
      '회복하다',
    ],
    gloss: {
      title: 'Lack of sleep in modern life',
      passage:
        'Sleep is the time when we recover from the tiredness of the day and get ready for the next. However, many people do not sleep enough because they work or look at their phones until late. Write your thoughts on “the need for enough sleep”, focusing on the points below.',
      questions: [
        'Why is enough sleep necessary?',
        'What keeps people today from sleeping enough?',
        'What should we do to improve the quality of our sleep?',
      ],
    },
    difficulty: 1,
  },
  {
    id: 'companion-animals',
    question: 54,
    kind: 'two-sides',
    title: '반려동물과 함께 사는 사회',
    passage:
      '반려동물을 가족처럼 여기는 사람이 늘면서 동물과 함께 갈 수 있는 식당이나 공원도 많아졌다. 그러나 동물을 싫어하거나 무서워하는 사람도 있어 다툼이 생기기도 한다. 아래의 내용을 중심으로 ‘반려동물과 함께 사는 사회’에 대한 자신의 생각을 쓰라.',
    questions: [
      '반려동물은 사람의 삶에 어떤 영향을 주는가?',
      '반려동물을 키우는 사람이 늘면서 생기는 문제는 무엇인가?',
      '반려동물을 키우는 사람과 그렇지 않은 사람이 함께 살아가려면 어떤 태도가 필요한가?',
    ],
    topicWords: [
      '반려동물',
      '동물',
      '책임감',
      '배설물',
      '소음',
      '유기',
      '산책',
      '위로',
      '목줄',
      '생명',
      '보호자',
      '정서',
      '키우다',
    ],
    gloss: {
      title: 'A society shared with pets',
      passage:
        'As more people think of their pets as family, there are also more restaurants and parks where people can go with animals. However, some people dislike or fear animals, and this sometimes leads to disputes. Write your thoughts on “a society shared with pets”, focusing on the points below.',
      questions: [
        'What influence do pets have on people’s lives?',
        'What problems arise as more people keep pets?',
        'What attitude is needed for people with and without pets to live together?',
      ],
    },
    difficulty: 2,
  },
]
