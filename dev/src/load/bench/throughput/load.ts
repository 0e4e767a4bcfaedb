import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { loadEssay } from '../../../system/load-essay.ts'
import type { Learner } from '../../../system/sign-up-learners.ts'
import type { jsonPoster } from '../kit/post-json.ts'

export type Target = {
  post: ReturnType<typeof jsonPoster>['post']
  learners: Learner[]
  database: pg.Client
  /** Text of the essay with this number. Default: `loadEssay`. */
  textOf?: (number: number) => string
}

type Flood = { essays: number; clients: number; poll?: number }

/** Submits one essay and returns its id and the milliseconds until the answer. */
async function submit(target: Target, number: number): Promise<{ id: string; milliseconds: number }> {
  const { post, learners, textOf = loadEssay } = target
  const id = crypto.randomUUID()
  const learner = learners[number % learners.length]!
  const body = JSON.stringify({ id, promptId: 'reading-habit', text: textOf(number) })
  const start = performance.now()
  const status = await post('/api/v1/submissions', body, { authorization: `Bearer ${learner.accessToken}` })
  if (status !== 201) throw new Error(`a submission was answered ${status}`)
  return { id, milliseconds: performance.now() - start }
}

/**
 * As many essays as `clients` clients can submit, each sending its next when the last is answered; waits until all are judged, asking
 * every `poll` milliseconds.
 */
export async function flood(target: Target, { essays, clients, poll = 20 }: Flood) {
  const before = await completed(target)
  const posts: number[] = []
  let next = 0
  const start = performance.now()
  const client = async () => {
    while (next < essays) posts.push((await submit(target, next++)).milliseconds)
  }
  await Promise.all(Array.from({ length: clients }, client))
  const submitted = performance.now()
  while ((await completed(target)) - before < essays) await sleep(poll)
  const end = performance.now()
  return {
    posts,
    postsPerSecond: (1000 * essays) / (submitted - start),
    essaysPerSecond: (1000 * essays) / (end - start),
  }
}

/** Essays at a steady rate, whether or not the ones before were answered, for some seconds. */
export async function steady(target: Target, { perSecond, seconds }: { perSecond: number; seconds: number }) {
  const before = await completed(target)
  const total = perSecond * seconds
  const start = performance.now()
  const under: Promise<{ milliseconds: number }>[] = []
  for (let number = 0; number < total; number++) {
    const wait = start + (1000 * number) / perSecond - performance.now()
    if (wait > 1) await sleep(wait)
    under.push(submit(target, number))
  }
  const posts = (await Promise.all(under)).map(({ milliseconds }) => milliseconds)
  while ((await completed(target)) - before < total) await sleep(20)
  return { posts }
}

/**
 * One essay at a time on an idle system: milliseconds from the submit to the statement that stores the result, by the one clock
 * of this machine. Nothing asks meanwhile, because asking would be load.
 */
export async function idle(target: Target, essays: number): Promise<number[]> {
  const learners = target.learners.slice(0, 1)
  const times: number[] = []
  for (let number = 0; number < essays; number++) {
    const start = performance.timeOrigin + performance.now()
    const { id } = await submit({ ...target, learners }, number)
    let completedAt: number | null = null
    while (completedAt === null) {
      await sleep(60)
      completedAt = await completionTime(target, id)
    }
    times.push(completedAt - start)
  }
  return times
}

async function completionTime({ database }: Target, id: string): Promise<number | null> {
  const { rows } = await database.query<{ at: number | null }>(
    'select (extract(epoch from completed_at) * 1000)::float8 as at from submissions where id = $1',
    [id],
  )
  return rows[0]?.at ?? null
}

async function completed({ database }: Target): Promise<number> {
  const { rows } = await database.query<{ count: string }>(
    `select count(*) from submissions where status = 'completed'`,
  )
  return Number(rows[0]!.count)
}
