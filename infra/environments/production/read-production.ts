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

const VARIABLES = {
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
  APNS_KEY_ID: {
    form: /^[A-Z0-9]{10}$/,
    advice: 'set it to the ten characters that name Apple’s key, or take apns out of SECRETS_IN_USE',
    example: 'AB12CD34EF',
  },
  APNS_TEAM_ID: {
    form: /^[A-Z0-9]{10}$/,
    advice: 'set it to the ten characters that name the team at Apple, or take apns out of SECRETS_IN_USE',
    example: '12AB34CD56',
  },
  APNS_BUNDLE_ID: {
    form: /^[\w-]+(\.[\w-]+)+$/,
    advice: 'set it to the bundle id of the app, or take apns out of SECRETS_IN_USE',
    example: 'kr.truegul.app',
  },
} as const satisfies Record<string, Variable>

/** What is taken for each variable where nobody deploys: obviously not real. */
export const EXAMPLES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(VARIABLES).map(([name, { example }]) => [name, example]),
)

const GIVEN = (Object.keys(SECRETS) as (keyof typeof SECRETS)[]).filter(
  (name): name is GivenSecret => SECRETS[name].from === 'given',
)

/** @throws ProductionError with one sentence for each variable that is missing or wrong; nothing is guessed. */
export function readProduction(env: Env): Production {
  const sentences: string[] = []
  const read = (name: keyof typeof VARIABLES) => {
    const { form, advice } = VARIABLES[name]
    const value = env[name] ?? ''
    if (!form.test(value))
      sentences.push(`${name} ${value === '' ? 'is not set' : 'does not have the right form'}: ${advice}.`)
    return value
  }
  const needed = {
    account: read('AWS_ACCOUNT_ID'),
    publicUrl: read('PUBLIC_URL'),
    certificateArn: read('CERTIFICATE_ARN'),
    alertEmail: read('ALERT_EMAIL'),
    githubRepository: read('GITHUB_REPOSITORY'),
  }
  const wanted = read('SECRETS_IN_USE')
    .split(',')
    .filter((name) => name !== 'none' && name !== '')
  const given = GIVEN.filter((name) => wanted.includes(name))
  const unknown = wanted.filter((name) => !GIVEN.some((known) => known === name))
  if (unknown.length > 0)
    sentences.push(`SECRETS_IN_USE names ${unknown.join(', ')}: only ${GIVEN.join(', ')} are typed in by an operator.`)
  const apple = given.includes('apns')
    ? { keyId: read('APNS_KEY_ID'), teamId: read('APNS_TEAM_ID'), bundleId: read('APNS_BUNDLE_ID') }
    : null
  if (!/^[01]?$/.test(env['PAUSED'] ?? '')) sentences.push('PAUSED is neither 0 nor 1: set it to 1 to stop everything.')
  if (sentences.length === 0 && !needed.certificateArn.includes(`:${needed.account}:`))
    sentences.push('CERTIFICATE_ARN is of another account than AWS_ACCOUNT_ID: make the certificate in this one.')
  if (sentences.length > 0) throw new ProductionError(sentences)
  return {
    ...needed,
    given,
    apple,
    // Their forms are the server's to judge; a wrong one ends its start with a sentence, and the deployment goes back.
    mailFrom: env['MAIL_FROM'] || null,
    securityContact: env['SECURITY_CONTACT'] || null,
    isPaused: env['PAUSED'] === '1',
  }
}
