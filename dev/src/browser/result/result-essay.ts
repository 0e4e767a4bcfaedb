import { readFileSync } from 'node:fs'
import { type Detection, type Judgement, postResult, submitEssay, type TaskOutcome } from '@truegul/contract'
import { submission, type TestApi, type TestLearner } from '../../testing/test-api.ts'
import { testDetection, testJudgement } from '../../testing/test-judgement.ts'

export const ESSAY = readFileSync(new URL('../../../../examples/essay.txt', import.meta.url), 'utf8').trim()

/** An essay that waits. Answers its id. */
export async function submitted(learner: TestLearner, text = ESSAY): Promise<string> {
  const sent = await learner.call(submitEssay, submission(text))
  if (!sent.ok) throw new Error(sent.problem.detail)
  return sent.value.id
}

type Ending =
  | { failure: 'scorer-failed' | 'scorer-refused' | 'scorer-away' | 'task-unreadable' }
  | 'delayed'
  | Judgement

/** Hands in what became of an essay, as the ML server does. */
export async function handIn(api: TestApi, id: string, ending: Ending, detection: Detection = testDetection) {
  const taskId = await api.taskOf(id)
  const outcome: TaskOutcome =
    ending === 'delayed'
      ? { outcome: 'delayed', taskId }
      : 'failure' in ending
        ? { outcome: 'failed', taskId, ...ending }
        : { outcome: 'judged', taskId, judgement: ending, detection }
  const taken = await api.mlServer(postResult, outcome)
  if (!taken.ok) throw new Error(taken.problem.detail)
}

/** 27 of 50 for `ESSAY`: marks of every criterion, two that overlap, one that cost points at the very place of its correction; a word to check. */
export function fullJudgement(): Judgement {
  const line = (criterion: string, points: number, reason: string, quote?: string) => ({
    criterion,
    rule: `${criterion}.test`,
    points,
    reason,
    ...(quote && { quote, ...placeOf(quote) }),
  })
  const correction = (
    kind: Judgement['corrections'][number]['kind'],
    original: string,
    suggestion: string,
    reason: string,
  ) => ({ ...placeOf(original), original, suggestion, reason, kind })
  return {
    ...testJudgement({ content: 8, organisation: 7, language: 12 }),
    overall:
      'A clear answer with reasons of your own. The remedies stay general, and some sentences are put together too simply.',
    strengths: [
      { criterion: 'content', text: 'All three tasks are answered, in their order.' },
      {
        criterion: 'organisation',
        text: 'Each paragraph opens with a clear turn: 그런데, 이 문제를 해결하기 위해서는.',
      },
    ],
    nextSteps: [
      { criterion: 'language', text: 'Put a space between two verbs: 읽고 싶다, 읽어 주다.', points: 3 },
      { criterion: 'content', text: 'Give each remedy in task 3 its reason.', points: 2 },
    ],
    ledger: [
      line('content', 2, 'Task 3: the remedies come without their reasons', '도서관을 많이 지어서'),
      line('content', 2, 'Task 2: the cause is named, what follows from it is not', '휴대폰을 본다'),
      line('organisation', 3, 'The same connective opens two sentences', '그리고'),
      line('organisation', 2, 'The last sentence repeats and does not conclude'),
      line('language', 3, 'A space is missing', '읽고싶어'),
      line('language', 5, 'Few sentence endings'),
      line('language', 6, 'Words of the beginner’s level carry most sentences'),
    ],
    corrections: [
      correction('grammar', '친구를', '친구와', 'Here 사귀다 is used with 와/과.'),
      correction('spelling', '우리 나라', '우리나라', 'It is one word.'),
      correction('register', '책을 읽고싶어 하지 않는다', '책을 읽으려 하지 않는다', 'Shorter in written Korean.'),
      correction('spacing', '읽고싶어', '읽고 싶어', 'These are two verbs, and they are written apart.'),
    ],
    toCheck: [{ ...placeOf('어휘력도'), original: '어휘력도' }],
    notes: [{ code: 'order-not-judged', text: 'Whether the argument is sound is not judged.' }],
  }
}

function placeOf(quote: string): { start: number; end: number } {
  const start = ESSAY.indexOf(quote)
  if (start < 0) throw new Error(`the essay does not say ${quote}`)
  return { start, end: start + quote.length }
}
