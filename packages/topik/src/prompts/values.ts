import type { EssayPrompt } from '../essay-prompt.ts'

export const VALUES: readonly EssayPrompt[] = [
  {
    id: 'freedom-and-responsibility',
    question: 54,
    title: '자유와 책임의 관계',
    passage:
      '사람은 누구나 자신이 원하는 대로 살아갈 자유가 있다. 그러나 한 사람의 자유로운 선택이 다른 사람의 자유를 해치기도 하므로 자유에는 늘 책임이 따른다. 아래의 내용을 중심으로 ‘자유와 책임의 관계’에 대한 자신의 생각을 쓰라.',
    questions: [
      '자유는 사람에게 어떤 의미가 있는가?',
      '책임이 따르지 않는 자유는 어떤 결과를 낳는가?',
      '자유와 책임이 조화를 이루려면 어떤 태도가 필요한가?',
    ],
    topicWords: [
      '자유',
      '책임',
      '권리',
      '의무',
      '선택',
      '조화',
      '민주주의',
      '방종',
      '질서',
      '법률',
      '타인',
      '공동체',
      '침해하다',
      '제한하다',
    ],
    gloss: {
      title: 'How freedom and responsibility are related',
      passage:
        'Everyone has the freedom to live as they wish. However, since one person’s free choice can harm the freedom of another, freedom always comes with responsibility. Write your thoughts on “the relation between freedom and responsibility”, focusing on the points below.',
      questions: [
        'What does freedom mean to people?',
        'What results does freedom without responsibility bring?',
        'What attitude is needed to bring freedom and responsibility into harmony?',
      ],
    },
    difficulty: 3,
  },
  {
    id: 'overcoming-prejudice',
    question: 54,
    title: '편견에서 벗어나는 방법',
    passage:
      '사람들은 처음 만난 상대를 나이나 출신, 외모만 보고 판단하는 경우가 있습니다. 이러한 판단은 빠르고 편리하지만 그 사람의 참모습을 보지 못하게 만듭니다. 아래의 내용을 중심으로 ‘편견에서 벗어나는 방법’에 대한 자신의 생각을 쓰십시오.',
    questions: [
      '편견은 왜 생깁니까?',
      '편견은 개인과 사회에 어떤 영향을 미칩니까?',
      '편견에서 벗어나려면 어떤 노력이 필요합니까?',
    ],
    topicWords: [
      '편견',
      '고정관념',
      '차별',
      '외모',
      '출신',
      '성별',
      '선입견',
      '상처',
      '기회',
      '오해',
      '평등',
      '공정하다',
      '판단하다',
      '인정하다',
    ],
    gloss: {
      title: 'How to overcome prejudice',
      passage:
        'People sometimes judge those they meet for the first time only by their age, background or looks. Such judgements are quick and convenient, but they keep us from seeing what the person is really like. Write your thoughts on “how to overcome prejudice”, focusing on the points below.',
      questions: [
        'Why does prejudice arise?',
        'How does prejudice affect individuals and society?',
        'What efforts are needed to overcome prejudice?',
      ],
    },
    difficulty: 3,
  },
  {
    id: 'sincere-apology',
    question: 54,
    title: '진정한 사과',
    passage:
      '살다 보면 뜻하지 않게 다른 사람의 마음을 아프게 하는 일이 있다. 이때 진심으로 사과하면 관계가 더 깊어지기도 하지만 사과할 때를 놓치거나 마음에 없는 사과를 하면 관계가 오히려 나빠진다. 아래의 내용을 중심으로 ‘진정한 사과’에 대한 자신의 생각을 쓰라.',
    questions: [
      '진정한 사과란 어떤 것인가?',
      '사람들이 사과하기를 어려워하는 이유는 무엇인가?',
      '사과를 하는 사람과 받는 사람에게는 각각 어떤 태도가 필요한가?',
    ],
    topicWords: [
      '사과',
      '진심',
      '잘못',
      '변명',
      '자존심',
      '관계',
      '상처',
      '용기',
      '피해자',
      '신뢰',
      '용서하다',
      '인정하다',
      '화해하다',
      '반성하다',
    ],
    gloss: {
      title: 'A sincere apology',
      passage:
        'In life we sometimes hurt the feelings of others without meaning to. If we then apologise from the heart, the relationship may even become deeper, but if we miss the moment or apologise without meaning it, the relationship gets worse instead. Write your thoughts on “a sincere apology”, focusing on the points below.',
      questions: [
        'What is a sincere apology?',
        'Why do people find it hard to apologise?',
        'What attitude is needed from the person who apologises and from the person who receives the apology?',
      ],
    },
    difficulty: 3,
  },
  {
    id: 'comparing-ourselves-with-others',
    question: 54,
    title: '다른 사람과 비교하는 마음',
    passage:
      '우리는 다른 사람의 성적이나 재산, 외모를 보면서 자신과 비교하는 일이 많습니다. 이러한 비교는 자신을 발전시키는 힘이 되기도 하지만 스스로를 초라하게 느끼게 만들기도 합니다. 아래의 내용을 중심으로 ‘다른 사람과 비교하는 마음’에 대한 자신의 생각을 쓰십시오.',
    questions: [
      '사람들이 자신을 다른 사람과 비교하는 까닭은 무엇입니까?',
      '다른 사람과 비교하는 것의 좋은 점과 나쁜 점은 무엇입니까?',
      '다른 사람의 기준이 아니라 자신의 기준에 따라 살아가려면 어떻게 해야 합니까?',
    ],
    topicWords: [
      '비교하다',
      '열등감',
      '우월감',
      '자존감',
      '경쟁',
      '만족',
      '부러움',
      '질투',
      '타인',
      '기준',
      '외모',
      '행복',
      '과시하다',
      '발전하다',
    ],
    gloss: {
      title: 'Comparing ourselves with others',
      passage:
        'We often look at other people’s grades, wealth or looks and compare ourselves with them. Such comparison can be a force that helps us improve, but it can also make us feel small. Write your thoughts on “comparing ourselves with others”, focusing on the points below.',
      questions: [
        'Why do people compare themselves with others?',
        'What is good and what is bad about comparing ourselves with others?',
        'What should we do to live by our own standards and not by those of others?',
      ],
    },
    difficulty: 3,
  },
  {
    id: 'volunteering',
    question: 54,
    title: '자원봉사의 의미',
    passage:
      '어려운 이웃을 돕거나 재난이 일어난 지역을 찾아가 대가 없이 일하는 사람들이 있다. 봉사는 도움을 받는 사람뿐만 아니라 도움을 주는 사람에게도 의미 있는 경험이 된다. 아래의 내용을 중심으로 ‘자원봉사의 의미’에 대한 자신의 생각을 쓰라.',
    questions: [
      '자원봉사는 사회에서 어떤 역할을 하는가?',
      '자원봉사에 참여하는 사람이 많지 않은 이유는 무엇인가?',
      '더 많은 사람이 자원봉사에 참여하게 하려면 어떻게 해야 하는가?',
    ],
    topicWords: [
      '봉사',
      '자원봉사',
      '이웃',
      '나눔',
      '보람',
      '재난',
      '기부',
      '공동체',
      '대가',
      '희생',
      '봉사자',
      '복지',
      '참여하다',
    ],
    gloss: {
      title: 'The meaning of volunteering',
      passage:
        'There are people who help neighbours in need or go to areas hit by disaster and work there without being paid. Volunteering is a meaningful experience not only for those who are helped but also for those who help. Write your thoughts on “the meaning of volunteering”, focusing on the points below.',
      questions: [
        'What role does volunteering play in society?',
        'Why do not many people take part in volunteering?',
        'What should be done to get more people to take part in volunteering?',
      ],
    },
    difficulty: 1,
  },
]
