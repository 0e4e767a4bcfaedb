import type { EssayPrompt } from '../essay-prompt.ts'

export const ENVIRONMENT: readonly EssayPrompt[] = [
  {
    id: 'disposable-products',
    question: 54,
    title: '일회용품 줄이기',
    passage:
      '한 번 쓰고 버리는 컵과 그릇은 편리하지만 많은 쓰레기를 남긴다. 여러 나라에서 일회용품을 줄이려는 정책을 펴고 있으나 사용량은 쉽게 줄지 않고 있다. 아래의 내용을 중심으로 ‘일회용품 줄이기’에 대한 자신의 생각을 쓰라.',
    questions: [
      '사람들이 일회용품을 많이 사용하는 이유는 무엇인가?',
      '일회용품은 환경에 어떤 영향을 미치는가?',
      '일회용품의 사용을 줄일 수 있는 방법은 무엇인가?',
    ],
    topicWords: [
      '일회용품',
      '쓰레기',
      '플라스틱',
      '환경',
      '오염',
      '재활용',
      '분리수거',
      '텀블러',
      '포장',
      '배달',
      '비닐',
      '자원',
      '규제',
      '편리하다',
    ],
    gloss: {
      title: 'Using fewer disposable products',
      passage:
        'Cups and dishes that are used once and thrown away are convenient, but they leave a lot of waste. Many countries have policies to reduce disposable products, yet the amount used does not fall easily. Write your thoughts on “using fewer disposable products”, focusing on the points below.',
      questions: [
        'Why do people use so many disposable products?',
        'What effect do disposable products have on the environment?',
        'How can the use of disposable products be reduced?',
      ],
    },
    difficulty: 1,
  },
  {
    id: 'responsibility-for-climate-change',
    question: 54,
    title: '기후 변화와 우리의 책임',
    passage:
      '여름은 더 길고 뜨거워졌으며 예전에는 드물던 큰비와 가뭄이 세계 곳곳에서 되풀이되고 있다. 기후 변화는 인류가 함께 만든 문제이지만 그 피해는 힘이 약한 나라와 사람들에게 더 크게 나타난다. 아래의 내용을 중심으로 ‘기후 변화와 우리의 책임’에 대한 자신의 생각을 쓰라.',
    questions: [
      '기후 변화가 일어나는 원인은 무엇인가?',
      '기후 변화의 피해가 나라와 사람에 따라 다르게 나타나는 이유는 무엇인가?',
      '기후 변화를 막기 위해 국가와 개인은 어떤 책임을 져야 하는가?',
    ],
    topicWords: [
      '기후',
      '온난화',
      '탄소',
      '배출',
      '폭염',
      '가뭄',
      '홍수',
      '에너지',
      '환경',
      '빈곤',
      '선진국',
      '국제',
      '생태계',
      '협약',
    ],
    gloss: {
      title: 'Climate change and our responsibility',
      passage:
        'Summers have become longer and hotter, and the heavy rains and droughts that used to be rare now come again and again all over the world. Climate change is a problem that humanity has created together, but the damage is greater for countries and people with little power. Write your thoughts on “climate change and our responsibility”, focusing on the points below.',
      questions: [
        'What causes climate change?',
        'Why does the damage of climate change differ from country to country and from person to person?',
        'What responsibility should states and individuals take to stop climate change?',
      ],
    },
    difficulty: 3,
  },
  {
    id: 'food-waste',
    question: 54,
    title: '음식물 쓰레기 줄이기',
    passage:
      '먹을 것이 부족한 곳이 있는가 하면 아직 먹을 수 있는 음식이 그대로 버려지는 곳도 있습니다. 음식을 버리는 일은 돈을 낭비하는 데서 그치지 않고 환경에도 나쁜 영향을 줍니다. 아래의 내용을 중심으로 ‘음식물 쓰레기 줄이기’에 대한 자신의 생각을 쓰십시오.',
    questions: [
      '음식물 쓰레기가 많이 생기는 이유는 무엇입니까?',
      '음식물 쓰레기는 어떤 문제를 일으킵니까?',
      '음식물 쓰레기를 줄이려면 가정과 식당에서는 어떻게 해야 합니까?',
    ],
    topicWords: [
      '음식물',
      '쓰레기',
      '낭비',
      '식당',
      '환경',
      '오염',
      '반찬',
      '냉장고',
      '유통기한',
      '식재료',
      '기부',
      '절약',
      '버리다',
      '남기다',
    ],
    gloss: {
      title: 'Reducing food waste',
      passage:
        'While some places do not have enough to eat, in others food that could still be eaten is simply thrown away. Throwing food away not only wastes money but also harms the environment. Write your thoughts on “reducing food waste”, focusing on the points below.',
      questions: [
        'Why is there so much food waste?',
        'What problems does food waste cause?',
        'What should homes and restaurants do to reduce food waste?',
      ],
    },
    difficulty: 1,
  },
  {
    id: 'using-public-transport',
    question: 54,
    title: '대중교통 이용 늘리기',
    passage:
      '도시에 자동차가 늘면서 길은 막히고 공기는 나빠지고 있습니다. 많은 도시에서 대중교통을 이용하도록 권하고 있지만 여전히 자가용을 타고 다니는 사람이 많습니다. 아래의 내용을 중심으로 ‘대중교통 이용 늘리기’에 대한 자신의 생각을 쓰십시오.',
    questions: [
      '대중교통을 이용하면 어떤 점이 좋습니까?',
      '사람들이 대중교통보다 자가용을 더 많이 이용하는 이유는 무엇입니까?',
      '대중교통을 이용하는 사람을 늘리려면 어떻게 해야 합니까?',
    ],
    topicWords: [
      '대중교통',
      '자가용',
      '버스',
      '지하철',
      '교통',
      '정체',
      '매연',
      '요금',
      '노선',
      '환승',
      '주차',
      '오염',
      '정류장',
      '혼잡',
    ],
    gloss: {
      title: 'Getting more people to use public transport',
      passage:
        'As the number of cars in cities grows, the roads are jammed and the air is getting worse. Many cities encourage people to use public transport, but many still travel in their own cars. Write your thoughts on “increasing the use of public transport”, focusing on the points below.',
      questions: [
        'What is good about using public transport?',
        'Why do people use their own cars more than public transport?',
        'What should be done to increase the number of people who use public transport?',
      ],
    },
    difficulty: 2,
  },
  {
    id: 'green-space-in-cities',
    question: 54,
    title: '도시 녹지의 필요성',
    passage:
      '건물과 도로로 가득한 도시에서 공원과 숲은 사람들이 쉬고 만나는 곳이 된다. 그러나 땅값이 비싼 도시에서는 녹지를 없애고 그 자리에 건물을 지으려는 계획이 끊임없이 나온다. 아래의 내용을 중심으로 ‘도시 녹지의 필요성’에 대한 자신의 생각을 쓰라.',
    questions: [
      '도시에서 녹지는 어떤 역할을 하는가?',
      '도시의 녹지가 줄어드는 원인은 무엇인가?',
      '도시의 녹지를 지키고 늘리기 위해 어떤 노력이 필요한가?',
    ],
    topicWords: [
      '녹지',
      '공원',
      '나무',
      '자연',
      '개발',
      '휴식',
      '공기',
      '도시',
      '시민',
      '건물',
      '미세먼지',
      '산책',
      '생태계',
      '보존하다',
    ],
    gloss: {
      title: 'Why cities need green space',
      passage:
        'In a city full of buildings and roads, parks and woods are places where people rest and meet. However, in cities where land is expensive there are always new plans to remove green space and put up buildings in its place. Write your thoughts on “the need for green space in cities”, focusing on the points below.',
      questions: [
        'What role does green space play in a city?',
        'Why is green space in cities shrinking?',
        'What efforts are needed to keep and increase green space in cities?',
      ],
    },
    difficulty: 2,
  },
]
