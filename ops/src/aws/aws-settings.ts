import { CommandError } from '../command/command.ts'

/** How often one looks at what takes a while, in ms. Limits of time are counted in such looks. */
export const LOOK_MS = 5_000

export type AwsSettings = {
  /** Where AWS is; unset for the real one. */
  endpoint?: string
  /** As given; else from where the SDK finds them: environment, profile, role. */
  credentials?: { accessKeyId: string; secretAccessKey: string }
  /** How often a call is tried in all, and the first delay before another try in ms, which doubles. */
  attempts: number
  retryMs: number
  /** Between two looks at what takes a while, in ms. */
  lookMs: number
}

/** Settings from the environment. TRUEGUL_AWS_LOOK_MS is for trials against a stand-in. @throws CommandError */
export function readAwsSettings(env: NodeJS.ProcessEnv): AwsSettings {
  const endpoint = env['AWS_ENDPOINT_URL'] ?? ''
  if (endpoint !== '' && !URL.canParse(endpoint)) {
    throw new CommandError('AWS_ENDPOINT_URL is not an address; leave it out to use AWS itself.')
  }
  const text = env['TRUEGUL_AWS_LOOK_MS'] ?? ''
  if (!/^\d{0,6}$/.test(text)) throw new CommandError('TRUEGUL_AWS_LOOK_MS is a whole number of milliseconds.')
  const waits = text === '' ? { retryMs: 500, lookMs: LOOK_MS } : { retryMs: Number(text), lookMs: Number(text) }
  return { attempts: 6, ...waits, ...(endpoint === '' ? {} : { endpoint }) }
}
