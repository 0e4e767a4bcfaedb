import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { EnvError, readEnv } from './read-env.ts'

const Schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('set it to a free port, like 8080'),
  SECRET: z.string().min(16).describe('set it to at least 16 random characters'),
  MODE: z.enum(['local', 'claude']).default('local').describe('set it to local or claude'),
  URL: z.url().optional().describe('set it to an address'),
})
const SECRET = 'a-secret-long-enough'

function sentences(env: Record<string, string>): readonly string[] {
  try {
    readEnv(Schema, env)
  } catch (error) {
    if (error instanceof EnvError) return error.sentences
    throw error
  }
  return []
}

describe('readEnv', () => {
  test('gives typed values and defaults, and takes an empty variable for one that is not set', () => {
    expect(readEnv(Schema, { SECRET, PORT: '', MODE: '', OTHER: 'x' })).toEqual({ SECRET, PORT: 8080, MODE: 'local' })
    expect(readEnv(Schema, { SECRET, PORT: '9000', MODE: 'claude' })).toMatchObject({ PORT: 9000, MODE: 'claude' })
  })

  test.each([
    [{}, 'SECRET is not set: set it to at least 16 random characters.'],
    [{ SECRET: 'short' }, 'SECRET is shorter than 16 characters: set it to at least 16 random characters.'],
    [{ SECRET, PORT: 'eighty' }, 'PORT is not a number: set it to a free port, like 8080.'],
    [{ SECRET, PORT: '80.5' }, 'PORT is not a whole number: set it to a free port, like 8080.'],
    [{ SECRET, PORT: '70000' }, 'PORT is more than 65535: set it to a free port, like 8080.'],
    [{ SECRET, MODE: 'gpt' }, 'MODE is none of local, claude: set it to local or claude.'],
    [{ SECRET, URL: 'nowhere' }, 'URL is not a web address: set it to an address.'],
  ])('says of %o: %s', (env, sentence) => {
    expect(sentences(env)).toEqual([sentence])
  })

  test('has one sentence for each wrong variable and never shows a value', () => {
    const found = sentences({ SECRET: 'canary-7', PORT: 'canary-8', MODE: 'canary-9' })
    expect(found).toHaveLength(3)
    expect(found.join('\n')).not.toContain('canary')
  })
})
