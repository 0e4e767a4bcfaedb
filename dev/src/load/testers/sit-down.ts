import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  createClient,
  getMe,
  getPrompt,
  getSubmission,
  type Input,
  listInbox,
  listPrompts,
  listSubmissions,
  type Operation,
  rateSubmission,
  saveDraft,
  sendFeedback,
  submitEssay,
} from '@truegul/contract'

/** Times of calls in milliseconds by operation, and of essays from submitting to the result on the screen. */
export type Times = { calls: Map<string, number[]>; results: number[]; failed: string[] }

export const noTimes = (): Times => ({ calls: new Map(), results: [], failed: [] })

type Sitting = {
  url: string
  accessToken: string
  promptId: string
  text: string
  /** Milliseconds over which the writing is spread. */
  writing: number
}

/** Saves of a draft while an essay is written: an app saves when somebody pauses, some hundred times in half an hour at most. */
const SAVES = 60
/** Of sittings, one writes feedback. */
const FEEDBACK_IN = 3

/** What one tester asks of the server in one sitting: looks around, writes with a draft that is saved again and again, submits, waits, reads, says something. */
export async function sitDown(
  { url, accessToken, promptId, text, writing }: Sitting,
  times: Times,
  number: number,
): Promise<void> {
  const client = createClient({ baseUrl: url, headers: () => ({ authorization: `Bearer ${accessToken}` }) })
  const call = async <O extends Operation>(operation: O, input: Input<O>) => {
    const start = performance.now()
    const answer = await client(operation, input)
    const known = times.calls.get(operation.name) ?? []
    // A long poll waits by design.
    if (operation.name !== getSubmission.name) times.calls.set(operation.name, [...known, performance.now() - start])
    if (!answer.ok) times.failed.push(`${operation.name}: ${answer.problem.code}`)
    return answer
  }
  await call(getMe, {})
  await call(listSubmissions, {})
  await call(listInbox, {})
  await call(listPrompts, {})
  await call(getPrompt, { id: promptId })
  const draft = { id: randomUUID(), promptId }
  for (let revision = 0; revision < SAVES; revision++) {
    const part = text.slice(0, Math.ceil((text.length * (revision + 1)) / SAVES))
    await call(saveDraft, { ...draft, text: part, revision })
    await sleep(writing / SAVES)
  }
  const id = randomUUID()
  const submitted = performance.now()
  await call(submitEssay, { id, promptId, text, writingId: draft.id })
  for (let status: string = 'pending'; status !== 'completed'; ) {
    const answer = await call(getSubmission, { id, waitSeconds: 25, knownStatus: 'pending' })
    if (!answer.ok) break
    status = answer.value.submission.status
    if (status === 'failed') {
      times.failed.push('the essay failed')
      break
    }
  }
  times.results.push(performance.now() - submitted)
  await call(rateSubmission, { id, useful: true, stars: 4 })
  if (number % FEEDBACK_IN === 0) {
    const place = {
      screen: '/result/:id',
      appVersion: '0.1.0',
      platform: 'android' as const,
      device: 'a phone',
      language: 'en' as const,
    }
    await call(sendFeedback, {
      id: randomUUID(),
      kind: 'idea',
      text: 'A sentence or two.',
      place,
      writtenAt: new Date().toISOString(),
    })
  }
  await call(getMe, {})
}
