import type { z } from 'zod'

/** One sentence for each wrong variable. It names variables and rules, never a value: a value may be a secret. */
export class EnvError extends Error {
  override name = 'EnvError'
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

type Environment = Readonly<Record<string, string | undefined>>
type EnvSchema = z.ZodType & { shape: Readonly<Record<string, z.ZodType>> }

/**
 * Reads a server's environment. An empty variable counts as not set. What the schema `describe`s of a variable is what the
 * sentence tells to do: `PORT: z.coerce.number().describe('set it to a free port, like 8080')`.
 *
 * @throws EnvError with a sentence for each wrong variable.
 */
export function readEnv<S extends EnvSchema>(schema: S, env: Environment): z.output<S> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(set)
  if (parsed.success) return parsed.data
  const sentences = new Map<string, string>()
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? 'the environment')
    if (sentences.has(name)) continue
    const todo = schema.shape[name]?.description ?? 'correct it'
    sentences.set(name, `${name} ${name in set ? wrong(issue) : 'is not set'}: ${todo}.`)
  }
  throw new EnvError([...sentences.values()])
}

function wrong(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'too_small':
      return issue.origin === 'string' ? `is shorter than ${issue.minimum} characters` : `is less than ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string' ? `is longer than ${issue.maximum} characters` : `is more than ${issue.maximum}`
    case 'invalid_value':
      return `is none of ${issue.values.join(', ')}`
    case 'invalid_format':
      return issue.format === 'url' ? 'is not a web address' : 'does not have the right form'
    case 'invalid_type':
      return issue.expected === 'int' ? 'is not a whole number' : `is not a ${issue.expected}`
    default:
      return 'is wrong'
  }
}
