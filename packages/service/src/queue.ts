/** What the queue knows of a job. `live`: waiting, delayed or being worked on. `over`: done or given up, still remembered. */
export type JobState = 'live' | 'over' | 'missing'

/**
 * The queue between the API server and the ML server: at least once, in no order, and free to lose everything at any time.
 * The task rows in PostgreSQL are the truth; the queue is how a task travels.
 */
export type Queue<T> = {
  /** Adds jobs; one whose id the queue still remembers is not added again. Waits, without end, while the queue is away. */
  add(jobs: readonly { id: string; data: T }[]): Promise<void>
  states(ids: readonly string[]): Promise<JobState[]>
  /** Forgets jobs, unless a worker holds them right now. */
  remove(ids: readonly string[]): Promise<void>
  /** Waiting and running jobs. */
  depth(): Promise<{ waiting: number; active: number }>
  /** Rejects unless the queue answers within `milliseconds`. */
  ping(milliseconds: number): Promise<void>
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

export type HandleJob<T> = (data: T, job: { id: string; attempt: number }) => Promise<void>
