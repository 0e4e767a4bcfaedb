import { essayRead } from './judging.ts'
import { done, hoursAgo, idOf, int, OPERATOR, paged, pick, times } from './made.ts'

const TEXTS = [
  ['bug', 'The timer stands still when I lock the phone for a minute and come back.'],
  ['idea', '틀린 조사만 모아서 다시 연습하는 화면이 있으면 좋겠어요.'],
  ['wrong-judgement', 'It says the particle is wrong here, but my teacher says both are right in this sentence.'],
  ['other', 'Thank you, the paper view is beautiful.'],
] as const
/** A sheet of paper with nothing on it. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAADwAAABpCAIAAADp3ddhAAAAZ0lEQVR42u3OMQ0AAAgDsPkXzAEPOghNKqCZrnMiLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS39NL2wrtNe9FwzXQAAAABJRU5ErkJggg=='
const operators = [
  { id: OPERATOR, email: 'min@example.org' },
  { id: idOf('0bee', 2), email: 'sora@example.org' },
]
const ITEMS = times(137, (at) => {
  const [kind, text] = TEXTS[at % 4]!
  return {
    id: idOf('feed', at),
    kind,
    status: at < 5 ? 'new' : pick(['open', 'answered', 'closed', 'merged']),
    labels: at % 3 === 0 ? ['ui'] : at % 3 === 1 ? ['judge-particles', 'ux'] : [],
    assigneeId: at % 2 === 0 ? OPERATOR : null,
    beginning: text.slice(0, 100),
    screen: pick(['/result/:id', '/write/:id', '/']),
    platform: pick(['web', 'ios', 'android']),
    appVersion: '1.4.2',
    personId: idOf('be0', int(1, 40)),
    wave: int(1, 2),
    hasScreenshot: at % 4 === 0,
    hasEssay: kind === 'wrong-judgement',
    replies: at % 3,
    merged: at % 7 === 0 ? 2 : 0,
    receivedAt: hoursAgo(at * 3.1),
  }
})

export const SAID = {
  listFeedback: (input: { page: number; rows: number; status?: string; kind?: string; label?: string }) => ({
    ...paged(
      ITEMS.filter(
        ({ status, kind, labels }) =>
          (input.status ?? status) === status &&
          (input.kind ?? kind) === kind &&
          (input.label === undefined || (labels as string[]).includes(input.label)),
      ),
      input,
    ),
    labels: ['judge-particles', 'ui', 'ux'],
    operators,
  }),
  getFeedback: ({ id }: { id: string }) => {
    const item = ITEMS.find((item) => item.id === id) ?? ITEMS[2]!
    return {
      item,
      text: `${item.beginning}\n\nI can show you with my next essay if that helps.`,
      place: {
        screen: item.screen,
        appVersion: '1.4.2',
        platform: item.platform,
        device: 'Pixel 8, Android 16',
        language: 'en',
      },
      writtenAt: hoursAgo(20),
      submissionId: item.hasEssay ? idOf('e55a', 3) : null,
      mayReadEssay: item.hasEssay,
      mergedInto: item.status === 'merged' ? ITEMS[0]!.id : null,
      replies: times(item.replies, (at) => ({
        id: idOf('4e', at),
        text: 'Thank you. We could repeat it and will mend it in the next version.',
        operatorId: OPERATOR,
        at: hoursAgo(8),
        readAt: at === 0 ? hoursAgo(3) : null,
      })),
    }
  },
  getScreenshot: () => Buffer.from(PICTURE, 'base64'),
  updateFeedback: done,
  mergeFeedback: done,
  replyToFeedback: () => ({ reached: 2 }),
  readEssayOfFeedback: essayRead,
  listRatings: (input: { page: number; rows: number; stars?: number; rule?: string; opinion?: string }) =>
    paged(
      times(input.opinion === 'wrong' ? 14 : 44, (at) => ({
        submissionId: idOf('e55a', at),
        personId: idOf('be0', int(1, 40)),
        ratedAt: hoursAgo(at * 2.3),
        of: input.stars === undefined ? 'ledger' : null,
        rule: input.stars === undefined ? (input.rule ?? 'language.particle.object') : null,
        opinion: input.opinion ?? 'helpful',
        stars: input.stars ?? null,
        reason: input.opinion === 'wrong' ? 'wrong' : null,
      })),
      input,
    ),
  getRatings: () => ({
    stars: times(5, (at) => ({ stars: at + 1, count: [3, 6, 21, 58, 44][at] })),
    rules: [
      'language.particle.object',
      'language.register.polite',
      'content.too-brief',
      'organisation.connective',
      'spelling',
      'spacing',
    ].map((rule, at) => ({
      rule,
      of: at > 3 ? 'corrections' : 'ledger',
      helpful: 12 + at * 9,
      wrong: 14 - at * 2,
      unhelpful: int(1, 6),
    })),
  }),
  listAudit: ({ cursor = 2_000 }: { cursor?: number }) => ({
    items: times(50, (at) => ({
      id: cursor - at,
      at: hoursAgo(at * 0.6),
      operatorId: at % 9 === 0 ? null : OPERATOR,
      machineUser: at % 9 === 0 ? 'ops' : null,
      action: pick(['read-audit', 'read-essay', 'set-switch', 'decide-applications', 'find-person', 'export-testers']),
      personId: at % 2 === 0 ? idOf('be0', at) : null,
      submissionId: at % 3 === 0 ? idOf('e55a', at) : null,
      reason: at % 4 === 0 ? '' : 'Asked for it by mail, ticket of today',
      requestId: idOf('4e9', at),
    })),
    nextCursor: cursor - 50,
  }),
}
