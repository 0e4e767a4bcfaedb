import { type CallbackServer, startCallbackServer } from '@truegul/dev/testing/doors/callback-server'
import { sampleTask } from '@truegul/dev/testing/sample-task'
import { testJudgement } from '@truegul/dev/testing/test-judgement'
import { type Judge, JudgeError } from '@truegul/judge'
import { createLog, type HeldJob } from '@truegul/service'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTaskHandler, type TaskHandler } from '../app.ts'
import type { Detect } from '../detection/detect.ts'
import type { TaskJudge } from '../judging/task-judge.ts'

const SECRET = 'callback-canary-3f9c'
const HOUR = 3_600_000

let api: CallbackServer
let handler: TaskHandler
let lines: string[]
let runs: number

beforeEach(async () => {
  api = await startCallbackServer()
  lines = []
  runs = 0
})
afterEach(async () => {
  handler.close()
  await api.close()
})

const fullMarks: Judge = async () => testJudgement()

function judgeWith(judgeIt: Judge = fullMarks, detect: Detect = () => null): void {
  const log = createLog({
    service: 'ml-server',
    level: 'debug',
    destination: { write: (line) => void lines.push(line) },
  })
  const counted: TaskJudge = async (essay, _, options) => {
    runs++
    return { judgement: await judgeIt(essay, options), seal: null }
  }
  handler = createTaskHandler({
    judge: { name: 'test', judge: counted },
    detect,
    callback: { baseUrl: api.baseUrl, secret: SECRET },
    concurrency: 4,
    giveUpAfter: 24 * HOUR,
    log,
  })
}

function job(id: string, more: Partial<HeldJob> = {}): HeldJob {
  return { id, attempt: 1, lostRuns: 0, addedAt: new Date(), signal: new AbortController().signal, ...more }
}

const counter = async (name: string) => {
  const { body } = await handler.metrics.page()
  const values = [...body.matchAll(new RegExp(`^truegul_${name}(?:\\{[^}]*\\})? (\\d+)`, 'gm'))]
  return values.reduce((sum, [, value]) => sum + Number(value), 0)
}

