import { bandOf, levelOf, TOPIK_54, totalScore } from '@truegul/topik'
import { chance, done, hoursAgo, idOf, int, PROMPT_IDS, paged, pick, times } from './made.ts'

/** Made for this page, of nobody. */
const TEXT =
  '현대 사회에서 책을 읽는 습관은 매우 중요하다. 책을 통해서 우리는 다른 사람의 생각을 배울 수 있고, 자신의 생각을 넓힐수 있다.\n그러나 요즘 사람들은 책을 많이 읽지 않아요. 왜냐하면 스마트폰을 사용하는 시간이 길어졌기 때문이다. 이 문제을 해결하기 위해서는 학교와 가정이 함께 노력해야 한다.\n따라서 하루에 십 분이라도 책을 읽는 것이 좋다.'
const place = (quote: string) => ({ quote, start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })

export function essayRead() {
  const scores = { content: 8, organisation: 9, language: 19 } as Record<string, number>
  const total = totalScore(scores)
  return {
    submissionId: idOf('e55a', 3),
    promptId: 'reading-habit',
    text: TEXT,
    judgement: {
      language: 'en',
      criteria: TOPIK_54.criteria.map((criterion) => ({
        id: criterion.id,
        max: criterion.max,
        score: scores[criterion.id]!,
        band: bandOf(criterion, scores[criterion.id]!),
        feedback: 'The tasks are answered, the second one only in half a sentence.',
      })),
      total,
      max: 50,
      range: [total - 3, total + 3],
      level: levelOf(TOPIK_54, total),
      overall: 'A clear essay with a plain line of thought. It stops before it has said why the habit matters.',
      strengths: [{ criterion: 'organisation', text: 'Each paragraph has one job.' }],
      nextSteps: [{ criterion: 'content', text: 'Give one example for the second task.', points: 2 }],
      ledger: [
        {
          criterion: 'content',
          rule: 'content.too-brief',
          points: 4,
          reason: 'The third task has one sentence.',
          ...place('따라서 하루에 십 분이라도 책을 읽는 것이 좋다.'),
        },
        {
          criterion: 'organisation',
          rule: 'organisation.connective',
          points: 3,
          reason: 'The cause comes after the result without a link.',
        },
        {
          criterion: 'language',
          rule: 'language.register.polite',
          points: 4,
          reason: 'The essay is in the plain style; this sentence is not.',
          ...place('읽지 않아요'),
        },
        {
          criterion: 'language',
          rule: 'language.particle.object',
          points: 3,
          reason: 'After a vowel the object takes 를.',
          ...place('문제을'),
        },
      ],
      corrections: [
        {
          ...(({ start, end }) => ({ start, end }))(place('넓힐수')),
          original: '넓힐수',
          suggestion: '넓힐 수',
          reason: 'The noun 수 is written apart.',
          kind: 'spacing',
        },
        {
          ...(({ start, end }) => ({ start, end }))(place('문제을')),
          original: '문제을',
          suggestion: '문제를',
          reason: 'After a vowel the object takes 를.',
          kind: 'grammar',
        },
      ],
      notes: [],
      provenance: {
        scorer: 'claude',
        model: 'claude-sonnet-4-5',
        promptVersion: 'judge@4',
        rubricVersion: 'topik-54@1',
        engineVersion: 'judge@12',
        tokens: { input: 2_100, output: 900, cacheRead: 0, cacheWrite: 0 },
        costUsd: 0.021,
        milliseconds: 6_400,
      },
    },
  }
}

const ESSAYS = times(430, (at) => {
  const status = at < 14 ? 'pending' : chance() < 0.04 ? 'failed' : 'completed'
  const points = status === 'completed' ? int(14, 46) : null
  return {
    id: idOf('e55a', at),
    personId: idOf('be0', int(1, 40)),
    promptId: pick(PROMPT_IDS),
    status,
    failure: status === 'failed' ? pick(['scorer-away', 'scorer-failed']) : null,
    characters: int(320, 780),
    attempts: status === 'failed' ? 3 : 1,
    createdAt: hoursAgo(at * 0.5),
    endedAt: status === 'pending' ? null : new Date(Date.parse(hoursAgo(at * 0.5)) + int(4, 70) * 1000).toISOString(),
    scorer: points === null ? null : pick(['claude', 'claude', 'local']),
    points,
    level: points === null ? null : levelOf(TOPIK_54, points),
    flagged: points === null ? null : chance() < 0.05,
    disputedAt: null,
  }
})
const features = [
  { id: 'comma-rate', value: 3.82, human: [0.2, 2.1], text: 'Commas in 100 words' },
  { id: 'ending-variety', value: 0.31, human: [0.28, 0.62], text: 'Different sentence endings by sentence' },
]

