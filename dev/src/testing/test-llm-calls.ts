import { randomUUID } from 'node:crypto'
import type { Settings } from '@truegul/api-server/settings/settings'
import { start } from '@truegul/api-server/start'
import { createClient, type Input, reserveLlmCall, settleLlmCall, submitEssay } from '@truegul/contract'
import { createLog } from '@truegul/service'
import { submission, type TestApi, type TestLearner } from './test-api.ts'

type Reservation = Input<typeof reserveLlmCall>
type Settlement = Input<typeof settleLlmCall>

/** A reservation of two US cents, as the ML server asks for it. */
export const reservation = (taskId: string, change: Partial<Reservation> = {}): Reservation => ({
  callId: randomUUID(),
  taskId,
  provider: 'claude',
  model: 'claude-haiku-4-5',
  purpose: 'judge',
  promptVersion: 'judge@1',
  reserveUsd: 0.02,
  priceVersion: '2026-11',
  expiresIn: 600,
  ...change,
})

export const settlement = (callId: string, change: Partial<Settlement> = {}): Settlement => ({
  callId,
  outcome: 'answered',
  tokens: { input: 1_200, output: 800, cacheRead: 4_300, cacheWrite: 0 },
  costUsd: 0.0051,
  milliseconds: 17_000.4,
  ...change,
})

/** Calls of one essay of a learner. */
export async function callsOf(api: Pick<TestApi, 'mlServer' | 'taskOf'>, learner: TestLearner) {
  const sent = submission()
  const answer = await learner.call(submitEssay, sent)
  if (!answer.ok) throw new Error(`submitting failed: ${answer.problem.code}`)
  const taskId = await api.taskOf(sent.id)
  return {
    id: sent.id,
    text: sent.text,
    taskId,
    /** What was answered: `granted`, a reason to wait, or the code of a problem. */
    reserve: async (change: Partial<Reservation> = {}): Promise<string> => {
      const reserved = await api.mlServer(reserveLlmCall, reservation(taskId, change))
      if (!reserved.ok) return reserved.problem.code
      return reserved.value.answer === 'granted' ? 'granted' : reserved.value.reason
    },
    settle: (callId: string, change: Partial<Settlement> = {}) =>
      api.mlServer(settleLlmCall, settlement(callId, change)),
  }
}

/** Another server on the same database, with other settings: as after a restart, or beside the first one. */
export async function anotherServer(api: TestApi, change: Partial<Settings>) {
  const stops: ((milliseconds: number) => Promise<void>)[] = []
  const lines: Record<string, unknown>[] = []
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) }
  const log = createLog({ service: 'api-server', level: 'info', destination })
  const ports = await start({ ...api.settings, ...change }, log, { onStop: (_name, stop) => stops.push(stop) })
  const internalUrl = `http://127.0.0.1:${ports.internalPort}`
  const mlServer = createClient({ baseUrl: internalUrl, headers: () => ({ 'x-callback-secret': api.secret }) })
  const url = `http://127.0.0.1:${ports.port}`
  return {
    internalUrl,
    lines,
    callAs: (headers: Record<string, string>) => createClient({ baseUrl: url, headers: () => headers }),
    mlServer,
    taskOf: api.taskOf,
    async [Symbol.asyncDispose]() {
      for (const stop of stops.splice(0).reverse()) await stop(3_000)
    },
  }
}

/** How often each answer was given. */
export const tally = (answers: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(answers, (answer) => answer)].map(([answer, all]) => [answer, all.length]))
