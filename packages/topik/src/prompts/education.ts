import type { EssayPrompt } from '../essay-prompt.ts'

export const EDUCATION: readonly EssayPrompt[] = [
  {
    id: 'reading-habit',
    question: 54,
    title: '독서의 가치',
    passage:
      '영상으로 정보를 얻는 사람이 늘면서 책을 읽는 사람은 점점 줄고 있다. 일 년 동안 책을 한 권도 읽지 않았다는 사람도 쉽게 찾아볼 수 있다. 아래의 내용을 중심으로 ‘독서의 가치’에 대한 자신의 생각을 쓰라.',
    questions: [
      '독서가 필요한 이유는 무엇인가?',
      '사람들이 책을 멀리하게 된 원인은 무엇인가?',
      '책을 읽는 사람을 늘리기 위해 어떤 노력이 필요한가?',
    ],
    topicWords: [
      '독서',
      '사고력',
      '상상력',
      '지식',
      '영상',
      '도서관',
      '어휘력',
      '간접',
      '독자',
      '서점',
      '교양',
      '글쓰기',
      '문장',
    ],
    gloss: {
      title: 'The value of reading',
      passage:
        'As more people get their information from videos, fewer and fewer people read books. It is easy to find people who say they have not read a single book in a year. Write your thoughts on “the value of reading”, focusing on the points below.',
      questions: [
        'Why is reading necessary?',
        'What has made people turn away from books?',
        'What efforts are needed to increase the number of people who read books?',
      ],
    },
    difficulty: 1,
  },
  {
    id: 'online-classes',
    question: 54,
    title: '온라인 수업',
    passage:
      '인터넷을 이용하면 집에서도 세계 여러 대학의 수업을 들을 수 있습니다. 앞으로는 학교에 가지 않고 온라인 수업만으로 학업을 마치는 학생도 늘어날 것입니다. 아래의 내용을 중심으로 ‘온라인 수업’에 대한 자신의 의견을 쓰십시오.',
    questions: [
      '온라인 수업의 장점은 무엇입니까?',
      '온라인 수업의 한계는 무엇입니까?',
      '온라인 수업이 교실 수업을 대신할 수 있다고 생각합니까? 그렇게 생각하는 이유는 무엇입니까?',
    ],
    topicWords: [
      '온라인',
      '수업',
      '교실',
      '강의',
      '인터넷',
      '교사',
      '상호작용',
      '집중력',
      '장소',
      '출석',
      '학습자',
      '화면',
      '반복하다',
    ],
    gloss: {
      title: 'Online classes',
      passage:
        'With the internet we can take classes at universities all over the world even from home. In the future more students will finish their studies through online classes alone, without going to school. Write your opinion on “online classes”, focusing on the points below.',
      questions: [
        'What are the advantages of online classes?',
        'What are the limits of online classes?',
        'Do you think online classes can replace classes in a classroom? Why do you think so?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'learning-foreign-languages',
    question: 54,
    title: '외국어를 배우는 의미',
    passage:
      '자동 번역 기술이 발달하여 외국어를 몰라도 여행을 하거나 간단한 대화를 나눌 수 있게 되었습니다. 그런데도 많은 사람이 여전히 시간과 노력을 들여 외국어를 배웁니다. 아래의 내용을 중심으로 ‘외국어를 배우는 의미’에 대한 자신의 생각을 쓰십시오.',
    questions: [
      '자동 번역 기술은 우리 생활에 어떤 도움을 줍니까?',
      '번역 기술이 있는데도 외국어를 직접 배워야 하는 이유는 무엇입니까?',
      '외국어를 효과적으로 배우려면 어떻게 해야 합니까?',
    ],
    topicWords: [
      '외국어',
      '번역',
      '번역기',
      '통역',
      '언어',
      '문화',
      '발음',
      '유학',
      '원어민',
      '문법',
      '외우다',
      '표현하다',
      '정확하다',
    ],
    gloss: {
      title: 'What it means to learn a foreign language',
      passage:
        'Thanks to advances in automatic translation, we can now travel or have a simple conversation without knowing a foreign language. Even so, many people still put time and effort into learning foreign languages. Write your thoughts on “what it means to learn a foreign language”, focusing on the points below.',
      questions: [
        'How does automatic translation help us in daily life?',
        'Why should we learn foreign languages ourselves even though there is translation technology?',
        'What should we do to learn a foreign language effectively?',
      ],
    },
    difficulty: 1,
  },
  {
    id: 'lifelong-learning',
    question: 54,
    title: '평생 학습',
    passage:
      '과거에는 학교에서 배운 지식만으로도 평생 일할 수 있었다. 그러나 기술이 빠르게 발전하고 수명이 길어지면서 학교를 졸업한 뒤에도 계속 배우려는 사람이 많아지고 있다. 아래의 내용을 중심으로 ‘평생 학습’에 대한 자신의 생각을 쓰라.',
    questions: [
      '평생 학습이란 무엇이며 왜 필요한가?',
      '성인이 학습을 계속하는 데에 방해가 되는 것은 무엇인가?',
      '평생 학습이 자리 잡으려면 개인과 사회는 어떤 노력을 해야 하는가?',
    ],
    topicWords: [
      '평생',
      '학습',
      '성인',
      '수명',
      '은퇴',
      '자격증',
      '직업',
      '기술',
      '강좌',
      '전문성',
      '학비',
      '배움',
      '졸업하다',
      '적응하다',
    ],
    gloss: {
      title: 'Lifelong learning',
      passage:
        'In the past, people could work all their lives with only the knowledge they had gained at school. However, as technology advances quickly and people live longer, more and more of them want to keep learning after they have left school. Write your thoughts on “lifelong learning”, focusing on the points below.',
      questions: [
        'What is lifelong learning, and why is it necessary?',
        'What gets in the way of adults who want to keep learning?',
        'What efforts should individuals and society make for lifelong learning to take root?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'learning-from-failure',
    question: 54,
    title: '실패가 주는 교훈',
    passage:
      '누구나 성공을 바라지만 한 번도 실패하지 않고 목표를 이루는 사람은 거의 없다. 같은 실패를 겪어도 어떤 사람은 포기하고 어떤 사람은 그것을 발판으로 삼아 한 걸음 더 나아간다. 아래의 내용을 중심으로 ‘실패가 주는 교훈’에 대한 자신의 생각을 쓰라.',
    questions: [
      '실패를 통해 얻을 수 있는 것은 무엇인가?',
      '사람들이 실패를 두려워하는 이유는 무엇인가?',
      '실패한 사람이 다시 도전하려면 어떤 사회적 분위기가 필요한가?',
    ],
    topicWords: [
      '실패',
      '성공',
      '두려움',
      '교훈',
      '좌절',
      '용기',
      '비난',
      '경험',
      '과정',
      '목표',
      '도전하다',
      '포기하다',
      '극복하다',
      '성장하다',
    ],
    gloss: {
      title: 'The lessons of failure',
      passage:
        'Everyone hopes to succeed, but almost no one reaches a goal without ever failing. After the same failure some people give up, while others use it as a stepping stone and move one step further. Write your thoughts on “the lessons of failure”, focusing on the points below.',
      questions: [
        'What can we gain through failure?',
        'Why are people afraid of failing?',
        'What social climate is needed for people who have failed to try again?',
      ],
    },
    difficulty: 3,
  },
]
