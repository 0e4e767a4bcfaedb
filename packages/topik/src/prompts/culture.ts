import type { EssayPrompt } from '../essay-prompt.ts'

export const CULTURE: readonly EssayPrompt[] = [
  {
    id: 'passing-on-tradition',
    question: 54,
    title: '전통문화의 계승',
    passage:
      '명절의 풍습이나 전통 음악처럼 오랫동안 이어져 온 문화가 젊은 사람들의 관심에서 멀어지고 있습니다. 한편 전통을 새롭게 바꾸어 세계인의 사랑을 받는 경우도 있습니다. 아래의 내용을 중심으로 ‘전통문화의 계승’에 대한 자신의 생각을 쓰십시오.',
    questions: [
      '전통문화를 지켜야 하는 이유는 무엇입니까?',
      '전통문화가 점점 사라지는 까닭은 무엇입니까?',
      '전통문화를 다음 세대에 전하려면 어떤 노력이 필요합니까?',
    ],
    topicWords: [
      '전통',
      '전통문화',
      '명절',
      '풍습',
      '조상',
      '정체성',
      '세대',
      '체험',
      '현대화',
      '문화유산',
      '박물관',
      '보존하다',
      '계승하다',
    ],
    gloss: {
      title: 'Passing on traditional culture',
      passage:
        'Culture that has been handed down for a long time, such as holiday customs and traditional music, is losing the interest of young people. On the other hand, there are also cases where tradition has been given a new form and is loved by people around the world. Write your thoughts on “passing on traditional culture”, focusing on the points below.',
      questions: [
        'Why should we preserve traditional culture?',
        'Why is traditional culture gradually disappearing?',
        'What efforts are needed to hand traditional culture down to the next generation?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'multicultural-society',
    question: 54,
    title: '다문화 사회를 살아가는 자세',
    passage:
      '일과 공부, 결혼 때문에 다른 나라로 가는 사람이 많아지면서 한 사회 안에서 여러 문화가 만나고 있다. 다양한 문화는 사회를 풍부하게 만들지만 서로의 차이를 이해하지 못하면 갈등이 생기기도 한다. 아래의 내용을 중심으로 ‘다문화 사회를 살아가는 자세’에 대한 자신의 생각을 쓰라.',
    questions: [
      '다문화 사회의 긍정적인 면은 무엇인가?',
      '다문화 사회에서 갈등이 생기는 원인은 무엇인가?',
      '서로 다른 문화를 가진 사람들이 함께 살아가기 위해서는 어떤 자세가 필요한가?',
    ],
    topicWords: [
      '다문화',
      '문화',
      '다양성',
      '이민자',
      '외국인',
      '차별',
      '편견',
      '언어',
      '종교',
      '관습',
      '갈등',
      '공존',
      '포용',
      '존중하다',
    ],
    gloss: {
      title: 'How to live in a multicultural society',
      passage:
        'As more people go to other countries for work, study or marriage, many cultures meet within one society. A variety of cultures makes a society richer, but conflicts can arise when people do not understand their differences. Write your thoughts on “the attitude for living in a multicultural society”, focusing on the points below.',
      questions: [
        'What are the positive sides of a multicultural society?',
        'What causes conflict in a multicultural society?',
        'What attitude is needed for people of different cultures to live together?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'tourists-and-residents',
    question: 54,
    title: '관광과 주민의 생활',
    passage:
      '아름다운 풍경이나 유명한 골목을 보러 오는 관광객이 많아지면 지역에는 활기가 생긴다. 그러나 관광객이 지나치게 몰리면 그곳에 사는 사람들은 소음과 쓰레기, 오르는 집값 때문에 어려움을 겪는다. 아래의 내용을 중심으로 ‘관광과 주민의 생활’에 대한 자신의 생각을 쓰라.',
    questions: [
      '관광은 지역에 어떤 도움을 주는가?',
      '관광객이 지나치게 많아지면 어떤 문제가 생기는가?',
      '관광객과 지역 주민이 모두 만족하려면 어떤 노력이 필요한가?',
    ],
    topicWords: [
      '관광',
      '관광객',
      '주민',
      '소음',
      '쓰레기',
      '집값',
      '경제',
      '상인',
      '수입',
      '예약',
      '사생활',
      '여행자',
      '활기',
      '제한하다',
    ],
    gloss: {
      title: 'Tourism and the life of residents',
      passage:
        'When many tourists come to see beautiful scenery or famous alleys, the area comes to life. However, when too many of them come, the people who live there suffer from noise, waste and rising house prices. Write your thoughts on “tourism and the life of residents”, focusing on the points below.',
      questions: [
        'How does tourism help an area?',
        'What problems arise when there are too many tourists?',
        'What efforts are needed so that both tourists and residents are satisfied?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'influence-of-popular-culture',
    question: 54,
    title: '대중문화의 영향',
    passage:
      '드라마와 노래, 영화는 국경과 언어를 넘어 많은 사람에게 즐거움을 줍니다. 사람들은 좋아하는 연예인의 옷차림이나 말투를 따라 하면서 자신도 모르게 그 영향을 받습니다. 아래의 내용을 중심으로 ‘대중문화의 영향’에 대한 자신의 생각을 쓰십시오.',
    questions: [
      '대중문화의 긍정적인 영향은 무엇입니까?',
      '대중문화의 부정적인 영향은 무엇입니까?',
      '대중문화를 받아들일 때 어떤 태도가 필요합니까?',
    ],
    topicWords: [
      '대중문화',
      '드라마',
      '연예인',
      '유행',
      '대중',
      '매체',
      '외모',
      '가치관',
      '문화',
      '즐거움',
      '폭력',
      '상업',
      '비판',
      '모방하다',
    ],
    gloss: {
      title: 'The influence of popular culture',
      passage:
        'TV dramas, songs and films give pleasure to many people across borders and languages. By copying the clothes or the way of speaking of celebrities they like, people are influenced without noticing it. Write your thoughts on “the influence of popular culture”, focusing on the points below.',
      questions: [
        'What are the positive influences of popular culture?',
        'What are the negative influences of popular culture?',
        'What attitude do we need when we take in popular culture?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'local-festivals',
    question: 54,
    title: '지역 축제의 역할',
    passage:
      '계절마다 여러 지역에서 꽃이나 음식, 음악을 주제로 한 축제가 열린다. 잘 준비된 축제는 지역을 널리 알리지만 다른 축제와 내용이 비슷하고 준비가 부족한 축제는 찾는 사람이 점점 줄어든다. 아래의 내용을 중심으로 ‘지역 축제의 역할’에 대한 자신의 생각을 쓰라.',
    questions: [
      '지역 축제는 지역에 어떤 도움이 되는가?',
      '사람들이 찾지 않는 축제에는 어떤 문제가 있는가?',
      '지역 축제가 오랫동안 사랑받으려면 어떤 노력이 필요한가?',
    ],
    topicWords: [
      '축제',
      '지역',
      '주민',
      '관광객',
      '특산물',
      '체험',
      '홍보',
      '경제',
      '예산',
      '공연',
      '전통',
      '행사',
      '방문객',
      '참여하다',
    ],
    gloss: {
      title: 'The role of local festivals',
      passage:
        'Every season, festivals with themes such as flowers, food or music are held in many regions. A well-prepared festival makes a region widely known, but fewer and fewer people visit festivals that are like all others and poorly prepared. Write your thoughts on “the role of local festivals”, focusing on the points below.',
      questions: [
        'How do local festivals help a region?',
        'What is wrong with festivals that people do not visit?',
        'What efforts are needed for a local festival to be loved for a long time?',
      ],
    },
    difficulty: 1,
  },
]
