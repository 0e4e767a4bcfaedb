/** What the queue knows of a job. `live`: waiting, delayed or being worked on. `over`: done, still remembered. */
export type JobState = 'live' | 'over' | 'missing'

/**
 * The queue between the API server and the ML server: at least once, in no order, and free to lose everything at any time.
 * The task rows in PostgreSQL are the truth; the queue is how a task travels.
 */
export type Queue<T> = {
  /** Adds jobs; one whose id the queue still remembers is not added again. Waits, without end, while the queue is away. */
  add(jobs: readonly { id: string; data: T }[]): Promise<void>
  /** In the order of `ids`. Rejects with QueueError when the queue does not answer within 5 s, like `remove` and `depth`. */
  states(ids: readonly string[]): Promise<JobState[]>
  /** Forgets jobs, unless a worker holds them right now. */
  remove(ids: readonly string[]): Promise<void>
  /** Waiting (also: waiting for another attempt) and running jobs. */
  depth(): Promise<{ waiting: number; active: number }>
  /** Rejects with QueueError unless the queue answers within `milliseconds`. */
  ping(milliseconds: number): Promise<void>
  /** Lets go of the connections, at most 5 s; an `add` that still waits rejects. */
  close(): Promise<void>
}

/**
 * Works on jobs. A job is done when `handle` resolves; when it rejects, the job comes back after a growing pause, without end:
 * giving up is the caller's decision, said through the result door.
 */
export type QueueWorker = {
  /** Takes no more jobs and waits for those under way, at most `milliseconds`; what is left is handed back to the queue. */
  stop(milliseconds: number): Promise<void>
}

export type HeldJob = {
  id: string
  /** This run: 1 for the first, one more after each run that rejected. */
  attempt: number
  /** Runs that ended without a word: handed back, or lost with their process. */
  lostRuns: number
  /** When the queue first took this job. */
  addedAt: Date
  /** Aborts when the job was handed back, so another worker has it: whatever happens to it here no longer counts. */
  signal: AbortSignal
}

export type HandleJob<T> = (data: T, job: HeldJob) => Promise<void>

/** The queue did not answer, or its address is none of ours. */
export class QueueError extends Error {
  override name = 'QueueError'
  readonly code: 'queue-away' | 'queue-closed' | 'queue-address'

  constructor(code: QueueError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
