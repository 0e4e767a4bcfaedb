import { names } from '../../../packages/production/src/names.ts'
import { SECRETS } from '../../../packages/production/src/secrets.ts'
import type { GivenSecret, Production } from './production.ts'

/** One sentence for each variable that is missing or wrong. */
export class ProductionError extends Error {
  readonly sentences: readonly string[]
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'ProductionError'
    this.sentences = sentences
  }
}

type Env = Readonly<Record<string, string | undefined>>
type Variable = { form: RegExp; advice: string; example: string }

const CERTIFICATE = `arn:aws:acm:${names.region}:ACCOUNT:certificate/ID`

const NEEDED = {
  AWS_ACCOUNT_ID: {
    form: /^\d{12}$/,
    advice: 'set it to the twelve digits of the AWS account',
    example: '123456789012',
  },
  PUBLIC_URL: {
    form: /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    advice: 'set it to the address people open, like https://truegul.example.org',
    example: 'https://truegul.example.org',
  },
  CERTIFICATE_ARN: {
    form: new RegExp(`^arn:aws:acm:${names.region}:\\d{12}:certificate/[0-9a-f-]{36}$`),
    advice: `set it to the certificate for the host of PUBLIC_URL, which must lie in ${names.region}: ${CERTIFICATE}`,
    example: `arn:aws:acm:${names.region}:123456789012:certificate/11111111-2222-3333-4444-555555555555`,
  },
  ALERT_EMAIL: {
    form: /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/,
    advice: 'set it to the address that alarms and the budget are mailed to',
    example: 'operators@truegul.example.org',
  },
  GITHUB_REPOSITORY: {
    form: /^[\w.-]+\/[\w.-]+$/,
    advice: 'set it to the repository whose workflow may deploy, like owner/truegul',
    example: 'example/truegul',
  },
  SECRETS_IN_USE: {
    form: /^(none|[a-z]+(,[a-z]+)*)$/,
    advice:
      'set it to the secrets that have a value, like anthropic,smtp, or to none; `truegul secrets check` lists them',
    example: 'anthropic,openai,fcm,apns,smtp',
  },
} as const satisfies Record<string, Variable>

const APPLE = { APNS_KEY_ID: 'AB12CD34EF', APNS_TEAM_ID: '12AB34CD56', APNS_BUNDLE_ID: 'kr.truegul.app' } as const

/** What is taken for each variable where nobody deploys: obviously not real. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(NEEDED).map(([name, { example }]) => [name, example])),
  ...APPLE,
}

const GIVEN = (Object.keys(SECRETS) as (keyof typeof SECRETS)[]).filter(
  (name): name is GivenSecret => SECRETS[name].from === 'given',
)

/** @throws ProductionError with one sentence for each variable that is missing or wrong; nothing is guessed. */
export function readProduction(env: Env): Production {
  const sentences: string[] = []
  const read = (name: string, { form, advice }: Pick<Variable, 'form' | 'advice'>) => {
    const value = env[name] ?? ''
    if (!form.test(value))
      sentences.push(`${name} ${value === '' ? 'is not set' : 'does not have the right form'}: ${advice}.`)
    return value
  }
  const [account, publicUrl, certificateArn, alertEmail, githubRepository, inUse] = (
    ['AWS_ACCOUNT_ID', 'PUBLIC_URL', 'CERTIFICATE_ARN', 'ALERT_EMAIL', 'GITHUB_REPOSITORY', 'SECRETS_IN_USE'] as const
  ).map((name) => read(name, NEEDED[name])) as [string, string, string, string, string, string]

  const wanted = inUse === 'none' ? [] : inUse.split(',').filter((name) => name !== '')
  const given = GIVEN.filter((name) => wanted.includes(name))
  const unknown = wanted.filter((name) => !GIVEN.some((known) => known === name))
  if (unknown.length > 0)
    sentences.push(`SECRETS_IN_USE names ${unknown.join(', ')}: only ${GIVEN.join(', ')} are typed in by an operator.`)

  const apple = given.includes('apns')
    ? {
        keyId: read('APNS_KEY_ID', {
          form: /^[A-Z0-9]{10}$/,
          advice: 'set it to the ten characters that name Apple’s key',
        }),
        teamId: read('APNS_TEAM_ID', { form: /^[A-Z0-9]{10}$/, advice: 'set it to the ten characters of the team' }),
        bundleId: read('APNS_BUNDLE_ID', { form: /^[\w-]+(\.[\w-]+)+$/, advice: 'set it to the app’s bundle id' }),
      }
    : null
  if (sentences.length === 0 && !certificateArn.includes(`:${account}:`))
    sentences.push('CERTIFICATE_ARN is of another account than AWS_ACCOUNT_ID: make the certificate in this one.')
  if (!/^[01]?$/.test(env['PAUSED'] ?? '')) sentences.push('PAUSED is neither 0 nor 1: set it to 1 to stop everything.')
  if (sentences.length > 0) throw new ProductionError(sentences)
  return {
    account,
    publicUrl,
    certificateArn,
    alertEmail,
    githubRepository,
    given,
    apple,
    mailFrom: env['MAIL_FROM'] || null,
    securityContact: env['SECURITY_CONTACT'] || null,
    isPaused: env['PAUSED'] === '1',
  }
}
