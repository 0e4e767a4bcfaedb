import type { EssayPrompt } from '../essay-prompt.ts'

export const WORK: readonly EssayPrompt[] = [
  {
    id: 'working-from-home',
    question: 54,
    title: '재택근무',
    passage:
      '회사에 나가지 않고 집에서 일하는 사람이 많아졌다. 출퇴근 시간을 아낄 수 있다며 환영하는 사람이 있는 반면 집에서는 일에 집중하기 어렵다고 말하는 사람도 있다. 아래의 내용을 중심으로 ‘재택근무’에 대한 자신의 의견을 쓰라.',
    questions: [
      '재택근무의 장점은 무엇인가?',
      '재택근무의 단점은 무엇인가?',
      '재택근무를 늘려야 한다고 생각하는가? 그렇게 생각하는 이유는 무엇인가?',
    ],
    topicWords: [
      '재택근무',
      '출퇴근',
      '회사',
      '동료',
      '업무',
      '회의',
      '교통비',
      '육아',
      '고립',
      '근무',
      '사무실',
      '효율',
      '집중하다',
      '소통하다',
    ],
    gloss: {
      title: 'Working from home',
      passage:
        'More people now work at home without going to the office. Some welcome this because it saves the time spent on commuting, while others say it is hard to concentrate on work at home. Write your opinion on “working from home”, focusing on the points below.',
      questions: [
        'What are the advantages of working from home?',
        'What are the disadvantages of working from home?',
        'Do you think there should be more working from home? Why do you think so?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'work-life-balance',
    question: 54,
    title: '일과 삶의 균형',
    passage:
      '예전에는 늦게까지 일하는 사람을 성실하다고 여기는 경우가 많았습니다. 그러나 요즘은 월급이 조금 적더라도 개인 생활을 누릴 수 있는 직장을 찾는 사람이 늘고 있습니다. 아래의 내용을 중심으로 ‘일과 삶의 균형’에 대한 자신의 생각을 쓰십시오.',
    questions: [
      '일과 삶의 균형이 중요한 이유는 무엇입니까?',
      '일과 삶의 균형을 이루기 어려운 까닭은 무엇입니까?',
      '일과 삶의 균형을 이루기 위해 개인과 회사는 어떤 노력을 해야 합니까?',
    ],
    topicWords: [
      '균형',
      '여가',
      '야근',
      '휴가',
      '직장',
      '근무',
      '월급',
      '취미',
      '가족',
      '과로',
      '퇴근',
      '만족',
      '업무',
      '효율',
    ],
    gloss: {
      title: 'Work-life balance',
      passage:
        'In the past, people who worked late were often thought of as hard-working. These days, however, more people look for a workplace where they can enjoy a private life, even if the pay is a little lower. Write your thoughts on “the balance between work and life”, focusing on the points below.',
      questions: [
        'Why is the balance between work and life important?',
        'Why is it hard to balance work and life?',
        'What efforts should individuals and companies make to balance work and life?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'working-together',
    question: 54,
    title: '협력의 조건',
    passage:
      '오늘날에는 한 사람의 힘만으로 해결하기 어려운 복잡한 문제가 많다. 그래서 회사에서는 서로 다른 지식을 가진 사람들을 한 팀으로 모아 일하게 하지만 팀으로 일한다고 해서 언제나 좋은 결과가 나오는 것은 아니다. 아래의 내용을 중심으로 ‘협력의 조건’에 대한 자신의 생각을 쓰라.',
    questions: [
      '협력이 필요한 이유는 무엇인가?',
      '여러 사람이 함께 일할 때 어려움이 생기는 원인은 무엇인가?',
      '서로 잘 협력하기 위해서는 어떤 태도가 필요한가?',
    ],
    topicWords: [
      '협력',
      '협업',
      '역할',
      '분담',
      '동료',
      '책임감',
      '신뢰',
      '무임승차',
      '공동',
      '목표',
      '팀원',
      '갈등',
      '경청하다',
      '존중하다',
    ],
    gloss: {
      title: 'What cooperation needs',
      passage:
        'Today there are many complex problems that are hard to solve by one person alone. So companies bring people with different knowledge together to work as a team, but working as a team does not always lead to good results. Write your thoughts on “what cooperation needs”, focusing on the points below.',
      questions: [
        'Why is cooperation necessary?',
        'What causes difficulties when several people work together?',
        'What attitude is needed to cooperate well with one another?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'changing-jobs',
    question: 54,
    title: '직장을 옮기는 사람들',
    passage:
      '한 직장에서 퇴직할 때까지 일하는 사람이 많던 과거와 달리 최근에는 몇 년마다 직장을 옮기는 사람이 많아졌다. 이를 자연스러운 변화라고 보는 사람도 있고 인내심이 부족한 탓이라고 보는 사람도 있다. 아래의 내용을 중심으로 ‘이직’에 대한 자신의 생각을 쓰라.',
    questions: [
      '직장을 자주 옮기는 사람이 늘어난 원인은 무엇인가?',
      '잦은 이직은 개인과 회사에 어떤 영향을 주는가?',
      '이직을 결정하기 전에 무엇을 먼저 살펴보아야 하는가?',
    ],
    topicWords: [
      '이직',
      '직장',
      '경력',
      '연봉',
      '퇴사',
      '적성',
      '승진',
      '근무',
      '채용',
      '안정',
      '인내심',
      '만족',
      '회사',
      '전문성',
    ],
    gloss: {
      title: 'People who change jobs',
      passage:
        'In the past many people worked at one company until they retired, but recently more people move to a new job every few years. Some see this as a natural change, while others put it down to a lack of patience. Write your thoughts on “changing jobs”, focusing on the points below.',
      questions: [
        'Why are there more people who change jobs often?',
        'How does frequent job changing affect individuals and companies?',
        'What should people look at first before they decide to change jobs?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'later-retirement',
    question: 54,
    title: '정년 연장',
    passage:
      '평균 수명이 늘어나면서 퇴직한 뒤에도 20년 이상을 살아가는 사람이 많아졌습니다. 이에 따라 더 늦은 나이까지 일할 수 있게 해야 한다는 주장이 나오고 있지만 젊은 사람들의 일자리가 줄어들 것이라는 걱정도 있습니다. 아래의 내용을 중심으로 ‘정년 연장’에 대한 자신의 의견을 쓰십시오.',
    questions: [
      '노년에 일을 하는 것은 어떤 의미가 있습니까?',
      '퇴직하는 나이를 늦추면 어떤 문제가 생길 수 있습니까?',
      '정년을 연장하는 것에 찬성합니까, 반대합니까? 그 이유는 무엇입니까?',
    ],
    topicWords: [
      '정년',
      '노인',
      '고령화',
      '퇴직',
      '연금',
      '일자리',
      '청년',
      '수명',
      '경력',
      '임금',
      '노후',
      '소득',
      '세대',
      '연장하다',
    ],
    gloss: {
      title: 'A later retirement age',
      passage:
        'As people live longer on average, many now live for twenty years or more after they retire. For this reason some argue that people should be allowed to work until a later age, but there is also concern that there will be fewer jobs for the young. Write your opinion on “raising the retirement age”, focusing on the points below.',
      questions: [
        'What does it mean to work in old age?',
        'What problems can arise if people retire later?',
        'Are you for or against raising the retirement age? What is your reason?',
      ],
    },
    difficulty: 3,
  },
]