export const JUDGING = {
  listEssays: (input: { page: number; rows: number; state?: string; failure?: string; order: string }) => {
    const items = ESSAYS.filter(
      ({ status, failure }) =>
        (input.state === undefined || (input.state === 'waiting' ? 'pending' : input.state) === status) &&
        (input.failure ?? failure) === failure,
    )
    return paged(input.order === 'ascending' ? items.toReversed() : items, input)
  },
  requeueEssay: done,
  failEssay: done,
  listPromptStates: () => ({
    items: PROMPT_IDS.map((id, at) => ({
      id,
      title: {
        ko: ['독서 습관', '혼자 사는 삶', '온라인 수업', '아르바이트', '도시와 시골'][at],
        en: ['Reading as a habit', 'Living alone', 'Classes online', 'Working part time', 'City or country'][at],
      },
      difficulty: int(1, 3),
      isOn: at !== 3,
      changedAt: at === 3 ? hoursAgo(40) : null,
      essays: 240 - at * 31,
      meanTotal: at === 4 ? null : 28.4 + at,
    })),
  }),
  setPrompt: done,
  listAppeals: (input: { page: number; rows: number; state?: string }) => {
    const items = times(8, (at) => ({
      submissionId: idOf('e55a', at),
      personId: idOf('be0', at),
      promptId: pick(PROMPT_IDS),
      askedAt: hoursAgo(90 - at * 9),
      criteria: TOPIK_54.criteria.map(({ id, max }) => ({ id, max, score: Math.round(max * 0.7) })),
      total: 34,
      mayBeKept: at % 2 === 0,
      settledAt: at < 3 ? null : hoursAgo(10),
      personTotal: at < 3 ? null : 36,
    }))
    return paged(
      items.filter(
        ({ settledAt }) => input.state === undefined || (input.state === 'waiting') === (settledAt === null),
      ),
      input,
    )
  },
  readAppeal: () => ({
    ...essayRead(),
    appealReason: '세 번째 과제에도 답했는데 점수가 너무 낮은 것 같습니다. 사람이 한번 봐 주시면 좋겠습니다.',
    comment: null,
    personCriteria: null,
  }),
  settleAppeal: ({ criteria }: { criteria: { score: number }[] }) => ({
    total: criteria.reduce((all, { score }) => all + score, 0),
  }),
  exportCalibration: () => '{}\n',
  listDisputes: ({ openOnly }: { openOnly: string }) => ({
    items: times(6, (at) => ({
      submissionId: idOf('e55a', at),
      personId: idOf('be0', at),
      disputedAt: hoursAgo(at * 20),
      detectedAt: hoursAgo(at * 20 + 1),
      score: 0.74 + at / 40,
      modelVersion: 'detector@3',
      features,
      firstLanguage: pick(['vi', 'zh', 'mn']),
      outcome: at < 2 ? null : pick(['wrong-notice', 'unclear']),
      note: at < 2 ? '' : 'Commas as in the learner’s own language.',
      settledAt: at < 2 ? null : hoursAgo(at),
    })).filter(({ outcome }) => openOnly === 'false' || outcome === null),
    nextCursor: null,
  }),
  settleDispute: done,
  getFlagRates: () => ({
    rows: ['vi', 'zh', 'ja', 'mn', 'uz', null].map((firstLanguage, at) => ({
      firstLanguage,
      essays: [410, 380, 122, 88, 21, 260][at],
      flagged: [14, 31, 3, 2, 1, 7][at],
      disputed: [2, 6, 0, 1, 0, 1][at],
    })),
  }),
}