describe('handing an outcome over', () => {
  test('a judged essay is posted once, with the secret, and the job is done', async () => {
    judgeWith()
    const task = sampleTask()
    await handler.handle(task, job(task.taskId))
    expect(api.taken).toEqual([{ outcome: 'judged', taskId: task.taskId, judgement: testJudgement(), detection: null }])
    expect(api.calls.map(({ secret }) => secret)).toEqual([SECRET])
    expect(await counter('judgements_completed_total')).toBe(1)
  })

  test('the judge gets the text to the code unit, the prompt and the language, and nothing about the person', async () => {
    let seen: unknown
    judgeWith(async (essay) => {
      seen = essay
      return testJudgement()
    })
    const task = sampleTask('첫 문장.\r\n\t둘째 \u{1F468}\u200D\u{1F469} 문장. ')
    await handler.handle(task, job(task.taskId))
    const { id: _, ...prompt } = task.prompt
    expect(seen).toEqual({ text: task.text, prompt, language: 'en' })
  })

  test('the verdict on machine-written text travels beside the judgement and changes nothing in it', async () => {
    const verdict = { score: 0.9, flagged: true, abstained: false, modelVersion: 'test@1', features: [] }
    judgeWith(fullMarks, () => verdict)
    const task = sampleTask()
    await handler.handle(task, job(task.taskId))
    expect(api.taken).toMatchObject([{ judgement: testJudgement(), detection: verdict }])
  })

  test('a detector that fails costs the verdict, not the judgement', async () => {
    judgeWith(fullMarks, () => {
      throw new RangeError('broken detector')
    })
    const task = sampleTask()
    await handler.handle(task, job(task.taskId))
    expect(api.taken).toMatchObject([{ outcome: 'judged', detection: null }])
    expect(lines.join()).toContain('the detector failed')
  })

  test('no connection, 503, a proxy’s 502, 408, 425 and 429 are repeated, and the essay is judged once', async () => {
    judgeWith()
    const task = sampleTask()
    api.answerNext('reset', 'service-away', { status: 502 }, { status: 408 }, { status: 425 }, 'too-many-attempts')
    await handler.handle(task, job(task.taskId))
    expect(api.taken).toHaveLength(1)
    expect(api.calls).toHaveLength(7)
    expect(runs).toBe(1)
    expect(await counter('callback_retries_total')).toBe(6)
  })

  test('a Retry-After is waited for', async () => {
    judgeWith()
    const task = sampleTask()
    api.answerNext({ status: 503, retryAfter: '1' })
    await handler.handle(task, job(task.taskId))
    const [first, second] = api.calls
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(990)
  })

  test.each(['task-finished', 'not-found'] as const)(
    '%s means that nothing waits for it: the job is done',
    async (code) => {
      judgeWith()
      api.answerAlways(code)
      const task = sampleTask()
      await handler.handle(task, job(task.taskId))
      expect(api.calls).toHaveLength(1)
    },
  )

  test.each(['wrong-secret', 'no-such-address', 'invalid-input', 'body-too-large'] as const)(
    '%s leaves the task in the queue and is told to the operator; later it is handed over without another run',
    async (code) => {
      judgeWith()
      const task = sampleTask()
      api.answerNext(code)
      await expect(handler.handle(task, job(task.taskId))).rejects.toMatchObject({ code: 'callback-refused' })
      expect(lines.filter((line) => line.includes('"level":"error"') && line.includes(code))).toHaveLength(1)
      await handler.handle(task, job(task.taskId, { attempt: 2 }))
      expect(api.taken).toHaveLength(1)
      expect(runs).toBe(1)
    },
  )

  test('a judgement that is refused for good becomes an honest failure, and operators are told', async () => {
    judgeWith()
    const task = sampleTask()
    api.answerNext('judgement-refused')
    await handler.handle(task, job(task.taskId))
    expect(api.taken).toEqual([{ outcome: 'failed', taskId: task.taskId, failure: 'scorer-failed' }])
    expect(lines.filter((line) => line.includes('"level":"error"') && line.includes('judgement-refused'))).toHaveLength(
      1,
    )
    expect(await counter('judgements_completed_total')).toBe(0)
    expect(await counter('judgements_failed_total')).toBe(1)
  })

  test('a page that is not ours with status 404 does not count as an answer', async () => {
    judgeWith()
    api.answerNext({ status: 404 })
    const task = sampleTask()
    await expect(handler.handle(task, job(task.taskId))).rejects.toMatchObject({ code: 'callback-refused' })
  })

  test('a task that comes again after its callback was taken is posted again, not judged again', async () => {
    judgeWith()
    const task = sampleTask()
    await handler.handle(task, job(task.taskId))
    await handler.handle(structuredClone(task), job(`${task.taskId}-again`))
    expect(runs).toBe(1)
    expect(api.taken).toHaveLength(2)
    await handler.handle({ ...task, text: '다른 글' }, job(task.taskId))
    expect(runs).toBe(2)
  })

  test('one task delivered twice at the same time is judged once', async () => {
    judgeWith()
    const task = sampleTask()
    await Promise.all([handler.handle(task, job(task.taskId)), handler.handle(task, job(`${task.taskId}-again`))])
    expect(runs).toBe(1)
  })

  test('a job that was handed back stops repeating its callback', async () => {
    judgeWith()
    api.answerAlways({ status: 503 })
    const back = new AbortController()
    const task = sampleTask()
    const handling = handler.handle(task, job(task.taskId, { signal: back.signal }))
    const rejected = expect(handling).rejects.toThrow()
    setTimeout(() => back.abort(), 300)
    await rejected
    expect(api.taken).toEqual([])
  })
})

