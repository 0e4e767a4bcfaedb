import type { EssayPrompt } from '../essay-prompt.ts'

export const TECHNOLOGY: readonly EssayPrompt[] = [
  {
    id: 'artificial-intelligence-and-work',
    question: 54,
    title: '인공지능 시대의 일',
    passage:
      '인공지능은 이제 글을 쓰고 그림을 그리며 병을 진단하는 데까지 쓰이고 있다. 사람이 하던 일을 인공지능이 대신하면서 생활은 편리해졌지만 일자리를 걱정하는 목소리도 커지고 있다. 아래의 내용을 중심으로 ‘인공지능 시대의 일’에 대한 자신의 생각을 쓰라.',
    questions: [
      '인공지능은 사람이 일하는 방식을 어떻게 바꾸고 있는가?',
      '인공지능이 사람의 일을 대신할 때 생기는 문제는 무엇인가?',
      '인공지능 시대를 살아가기 위해 우리는 무엇을 준비해야 하는가?',
    ],
    topicWords: [
      '인공지능',
      '기술',
      '일자리',
      '자동화',
      '기계',
      '실업',
      '효율',
      '판단',
      '데이터',
      '윤리',
      '직업',
      '감정',
      '대신하다',
      '활용하다',
    ],
    gloss: {
      title: 'Work in the age of artificial intelligence',
      passage:
        'Artificial intelligence is now used even to write, to draw and to diagnose illness. Life has become more convenient as it takes over work that people used to do, but more and more people are also worried about jobs. Write your thoughts on “work in the age of artificial intelligence”, focusing on the points below.',
      questions: [
        'How is artificial intelligence changing the way people work?',
        'What problems arise when artificial intelligence takes over people’s work?',
        'What should we prepare in order to live in the age of artificial intelligence?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'protecting-personal-information',
    question: 54,
    title: '개인 정보 보호',
    passage:
      '우리는 회원 가입을 하거나 물건을 살 때 이름과 연락처 같은 개인 정보를 쉽게 입력합니다. 이렇게 모인 정보는 편리한 서비스를 만드는 데 쓰이지만 다른 사람의 손에 넘어가 나쁜 일에 이용되기도 합니다. 아래의 내용을 중심으로 ‘개인 정보 보호’에 대한 자신의 생각을 쓰십시오.',
    questions: [
      '개인 정보를 보호해야 하는 이유는 무엇입니까?',
      '개인 정보가 새어 나가는 원인은 무엇입니까?',
      '개인 정보를 지키기 위해 개인과 기업은 각각 어떤 노력을 해야 합니까?',
    ],
    topicWords: [
      '정보',
      '유출',
      '범죄',
      '비밀번호',
      '사생활',
      '보안',
      '해킹',
      '기업',
      '동의',
      '악용',
      '처벌',
      '피해',
      '보호하다',
      '가입하다',
    ],
    gloss: {
      title: 'Protecting personal information',
      passage:
        'When we sign up for something or buy things, we readily enter personal information such as our name and contact details. The information collected in this way is used to make convenient services, but it sometimes falls into other hands and is used for bad purposes. Write your thoughts on “protecting personal information”, focusing on the points below.',
      questions: [
        'Why should personal information be protected?',
        'What causes personal information to leak?',
        'What efforts should individuals and companies each make to keep personal information safe?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'smartphone-dependence',
    question: 54,
    title: '스마트폰 의존',
    passage:
      '많은 사람이 아침에 눈을 뜰 때부터 밤에 잠들 때까지 스마트폰을 손에서 놓지 않는다. 스마트폰 덕분에 생활은 편리해졌지만 스마트폰이 곁에 없으면 불안해하는 사람도 늘고 있다. 아래의 내용을 중심으로 ‘스마트폰을 사용하는 올바른 태도’에 대한 자신의 생각을 쓰라.',
    questions: [
      '스마트폰은 우리 생활을 어떻게 바꾸었는가?',
      '스마트폰에 지나치게 의존하면 어떤 문제가 생기는가?',
      '스마트폰을 바르게 사용하기 위해서는 어떻게 해야 하는가?',
    ],
    topicWords: [
      '스마트폰',
      '중독',
      '불안',
      '시력',
      '대면',
      '알림',
      '게임',
      '집중력',
      '절제',
      '의존하다',
      '조절하다',
      '검색하다',
      '편리하다',
    ],
    gloss: {
      title: 'Dependence on smartphones',
      passage:
        'Many people do not put down their smartphones from the moment they wake up until they fall asleep. Life has become more convenient thanks to smartphones, but more people also feel anxious when theirs is not at hand. Write your thoughts on “the right attitude to using a smartphone”, focusing on the points below.',
      questions: [
        'How has the smartphone changed our lives?',
        'What problems arise when we depend on smartphones too much?',
        'What should we do to use smartphones properly?',
      ],
    },
    difficulty: 1,
  },
  {
    id: 'self-driving-cars',
    question: 54,
    title: '자율 주행 자동차',
    passage:
      '운전자가 없어도 스스로 길을 찾아 달리는 자동차가 거리에 등장하기 시작했다. 이 기술이 널리 쓰이면 이동이 편해질 것이라는 기대가 크지만 안전 문제와 사고가 났을 때의 책임을 걱정하는 사람도 많다. 아래의 내용을 중심으로 ‘자율 주행 자동차’에 대한 자신의 의견을 쓰라.',
    questions: [
      '자율 주행 자동차가 널리 쓰이면 어떤 점이 좋아지는가?',
      '자율 주행 자동차에 대해 우려되는 점은 무엇인가?',
      '자율 주행 자동차를 널리 허용하는 것에 찬성하는가, 반대하는가? 그 이유는 무엇인가?',
    ],
    topicWords: [
      '자율',
      '주행',
      '운전자',
      '자동차',
      '교통사고',
      '책임',
      '안전',
      '보험',
      '법률',
      '보행자',
      '기술',
      '해킹',
      '오류',
      '허용하다',
    ],
    gloss: {
      title: 'Self-driving cars',
      passage:
        'Cars that find their own way and drive without a driver have begun to appear on the streets. There are great hopes that getting around will become easier when this technology is widely used, but many people are worried about safety and about who is responsible when there is an accident. Write your opinion on “self-driving cars”, focusing on the points below.',
      questions: [
        'What will get better when self-driving cars are widely used?',
        'What are the concerns about self-driving cars?',
        'Are you for or against allowing self-driving cars widely? What is your reason?',
      ],
    },
    difficulty: 3,
  },
  {
    id: 'real-names-online',
    question: 54,
    title: '인터넷 실명제',
    passage:
      '인터넷에서는 자신의 이름을 밝히지 않고도 글을 쓸 수 있습니다. 덕분에 누구나 자유롭게 의견을 말할 수 있게 되었지만 이름이 드러나지 않는다는 점을 이용해 다른 사람에게 상처를 주는 글을 쓰는 사람도 있습니다. 아래의 내용을 중심으로 ‘인터넷에서 실명을 쓰게 하는 제도’에 대한 자신의 의견을 쓰십시오.',
    questions: [
      '이름을 밝히지 않고 글을 쓰면 어떤 점이 좋습니까?',
      '이름을 밝히지 않아서 생기는 문제는 무엇입니까?',
      '인터넷에서 실명을 쓰게 하는 것에 찬성합니까, 반대합니까? 그 이유는 무엇입니까?',
    ],
    topicWords: [
      '익명',
      '실명',
      '악성',
      '댓글',
      '인터넷',
      '표현',
      '자유',
      '상처',
      '명예',
      '처벌',
      '책임',
      '비판',
      '누리꾼',
    ],
    gloss: {
      title: 'Real names on the internet',
      passage:
        'On the internet people can write without giving their names. Thanks to this, anyone can now state an opinion freely, but some people take advantage of not being named and write things that hurt others. Write your opinion on “a system that requires real names on the internet”, focusing on the points below.',
      questions: [
        'What is good about writing without giving one’s name?',
        'What problems arise because people do not give their names?',
        'Are you for or against requiring real names on the internet? What is your reason?',
      ],
    },
    difficulty: 2,
  },
]
