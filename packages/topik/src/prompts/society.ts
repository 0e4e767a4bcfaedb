import type { EssayPrompt } from '../essay-prompt.ts'

export const SOCIETY: readonly EssayPrompt[] = [
  {
    id: 'consideration-between-neighbours',
    question: 54,
    title: '이웃 간의 배려',
    passage:
      '아파트와 같은 공동 주택에서는 윗집의 발소리나 늦은 밤의 음악 소리 때문에 이웃끼리 다투는 일이 자주 일어납니다. 가까이 살수록 서로를 배려하는 마음이 필요하지만 이를 실천하기란 쉽지 않습니다. 아래의 내용을 중심으로 ‘공동 주택에서의 이웃 간 배려’에 대한 자신의 생각을 쓰십시오.',
    questions: [
      '공동 주택에서 이웃을 배려해야 하는 이유는 무엇입니까?',
      '공동 주택에 사는 이웃 간에 다툼이 생기는 원인은 무엇입니까?',
      '이러한 다툼을 줄이기 위해 개인과 사회는 각각 어떤 노력을 해야 합니까?',
    ],
    topicWords: [
      '이웃',
      '배려',
      '층간',
      '소음',
      '아파트',
      '공동체',
      '갈등',
      '다툼',
      '양보',
      '규칙',
      '주민',
      '방음',
      '예의',
    ],
    gloss: {
      title: 'Consideration between neighbours',
      passage:
        'In shared buildings such as apartment blocks, neighbours often quarrel over footsteps from upstairs or music late at night. The closer together people live, the more they need to be considerate of one another, but it is not easy to put this into practice. Write your thoughts on “consideration between neighbours in shared housing”, focusing on the points below.',
      questions: [
        'Why should we be considerate of our neighbours in shared housing?',
        'What causes disputes between neighbours in shared housing?',
        'What efforts should individuals and society each make to reduce such disputes?',
      ],
    },
    difficulty: 1,
  },
  {
    id: 'generation-gap',
    question: 54,
    title: '세대 간의 이해',
    passage:
      '같은 사회에 살고 있어도 자란 환경이 다르면 생각하는 방식도 달라지기 마련이다. 최근에는 가정과 직장에서 젊은 세대와 나이 든 세대가 서로를 이해하지 못해 부딪치는 경우가 많아졌다. 아래의 내용을 중심으로 ‘세대 간의 이해’에 대한 자신의 생각을 쓰라.',
    questions: [
      '세대에 따라 생각과 행동에 차이가 생기는 원인은 무엇인가?',
      '세대 간의 갈등은 사회에 어떤 영향을 미치는가?',
      '서로 다른 세대가 조화롭게 살아가기 위해서는 어떤 자세가 필요한가?',
    ],
    topicWords: [
      '세대',
      '가치관',
      '갈등',
      '기성세대',
      '젊은이',
      '어르신',
      '격차',
      '단절',
      '조화',
      '대화',
      '존중하다',
      '공감하다',
      '소통하다',
    ],
    gloss: {
      title: 'Understanding between generations',
      passage:
        'Even in the same society, people who grew up in different surroundings naturally come to think in different ways. Recently the young and the old have clashed more often, at home and at work, because they do not understand each other. Write your thoughts on “understanding between generations”, focusing on the points below.',
      questions: [
        'What causes generations to differ in how they think and act?',
        'How does conflict between generations affect society?',
        'What attitude is needed for different generations to live in harmony?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'falling-birth-rate',
    question: 54,
    title: '출생률 감소',
    passage:
      '많은 나라에서 태어나는 아이의 수가 빠르게 줄고 있다. 이러한 변화는 한 가정의 일로 끝나지 않고 학교와 직장, 나아가 나라 전체에 영향을 준다. 아래의 내용을 중심으로 ‘출생률 감소의 원인과 대책’에 대한 자신의 생각을 쓰라.',
    questions: [
      '태어나는 아이의 수가 줄어드는 원인은 무엇인가?',
      '아이의 수가 줄어들면 사회에 어떤 문제가 생기는가?',
      '출생률을 높이기 위해 정부와 기업은 어떤 노력을 해야 하는가?',
    ],
    topicWords: [
      '출생률',
      '출산',
      '저출생',
      '육아',
      '인구',
      '결혼',
      '양육비',
      '맞벌이',
      '고령화',
      '노동력',
      '정부',
      '휴직',
      '보육',
      '주택',
    ],
    gloss: {
      title: 'The falling birth rate',
      passage:
        'In many countries the number of children being born is falling quickly. This change does not concern single families alone: it affects schools, workplaces and, beyond them, the whole country. Write your thoughts on “the causes of the falling birth rate and what to do about it”, focusing on the points below.',
      questions: [
        'Why is the number of children being born falling?',
        'What problems arise in society when there are fewer children?',
        'What efforts should the government and companies make to raise the birth rate?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'crowded-cities',
    question: 54,
    title: '대도시 인구 집중',
    passage:
      '일자리와 편의 시설이 많은 대도시로 사람들이 모이고 있습니다. 그 결과 작은 도시나 농촌에서는 학교와 병원이 문을 닫고 빈집이 늘고 있습니다. 아래의 내용을 중심으로 ‘대도시 인구 집중’에 대한 자신의 생각을 쓰십시오.',
    questions: [
      '사람들이 대도시로 모이는 이유는 무엇입니까?',
      '인구가 대도시에 집중되면 어떤 문제가 생깁니까?',
      '여러 지역이 고르게 발전하려면 어떤 노력이 필요합니까?',
    ],
    topicWords: [
      '대도시',
      '농촌',
      '지방',
      '인구',
      '일자리',
      '집값',
      '교통',
      '의료',
      '빈집',
      '균형',
      '편의',
      '혼잡',
      '집중',
      '이주하다',
    ],
    gloss: {
      title: 'Too many people in big cities',
      passage:
        'People are gathering in big cities, where there are many jobs and services. As a result, schools and hospitals close and empty houses increase in small towns and the countryside. Write your thoughts on “the concentration of people in big cities”, focusing on the points below.',
      questions: [
        'Why do people gather in big cities?',
        'What problems arise when the population is concentrated in big cities?',
        'What efforts are needed for all regions to develop evenly?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'manners-in-public-places',
    question: 54,
    title: '공공장소에서의 예절',
    passage:
      '지하철이나 도서관 같은 공공장소는 모르는 사람들이 함께 이용하는 곳이다. 그런데 큰 소리로 통화하거나 쓰레기를 함부로 버리는 등 다른 사람에게 불편을 주는 행동을 하는 사람들이 있다. 아래의 내용을 중심으로 ‘공공장소에서의 예절’에 대한 자신의 생각을 쓰라.',
    questions: [
      '공공장소에서 예절을 지켜야 하는 이유는 무엇인가?',
      '사람들이 공공장소에서 예절을 지키지 않는 원인은 무엇인가?',
      '사람들이 예절을 잘 지키게 하려면 어떤 방법이 필요한가?',
    ],
    topicWords: [
      '공공장소',
      '예절',
      '질서',
      '통화',
      '피해',
      '불편',
      '시민',
      '의식',
      '지하철',
      '배려',
      '규칙',
      '벌금',
      '이기적',
    ],
    gloss: {
      title: 'Manners in public places',
      passage:
        'Public places such as the subway or the library are used by people who do not know one another. Yet some people behave in ways that bother others, for example by talking loudly on the phone or by littering. Write your thoughts on “manners in public places”, focusing on the points below.',
      questions: [
        'Why should we keep good manners in public places?',
        'Why do people not keep good manners in public places?',
        'What measures are needed to make people keep good manners?',
      ],
    },
    difficulty: 1,
  },
]