describe('when there is no judgement', () => {
  test('a passing failure is told once as delayed and comes back; then it is judged', async () => {
    judgeWith(async () => {
      if (runs < 3) throw new JudgeError('scorer-away', true, 'overloaded')
      return testJudgement()
    })
    const task = sampleTask()
    for (const attempt of [1, 2]) {
      await expect(handler.handle(task, job(task.taskId, { attempt }))).rejects.toBeInstanceOf(JudgeError)
    }
    expect(api.taken).toEqual([{ outcome: 'delayed', taskId: task.taskId }])
    await handler.handle(task, job(task.taskId, { attempt: 3 }))
    expect(api.taken.map(({ outcome }) => outcome)).toEqual(['delayed', 'judged'])
    expect(await counter('judgements_delayed_total')).toBe(2)
  })

  test('an essay that nobody waits for any more is not tried again', async () => {
    judgeWith(async () => {
      throw new JudgeError('scorer-away', true, 'overloaded')
    })
    api.answerAlways('not-found')
    const task = sampleTask()
    await handler.handle(task, job(task.taskId))
    expect(runs).toBe(1)
  })

  test('after the time to give up a passing failure is final, with the judge’s code', async () => {
    judgeWith(async () => {
      throw new JudgeError('scorer-away', true, 'overloaded')
    })
    const task = sampleTask()
    await handler.handle(task, job(task.taskId, { attempt: 99, addedAt: new Date(Date.now() - 25 * HOUR) }))
    expect(api.taken).toEqual([{ outcome: 'failed', taskId: task.taskId, failure: 'scorer-away' }])
    expect(await counter('judgements_failed_total')).toBe(1)
  })

  test('a failure that cannot pass is final at once', async () => {
    judgeWith(async () => {
      throw new JudgeError('scorer-refused', false, 'refused')
    })
    const task = sampleTask()
    await handler.handle(task, job(task.taskId))
    expect(api.taken).toEqual([{ outcome: 'failed', taskId: task.taskId, failure: 'scorer-refused' }])
  })

  test('a judge that breaks is tried three times, then the essay fails and says so', async () => {
    judgeWith(async () => {
      throw new TypeError('undefined is not a function')
    })
    const task = sampleTask()
    for (const attempt of [1, 2]) {
      await expect(handler.handle(task, job(task.taskId, { attempt }))).rejects.toThrow(TypeError)
    }
    await handler.handle(task, job(task.taskId, { attempt: 3 }))
    expect(api.taken.at(-1)).toEqual({ outcome: 'failed', taskId: task.taskId, failure: 'scorer-failed' })
  })

  test('a task that ended its process ten times fails without another run', async () => {
    judgeWith()
    const task = sampleTask()
    await handler.handle(task, job(task.taskId, { lostRuns: 10 }))
    expect(runs).toBe(0)
    expect(api.taken).toEqual([{ outcome: 'failed', taskId: task.taskId, failure: 'scorer-failed' }])
  })

  test('an unreadable task fails by its id, from inside or from the job', async () => {
    judgeWith()
    const { taskId, ...rest } = sampleTask()
    await handler.handle({ ...rest, taskId, language: 'tlh' }, job('some-job'))
    await handler.handle('카나리아', job(taskId))
    const failed = { outcome: 'failed', taskId, failure: 'task-unreadable' }
    expect(api.taken).toEqual([failed, failed])
    await handler.handle(null, job('no-id-at-all'))
    expect(api.calls).toHaveLength(2)
    expect(runs).toBe(0)
  })
})

test('neither essay nor secret is ever logged', async () => {
  judgeWith(async ({ text }) => {
    if (runs === 1) throw new Error(`cannot parse ${text}`, { cause: { text } })
    if (runs === 2) throw new JudgeError('scorer-failed', false, `bad: ${text}`)
    return testJudgement()
  })
  const task = sampleTask()
  api.answerNext('taken', 'wrong-secret')
  await handler.handle(task, job(task.taskId)).catch(() => {})
  await handler.handle(task, job(task.taskId)).catch(() => {})
  await handler.handle({ ...task, language: '카나리아' }, job(task.taskId))
  await handler.handle({ ...task, text: '카나리아 둘' }, job(task.taskId))
  const log = lines.join('')
  expect(log).toContain(task.taskId)
  expect(log).not.toContain('카나리아')
  expect(log).not.toContain(SECRET)
})
