import type { Language } from '@truegul/contract'

type Explained = {
  id: string
  /** The measure of `measureStyle` that it is, and what it is multiplied by to be in the unit that the text names. */
  measure: string
  times: number
  digits: number
  /** Where machine texts lie, seen from learners. */
  side: 'above' | 'below'
  text: Record<Language, (value: string, low: string, high: string) => string>
}

/** Features a learner is shown: few, countable by hand, and each with the range of four in five learners. */
export const EXPLAINED: readonly Explained[] = [
  {
    id: 'commas',
    measure: 'commas',
    times: 1,
    digits: 1,
    side: 'above',
    text: {
      en: (value, low, high) =>
        `Commas: ${value} per 100 characters; most learners use ${low} to ${high}. AI text often uses more.`,
      ko: (value, low, high) =>
        `쉼표: 100자에 ${value}개. 학습자 대부분은 ${low}~${high}개를 씁니다. AI가 쓴 글에는 더 많은 경우가 많습니다.`,
    },
  },
  {
    id: 'commas-after-endings',
    measure: 'commas-after-endings',
    times: 1,
    digits: 1,
    side: 'above',
    text: {
      en: (value, low, high) =>
        `Commas right after endings and particles such as -고, -며, -지만, -는: ${value} per 100 characters; most learners use ${low} to ${high}.`,
      ko: (value, low, high) =>
        `‘-고, -며, -지만, -는’ 같은 어미나 조사 바로 뒤의 쉼표: 100자에 ${value}개. 학습자 대부분은 ${low}~${high}개를 씁니다.`,
    },
  },
  {
    id: 'written-words',
    measure: 'written-words',
    times: 1,
    digits: 1,
    side: 'above',
    text: {
      en: (value, low, high) =>
        `Words such as 이러한, 통해, 다양한, 또한: ${value} per 100 words; most learners use ${low} to ${high}. They are good words; AI text may use them more often.`,
      ko: (value, low, high) =>
        `‘이러한, 통해, 다양한, 또한’ 같은 말: 100어절에 ${value}번. 학습자 대부분은 ${low}~${high}번 씁니다. 좋은 표현이지만 AI가 쓴 글에 더 잦은 편입니다.`,
    },
  },
  {
    id: 'sentence-evenness',
    measure: 'sentence-length-variation',
    times: 100,
    digits: 0,
    side: 'below',
    text: {
      en: (value, low, high) =>
        `Sentence lengths differ from their average by ${value}%; for most learners by ${low} to ${high}%. In AI text sentences may be more even.`,
      ko: (value, low, high) =>
        `문장 길이가 평균에서 벗어나는 정도: ${value}%. 학습자 대부분은 ${low}~${high}%입니다. AI가 쓴 글은 문장 길이가 더 고를 수 있습니다.`,
    },
  },
  {
    id: 'word-variety',
    measure: 'different-words',
    times: 100,
    digits: 0,
    side: 'above',
    text: {
      en: (value, low, high) =>
        `Different words among the first 90: ${value}%; for most learners ${low} to ${high}%. AI text may repeat itself less.`,
      ko: (value, low, high) =>
        `처음 90어절 가운데 서로 다른 어절: ${value}%. 학습자 대부분은 ${low}~${high}%입니다. AI가 쓴 글은 같은 말을 덜 되풀이할 수 있습니다.`,
    },
  },
  {
    id: 'word-length',
    measure: 'word-length',
    times: 1,
    digits: 1,
    side: 'above',
    text: {
      en: (value, low, high) =>
        `Characters from one space to the next: ${value} on average; for most learners ${low} to ${high}. AI text may use longer words.`,
      ko: (value, low, high) =>
        `띄어쓰기 단위의 평균 길이: ${value}자. 학습자 대부분은 ${low}~${high}자입니다. AI가 쓴 글은 더 긴 편일 수 있습니다.`,
    },
  },
  {
    id: 'personal-words',
    measure: 'personal-words',
    times: 1,
    digits: 1,
    side: 'below',
    text: {
      en: (value, low, high) =>
        `Words of personal view such as 나는, 우리, 생각, 많이: ${value} per 100 words; most learners use ${low} to ${high}. AI text may use fewer.`,
      ko: (value, low, high) =>
        `‘나는, 우리, 생각, 많이’처럼 자기 생각을 드러내는 말: 100어절에 ${value}번. 학습자 대부분은 ${low}~${high}번 씁니다. AI가 쓴 글에는 더 적을 수 있습니다.`,
    },
  },
]
