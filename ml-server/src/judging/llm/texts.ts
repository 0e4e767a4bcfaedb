import type { Language } from '@truegul/contract'
import type { CriterionId } from '@truegul/topik'

type Words = {
  /** What a criterion lost beyond the places that the model named. */
  rest: Record<CriterionId, string>
  notes: {
    'ai-judged': (model: string) => string
    'instruction-found': (count: number) => string
    'judged-twice': string
    'not-judged-twice': string
    'own-scores-hold': string
    'no-consent': string
    'llm-away': string
  }
}

/** What we say beside the model's own words. */
export const LLM_TEXTS: Record<Language, Words> = {
  en: {
    rest: {
      content: 'These points are for the content as a whole; no single place was named.',
      organisation: 'These points are for the structure as a whole; no single place was named.',
      language: 'These points are for the language as a whole; no single place was named.',
    },
    notes: {
      'ai-judged': (model) =>
        `An AI model (${model}) judged this essay, and our own engine checked it. It is an estimate and can be wrong.`,
      'instruction-found': (count) =>
        count === 1
          ? 'One passage reads like an instruction to the grader. It was left out and earned nothing.'
          : `${count} passages read like instructions to the grader. They were left out and earned nothing.`,
      'judged-twice':
        'Two judgements of this essay lay far apart, so it was judged once more and the middle one holds.',
      'not-judged-twice':
        'This judgement lies far from our own judge’s. There was no money left to have it made once more, so it is less certain than usual.',
      'own-scores-hold':
        'Because of that passage a second judgement was due, and there was no money left for it. The scores are those of our own judge.',
      'no-consent':
        'You have not agreed that your text may go to the AI provider, so our own engine judged it. It sees less of the argument than an AI model does.',
      'llm-away':
        'No AI model was available, so our own engine judged this essay. It sees less of the argument than an AI model does.',
    },
  },
  ko: {
    rest: {
      content: '내용 전체를 보고 뺀 점수예요. 따로 짚은 곳은 없어요.',
      organisation: '구성 전체를 보고 뺀 점수예요. 따로 짚은 곳은 없어요.',
      language: '언어 사용 전체를 보고 뺀 점수예요. 따로 짚은 곳은 없어요.',
    },
    notes: {
      'ai-judged': (model) =>
        `AI 모델(${model})이 채점하고 자체 채점기로 다시 확인했어요. 예상 점수이므로 틀릴 수 있어요.`,
      'instruction-found': (count) =>
        `채점자에게 지시하는 것처럼 보이는 부분이 ${count}곳 있어요. 그 부분은 빼고 점수를 매겼어요.`,
      'judged-twice': '두 채점 결과의 차이가 커서 한 번 더 채점했고, 가운데 점수를 썼어요.',
      'not-judged-twice':
        '이 채점 결과는 자체 채점기의 결과와 차이가 커요. 한 번 더 채점할 예산이 남아 있지 않아서 평소보다 덜 정확할 수 있어요.',
      'own-scores-hold':
        '그 부분 때문에 한 번 더 채점해야 하지만 예산이 남아 있지 않아요. 점수는 자체 채점기의 점수예요.',
      'no-consent':
        '글을 AI 업체에 보내는 데 동의하지 않아서 자체 채점기로 채점했어요. 자체 채점기는 AI 모델만큼 논리를 읽지는 못해요.',
      'llm-away':
        '지금은 AI 모델을 쓸 수 없어서 자체 채점기로 채점했어요. 자체 채점기는 AI 모델만큼 논리를 읽지는 못해요.',
    },
  },
}
