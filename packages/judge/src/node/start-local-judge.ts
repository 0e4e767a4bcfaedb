import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Judgement } from '@truegul/contract'
import type { EssayToJudge } from '../analysis/essay-to-judge.ts'
import { type Judge, JudgeError } from '../judge-error.ts'
import type { FromJudge, ToJudge } from './judge-messages.ts'

type Waiting = {
  essay: EssayToJudge
  resolve: (judgement: Judgement) => void
  reject: (error: unknown) => void
  abandoned: boolean
}
type JudgeProcess = {
  child: ChildProcess
  ready: boolean
  /** The essay it judges, then the one that is there ahead. */
  held: Waiting[]
  deadline: NodeJS.Timeout | null
}

/** How a judge ended, as the operating system tells it, and with what error if it could still say so. */
export type JudgeLoss = {
  pid: number | undefined
  exitCode: number | null
  signal: NodeJS.Signals | null
  cause: unknown
}

// The longest text takes below a second; a judge that is busy for this long hangs.
const LONGEST_JUDGEMENT_MS = 20_000
const LONGEST_START_MS = 60_000
// The next essay lies in a judge's pipe before it asks, or it would stand still whenever the server's event loop is busy.
const MOST_HELD = 2
// Room for new objects, in MB: with 8 a judge takes 50 MB less than with Node’s own 16, and one essay in twenty is not slower, as with 4.
const SMALL_NURSERY = ['--max-semi-space-size=8']
// A judge that cannot even start would be replaced for ever.
const FAILED_STARTS = 3

/**
 * Starts the local judge: `processes` judge processes (default 1; memory and time in docs/measurements/scoring-speed.md), so that
 * the event loop stays free and nothing that goes wrong in an analyser ends the server (docs/decisions/judge-processes.md).
 * Resolves when all are ready, rejects when the analysers cannot be loaded. A judge that crashes is replaced; the essay it judged
 * fails with a retryable JudgeError, and so does every essay while no judge can be started. `close` ends the processes and fails
 * what is not done. `processIds` are those of the judges now there. `onLoss` hears of each judge that ended unasked.
 */
export async function startLocalJudge(
  options: { processes?: number; onLoss?: (loss: JudgeLoss) => void } = {},
): Promise<{ judge: Judge; processIds(): number[]; close(): Promise<void> }> {
  const pool = new JudgePool(options.onLoss)
  try {
    await pool.start(options.processes ?? 1)
  } catch (error) {
    await pool.close()
    throw error
  }
  return {
    judge: (essay, { signal }) => pool.judge(essay, signal),
    processIds: () => pool.processIds(),
    close: () => pool.close(),
  }
}

class JudgePool {
  readonly #judges = new Set<JudgeProcess>()
  readonly #queue: Waiting[] = []
  #wanted = 0
  #failedStarts = 0
  #closed = false
  readonly #onLoss: (loss: JudgeLoss) => void

  constructor(onLoss: (loss: JudgeLoss) => void = () => {}) {
    this.#onLoss = onLoss
  }

