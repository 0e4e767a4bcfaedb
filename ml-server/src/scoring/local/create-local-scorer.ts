import { Worker } from 'node:worker_threads'
import type { Judgement } from '@truegul/contract'
import { type EssayToScore, type Scorer, ScorerError } from '../scorer.ts'
import type { SpellingDictionary } from './dictionary/spelling-dictionary.ts'
import { loadSpellingDictionary } from './load-analysers.ts'
import type { FromThread, ToStartingThread, ToThread } from './thread-messages.ts'

type Waiting = {
  essay: EssayToScore
  resolve: (judgement: Judgement) => void
  reject: (error: unknown) => void
  abandoned: boolean
}
type Thread = {
  worker: Worker
  ready: boolean
  held: { number: number; waiting: Waiting } | null
  deadline: NodeJS.Timeout | null
}

// The longest text takes below a second; a thread that is busy for this long hangs.
const LONGEST_JUDGEMENT_MS = 20_000
const LONGEST_START_MS = 60_000
// Saves 24 MB a thread against the default of 48, at the same processor time an essay.
const LIMITS = { maxYoungGenerationSizeMb: 8 }
// A thread that cannot even start would be replaced for ever.
const FAILED_STARTS = 3

/**
 * Starts the local scorer: `threads` worker threads (default 1; memory and time in docs/measurements/scoring-speed.md), so that
 * the event loop stays free. Resolves when all are ready, rejects when the analysers cannot be loaded. A thread that crashes is
 * replaced; the essay it held fails with a retryable ScorerError, and so does every essay while no thread can be started.
 * `close` stops the threads and fails what is not done.
 */
export async function createLocalScorer(
  options: { threads?: number } = {},
): Promise<{ score: Scorer; close(): Promise<void> }> {
  const pool = new ThreadPool()
  try {
    await pool.start(options.threads ?? 1)
  } catch (error) {
    await pool.close()
    throw error
  }
  return { score: (essay, { signal }) => pool.judge(essay, signal), close: () => pool.close() }
}

class ThreadPool {
  readonly #threads = new Set<Thread>()
  readonly #queue: Waiting[] = []
  #dictionary: SpellingDictionary | null = null
  #wanted = 0
  #numbers = 0
  #failedStarts = 0
  #closed = false

  async start(count: number): Promise<void> {
    this.#wanted = count
    const starting = Promise.all(Array.from({ length: count }, () => this.#startThread()))
    starting.catch(() => {})
    // Read here while the threads load their code; it takes as long as that.
    this.#dictionary = loadSpellingDictionary()
    for (const thread of this.#threads) giveDictionary(thread, this.#dictionary)
    await starting
  }

  judge(essay: EssayToScore, signal: AbortSignal): Promise<Judgement> {
    if (this.#closed) return Promise.reject(away('the local scorer is closed'))
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
    // Every thread is gone when so many starts have failed. What was amiss may have passed: try once more with each essay.
    if (this.#threads.size === 0) this.#startThread().catch(() => {})
    this.#next()
    return promise.finally(() => signal.removeEventListener('abort', giveUp))
  }

  async close(): Promise<void> {
    this.#closed = true
    const threads = [...this.#threads]
    for (const waiting of this.#queue.splice(0)) waiting.reject(away('the local scorer was closed'))
    await Promise.all(threads.map((thread) => thread.worker.terminate()))
  }

  /** Gives waiting essays to idle threads, in the order they came. */
  #next(): void {
    for (const thread of this.#threads) {
      if (!thread.ready || thread.held) continue
      const waiting = this.#takeWaiting()
      if (!waiting) return
      const number = this.#numbers++
      thread.held = { number, waiting }
      thread.deadline = setTimeout(() => void thread.worker.terminate(), LONGEST_JUDGEMENT_MS).unref()
      thread.worker.postMessage({ number, essay: waiting.essay } satisfies ToThread)
    }
  }

  #takeWaiting(): Waiting | undefined {
    let waiting = this.#queue.shift()
    while (waiting?.abandoned) waiting = this.#queue.shift()
    return waiting
  }

  #startThread(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { resourceLimits: LIMITS })
    const deadline = setTimeout(() => void worker.terminate(), LONGEST_START_MS).unref()
    const thread: Thread = { worker, ready: false, held: null, deadline }
    this.#threads.add(thread)
    if (this.#dictionary) giveDictionary(thread, this.#dictionary)
    let cause: unknown
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'ready') {
        thread.ready = true
        clearTimeout(deadline)
        this.#failedStarts = 0
        while (this.#threads.size < this.#wanted) this.#startThread().catch(() => {})
        resolve()
      } else this.#settle(thread, message)
      this.#next()
    })
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', () => {
      if (!thread.ready) reject(away('the analysers of the local scorer could not be loaded', cause))
      this.#bury(thread, cause)
    })
    return promise
  }

  #settle(thread: Thread, message: Exclude<FromThread, { kind: 'ready' }>): void {
    if (thread.deadline) clearTimeout(thread.deadline)
    const held = thread.held
    thread.held = null
    if (held?.number !== message.number) return
    if (message.kind === 'judged') held.waiting.resolve(message.judgement)
    else held.waiting.reject(new ScorerError(message.code, message.retryable, message.message))
  }

  #bury(thread: Thread, cause: unknown): void {
    this.#threads.delete(thread)
    if (thread.deadline) clearTimeout(thread.deadline)
    thread.held?.waiting.reject(away('the thread that judged this essay stopped', cause))
    if (this.#closed) return
    if (!thread.ready) this.#failedStarts++
    if (this.#failedStarts < FAILED_STARTS) {
      this.#startThread().catch(() => {})
      return
    }
    if (this.#threads.size > 0) return
    for (const waiting of this.#queue.splice(0))
      waiting.reject(away('no thread of the local scorer can be started', cause))
  }
}

function giveDictionary({ worker }: Thread, dictionary: SpellingDictionary): void {
  worker.postMessage({ dictionary } satisfies ToStartingThread)
}

function away(message: string, cause?: unknown): ScorerError {
  return new ScorerError('scorer-away', true, message, { cause })
}

function calledOff(signal: AbortSignal): ScorerError {
  return new ScorerError('scorer-away', true, 'the judgement was called off', { cause: signal.reason })
}
