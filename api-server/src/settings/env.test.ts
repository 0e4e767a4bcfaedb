import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { EnvError } from '@truegul/service'
import { describe, expect, test } from 'vitest'
import { readSettings } from './env.ts'

const STRONG = 'mB3qZ9xK1vT7pL5wR8nC2yH6dF4gJ0sA'
const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()
const RSA = pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
const APPLE = {
  APNS_KEY: pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
  APNS_KEY_ID: 'AB12CD34EF',
  APNS_TEAM_ID: '12AB34CD56',
  APNS_BUNDLE_ID: 'kr.truegul.app',
}
const GOOGLE = {
  FCM_SERVICE_ACCOUNT: JSON.stringify({
    project_id: 'truegul',
    client_email: 'push@truegul.iam.gserviceaccount.com',
    private_key: RSA,
    private_key_id: 'key-1',
  }),
}
const production = {
  DATABASE_URL: 'postgres://truegul@127.0.0.1:5432/truegul',
  QUEUE_URL: 'redis://127.0.0.1:6379',
  PUBLIC_URL: 'https://truegul.example.org',
  JWT_SECRET: STRONG,
  CALLBACK_SECRET: `${STRONG}, ${STRONG}x`,
}

function sentences(env: Record<string, string>): readonly string[] {
  try {
    readSettings(env)
    return []
  } catch (error) {
    if (error instanceof EnvError) return error.sentences
    throw error
  }
}