  async start(count: number): Promise<void> {
    this.#wanted = count
    await Promise.all(Array.from({ length: count }, () => this.#startJudge()))
  }

  processIds(): number[] {
    return [...this.#judges].flatMap(({ child }) => child.pid ?? [])
  }

  judge(essay: EssayToJudge, signal: AbortSignal): Promise<Judgement> {
    if (this.#closed) return Promise.reject(away('the local judge is closed'))
    if (signal.aborted) return Promise.reject(calledOff(signal))
    const { promise, resolve, reject } = Promise.withResolvers<Judgement>()
    const { text, prompt, language } = essay
    const waiting: Waiting = { essay: { text, prompt, language }, resolve, reject, abandoned: false }
    const giveUp = () => {
      waiting.abandoned = true
      reject(calledOff(signal))
    }
    signal.addEventListener('abort', giveUp, { once: true })
    this.#queue.push(waiting)
    // Every judge is gone when so many starts have failed. What was amiss may have passed: try once more with each essay.
    if (this.#judges.size === 0) this.#startJudge().catch(() => {})
    this.#next()
    return promise.finally(() => signal.removeEventListener('abort', giveUp))
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#rejectWaiting('the local judge was closed')
    await Promise.all([...this.#judges].map(({ child }) => end(child)))
  }

  /** Gives waiting essays to judges, in the order they came: to idle ones, then one ahead to those at work. */
  #next(): void {
    for (let most = 1; most <= MOST_HELD; most++) {
      for (const judge of this.#judges) {
        if (!judge.ready || judge.held.length >= most) continue
        const waiting = this.#takeWaiting()
        if (!waiting) return
        judge.held.push(waiting)
        if (judge.held.length === 1) this.#watch(judge)
        // A judge that can no longer be reached has ended or is about to.
        judge.child.send(waiting.essay satisfies ToJudge, (error) => {
          if (error) void end(judge.child)
        })
      }
    }
  }

  /** Ends the judge unless it answers in time for the essay it now begins, if there is one. */
  #watch(judge: JudgeProcess): void {
    if (judge.deadline) clearTimeout(judge.deadline)
    const isAtWork = judge.held.length > 0
    judge.deadline = isAtWork ? setTimeout(() => void end(judge.child), LONGEST_JUDGEMENT_MS).unref() : null
  }

  #takeWaiting(): Waiting | undefined {
    let waiting = this.#queue.shift()
    while (waiting?.abandoned) waiting = this.#queue.shift()
    return waiting
  }

  #startJudge(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const child = forkJudge()
    const deadline = setTimeout(() => void end(child), LONGEST_START_MS).unref()
    const judge: JudgeProcess = { child, ready: false, held: [], deadline }
    this.#judges.add(judge)
    let cause: unknown
    child.on('message', (message: FromJudge) => {
      if (message.kind === 'broken') cause = message.error
      else if (message.kind === 'ready') {
        judge.ready = true
        clearTimeout(deadline)
        this.#failedStarts = 0
        while (!this.#closed && this.#judges.size < this.#wanted) this.#startJudge().catch(() => {})
        resolve()
      } else this.#settle(judge, message)
      this.#next()
    })
    const buried = () => {
      if (!judge.ready) reject(away('the analysers of the local judge could not be loaded', cause))
      this.#bury(judge, cause)
    }
    child.on('error', (error) => {
      cause = error
      // Without a process there is no end of one.
      if (child.pid === undefined) buried()
    })
    child.once('exit', buried)
    return promise
  }

  #settle(judge: JudgeProcess, message: Extract<FromJudge, { kind: 'judged' | 'refused' }>): void {
    const held = judge.held.shift()
    this.#watch(judge)
    if (message.kind === 'judged') held?.resolve(message.judgement)
    else held?.reject(new JudgeError(message.code, message.retryable, message.message))
  }

  #bury(judge: JudgeProcess, cause: unknown): void {
    this.#judges.delete(judge)
    if (judge.deadline) clearTimeout(judge.deadline)
    const [judged, ...ahead] = judge.held
    judged?.reject(away('the process that judged this essay ended', cause))
    this.#queue.unshift(...ahead)
    if (this.#closed) {
      this.#rejectWaiting('the local judge was closed')
      return
    }
    const { pid, exitCode, signalCode } = judge.child
    this.#onLoss({ pid, exitCode, signal: signalCode, cause })
    if (!judge.ready) this.#failedStarts++
    if (this.#failedStarts < FAILED_STARTS) {
      this.#startJudge().catch(() => {})
    }
    if (this.#judges.size === 0) this.#rejectWaiting('no process of the local judge can be started', cause)
    else this.#next()
  }

  #rejectWaiting(message: string, cause?: unknown): void {
    for (const waiting of this.#queue.splice(0)) waiting.reject(away(message, cause))
  }
}

/** A judge gets no variable but the one that says where Node keeps compiled code: nothing it prints or dumps holds a key. */
function forkJudge(): ChildProcess {
  const { NODE_COMPILE_CACHE } = process.env
  return fork(new URL('./judge-process.ts', import.meta.url), {
    env: NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE },
    execArgv: SMALL_NURSERY,
    serialization: 'advanced',
    // Standard error for what the engine itself prints when it dies.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

function away(message: string, cause?: unknown): JudgeError {
  return new JudgeError('scorer-away', true, message, { cause })
}

function calledOff(signal: AbortSignal): JudgeError {
  return new JudgeError('scorer-away', true, 'the judgement was called off', { cause: signal.reason })
}
