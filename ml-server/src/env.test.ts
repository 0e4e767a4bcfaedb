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
      version: 'development',
      host: '127.0.0.1',
      port: 8081,
      logLevel: 'info',
      judge: { provider: 'local' },
      concurrency: 16,
      queueUrl: env.QUEUE_URL,
      callback: { baseUrl: 'http://127.0.0.1:8080', secret: SECRET },
      giveUpAfter: 24 * 3_600_000,
    })
  })

  test('while the secret is being replaced the first of the pair is sent', () => {
    expect(readSettings({ ...env, CALLBACK_SECRET: `${SECRET}, old-one` }).callback.secret).toBe(SECRET)
  })

  test('a provider needs its key, and the one whose key is there is used', () => {
    expect(sentences({ ...env, LLM_PROVIDER: 'claude' })).toEqual([
      'ANTHROPIC_API_KEY is not set: set it to the key of your Anthropic account, or choose another LLM_PROVIDER.',
    ])
    expect(sentences({ ...env, LLM_PROVIDER: 'openai' })).toHaveLength(1)
    expect(readSettings({ ...env, ANTHROPIC_API_KEY: 'a' })).toMatchObject({
      concurrency: 256,
      judge: { provider: 'claude', access: [{ model: 'claude-haiku-4-5' }], within: 60_000, fallsBack: false },
    })
    expect(readSettings({ ...env, LLM_PROVIDER: 'local', ANTHROPIC_API_KEY: 'a' }).judge).toEqual({
      provider: 'local',
    })
  })

  test('a second key makes a second provider, after the named one', () => {
    const { judge } = readSettings({ ...env, LLM_PROVIDER: 'openai', ANTHROPIC_API_KEY: 'a', OPENAI_API_KEY: 'b' })
    expect(judge).toMatchObject({ provider: 'openai', access: [{ provider: 'openai' }, { provider: 'claude' }] })
  })

  test('a server of one’s own needs no key', () => {
    const { judge } = readSettings({ ...env, OPENAI_BASE_URL: 'http://localhost:11434', OPENAI_MODEL: 'qwen3:8b' })
    expect(judge).toMatchObject({ access: [{ baseUrl: 'http://localhost:11434', model: 'qwen3:8b' }] })
  })

  test('a retired model stops the start with a sentence that names its replacement', () => {
    expect(
      sentences({ ...env, LLM_PROVIDER: 'claude', ANTHROPIC_API_KEY: 'a', CLAUDE_MODEL: 'claude-3-5-haiku-20241022' }),
    ).toEqual([
      'CLAUDE_MODEL names claude-3-5-haiku-20241022, which was retired on 2026-02-19, so requests to it fail; use claude-haiku-4-5: set it to the name of a model, like claude-haiku-4-5.',
    ])
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