describe('readSettings', () => {
  test('reads a production environment, with a pair of callback secrets', () => {
    const settings = readSettings(production)
    expect(settings).toMatchObject({ isDevelopment: false, port: 8080, internalPort: 8082, dailyLimit: 10 })
    expect(settings.callbackSecrets).toEqual([STRONG, `${STRONG}x`])
  })

  test('keeps the inside on a port of its own', () => {
    expect(sentences({ ...production, INTERNAL_PORT: '8080' })[0]).toMatch(
      /^INTERNAL_PORT is PORT too: set it to a free port/,
    )
    expect(sentences({ ...production, PORT: '0', INTERNAL_PORT: '0' })).toEqual([])
  })

  test('bounds the money for LLMs unless told otherwise, and takes 0 for none', () => {
    expect(readSettings(production).llm).toEqual({ monthlyBudgetUsd: 100, userDailyUsd: 0.25 })
    const told = { ...production, LLM_MONTHLY_BUDGET_USD: '0', LLM_USER_DAILY_USD: '1.5' }
    expect(readSettings(told).llm).toEqual({ monthlyBudgetUsd: 0, userDailyUsd: 1.5 })
    expect(sentences({ ...production, LLM_MONTHLY_BUDGET_USD: '-1' })[0]).toMatch(
      /^LLM_MONTHLY_BUDGET_USD is less than 0/,
    )
    expect(sentences({ ...production, LLM_USER_DAILY_USD: 'much' })[0]).toMatch(/^LLM_USER_DAILY_USD is not a number/)
  })

  test('tells the app nothing that nobody set', () => {
    expect(readSettings(production).app).toEqual({ minimumVersion: '0.0.0', llmJudges: null, demo: null })
    const told = { ...production, MINIMUM_APP_VERSION: '1.4.0', LLM_JUDGES: 'claude, openai' }
    expect(readSettings(told).app).toMatchObject({ minimumVersion: '1.4.0', llmJudges: ['claude', 'openai'] })
    expect(readSettings({ ...production, LLM_JUDGES: 'none' }).app.llmJudges).toEqual([])
    expect(sentences({ ...production, LLM_JUDGES: 'gemini' })[0]).toMatch(/^LLM_JUDGES is none of claude, openai: set/)
    expect(sentences({ ...production, MINIMUM_APP_VERSION: '1.4' })[0]).toMatch(/^MINIMUM_APP_VERSION does not have/)
  })

  test('takes a demo login on a developer’s machine only, and never repeats it', () => {
    const demo = { email: 'demo@truegul.example', password: 'canary-1', inviteCode: 'TG-LOOK' }
    const told = { ...production, DEMO_LOGIN: JSON.stringify(demo) }
    expect(readSettings({ ...told, TRUEGUL_ENV: 'development' }).app.demo).toEqual(demo)
    const refused = sentences(told)
    expect(refused).toEqual([
      'DEMO_LOGIN would show everybody a password on this server: leave it out; npm start sets it on a developer’s machine, for the app to show.',
    ])
    expect(sentences({ ...told, DEMO_LOGIN: 'canary-2', TRUEGUL_ENV: 'development' })[0]).toMatch(
      /^DEMO_LOGIN is no login as JSON: /,
    )
  })

  test('takes a pair of signing secrets, and a mail server or none', () => {
    const { jwtSecrets, mail } = readSettings({ ...production, JWT_SECRET: `${STRONG},${STRONG}y` })
    expect(jwtSecrets).toEqual([STRONG, `${STRONG}y`])
    expect(mail).toMatchObject({ smtpUrl: null, from: 'TrueGul <no-reply@truegul.example.org>' })
    const told = { ...production, SMTP_URL: 'smtps://me:pass@mail.example.org', MAIL_FROM: 'Mina <mina@example.org>' }
    expect(readSettings(told).mail).toMatchObject({ smtpUrl: told.SMTP_URL, from: told.MAIL_FROM })
    expect(sentences({ ...production, SMTP_URL: 'https://mail.example.org' })[0]).toMatch(/^SMTP_URL /)
    expect(sentences({ ...production, MAIL_FROM: 'nobody' })[0]).toMatch(
      /^MAIL_FROM does not have the right form: set it to/,
    )
  })

  test('takes the keys of both vendors of notifications, also with their lines joined, and needs none', () => {
    expect(readSettings(production).push).toEqual({ apns: null, fcm: null })
    const { apns, fcm } = readSettings({ ...production, ...APPLE, ...GOOGLE }).push
    expect(apns).toMatchObject({
      keyId: 'AB12CD34EF',
      bundleId: 'kr.truegul.app',
      environment: 'production',
      url: null,
    })
    expect(fcm).toMatchObject({ projectId: 'truegul', clientEmail: 'push@truegul.iam.gserviceaccount.com', url: null })
    const joined = { ...APPLE, APNS_KEY: APPLE.APNS_KEY.replaceAll('\n', '\\n'), APNS_ENVIRONMENT: 'sandbox' }
    expect(readSettings({ ...production, ...joined }).push.apns?.environment).toBe('development')
  })

  test.each([
    ['half of Apple’s', { APNS_KEY_ID: 'AB12CD34EF' }, ['APNS_KEY', 'APNS_TEAM_ID', 'APNS_BUNDLE_ID']],
    ['Apple’s with Google’s kind of key', { ...APPLE, APNS_KEY: RSA }, ['APNS_KEY']],
    ['a project without an account', { FCM_PROJECT_ID: 'truegul' }, ['FCM_SERVICE_ACCOUNT']],
    ['an account that is none', { FCM_SERVICE_ACCOUNT: '{"project_id":"canary"}' }, ['FCM_SERVICE_ACCOUNT']],
    ['another address than the vendor’s', { ...APPLE, APNS_URL: 'http://127.0.0.1:9103' }, ['APNS_URL']],
  ])('refuses %s with a sentence for each variable, and never repeats a key', (_name, given, names) => {
    const found = sentences({ ...production, ...given })
    expect(found.map((sentence) => sentence.split(' ')[0])).toEqual(names)
    expect(found.join()).not.toMatch(/PRIVATE KEY|canary/)
  })

  test('sends to a stand-in on a developer’s machine only, and only on that machine', () => {
    const development = { ...production, ...APPLE, TRUEGUL_ENV: 'development' }
    expect(readSettings({ ...development, APNS_URL: 'http://127.0.0.1:9103' }).push.apns?.url).toBe(
      'http://127.0.0.1:9103',
    )
    expect(sentences({ ...development, APNS_URL: 'http://10.0.0.1:9103' })[0]).toMatch(
      /^APNS_URL is not a web address: leave it out/,
    )
  })

  test('says for each missing variable what to set, in one go', () => {
    const found = sentences({})
    for (const name of Object.keys(production)) expect(found.join('\n')).toContain(`${name} is not set`)
  })

  test.each([
    ['short', 'short'],
    ['repeated', 'a'.repeat(40)],
    ['from an example', `change-me-${STRONG}`],
    ['strong, but with a weak twin', `${STRONG},short`],
  ])('refuses a secret that is %s, without repeating it', (_name, secret) => {
    const [sentence, ...more] = sentences({ ...production, CALLBACK_SECRET: secret })
    expect(sentence).toMatch(/^CALLBACK_SECRET is weak: set it/)
    expect(sentence).not.toContain(secret)
    expect(more).toEqual([])
  })

  test('forgives weak secrets on a developer’s machine only', () => {
    const weak = { ...production, JWT_SECRET: 'weak', CALLBACK_SECRET: 'weak' }
    expect(sentences({ ...weak, TRUEGUL_ENV: 'development' })).toEqual([])
    expect(sentences(weak)).toHaveLength(2)
    expect(sentences({ ...weak, TRUEGUL_ENV: 'staging' })).toHaveLength(3)
  })
})
