import { expect, test } from 'vitest'
import { llmJudges } from './llm-judges.ts'

test.each([
  ['nothing', {}, []],
  ['a key', { ANTHROPIC_API_KEY: 'k' }, ['claude']],
  [
    'two keys, of which one is preferred',
    { ANTHROPIC_API_KEY: 'k', OPENAI_API_KEY: 'k', LLM_PROVIDER: 'openai' },
    ['openai', 'claude'],
  ],
  ['a key that shall not be used', { ANTHROPIC_API_KEY: 'k', LLM_PROVIDER: 'local' }, []],
  ['a server of one’s own', { OPENAI_BASE_URL: 'http://localhost:11434' }, ['openai']],
  ['what the ML server refuses', { LLM_PROVIDER: 'gemini', OPENAI_API_KEY: 'k' }, []],
] as const)('with %s set, the app is told the judges that the ML server will have', (_name, env, judges) => {
  expect(llmJudges(env)).toEqual(judges)
})
