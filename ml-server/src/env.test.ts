import { EnvError } from '@truegul/service'
import { describe, expect, test } from 'vitest'
import { readSettings } from './env.ts'

const SECRET = 'u7Jq2mXw9Zr4Tb6Yc8Nd1Kf3Hg5Lp0Qs'
const env = {
  QUEUE_URL: 'redis://127.0.0.1:6379',
  CALLBACK_BASE_URL: 'http://127.0.0.1:8080/',
  CALLBACK_SECRET: SECRET,
}

function sentences(variables: Record<string, string>): readonly string[] {
  try {
    readSettings(variables)
  } catch (error) {
    if (error instanceof EnvError) return error.sentences
    throw error
  }
  return []
}

describe('the settings of the ML server', () => {
  test('need three variables; the rest has defaults for one machine', () => {
    expect(readSettings(env)).toEqual({
      host: '127.0.0.1',
      port: 8081,
      logLevel: 'info',
      scorer: { provider: 'local' },
      concurrency: 16,
      queueUrl: env.QUEUE_URL,
      callback: { baseUrl: 'http://127.0.0.1:8080', secret: SECRET },
      giveUpAfter: 24 * 3_600_000,
    })
  })

  test('while the secret is being replaced the first of the pair is sent', () => {
    expect(readSettings({ ...env, CALLBACK_SECRET: `${SECRET}, old-one` }).callback.secret).toBe(SECRET)
  })

  test('a scorer that does not exist yet stops the start with a sentence that says so', () => {
    for (const LLM_PROVIDER of ['claude', 'openai']) {
      expect(sentences({ ...env, LLM_PROVIDER })).toEqual([
        'LLM_PROVIDER names a scorer that this version does not have yet, so no essay would be judged: leave it out or set it to local.',
      ])
    }
  })

  test('a weak secret stops the start, but not on a developer’s machine', () => {
    expect(sentences({ ...env, CALLBACK_SECRET: 'dev' })).toHaveLength(1)
    expect(sentences({ ...env, CALLBACK_SECRET: 'dev', TRUEGUL_ENV: 'development' })).toEqual([])
    expect(sentences({ ...env, CALLBACK_SECRET: '', TRUEGUL_ENV: 'development' })).toHaveLength(1)
  })

  test('every wrong variable gets its sentence and no value is shown', () => {
    const found = sentences({
      QUEUE_URL: 'kafka://canary',
      CALLBACK_BASE_URL: 'ftp://canary',
      CALLBACK_SECRET: 'canary',
      WORKER_CONCURRENCY: '0',
      GIVE_UP_AFTER: '-1',
      PORT: 'canary',
    })
    expect(found).toHaveLength(6)
    expect(found.join('\n')).not.toContain('canary')
  })
})
