import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as rds from 'aws-cdk-lib/aws-rds'
import * as s3 from 'aws-cdk-lib/aws-s3'
import { expect, test, vi } from 'vitest'
import { FOLDER, TABLE } from '../../run/places.ts'
import { resourceTable } from '../../run/resource-table.ts'
import { synthExamples } from '../../run/synth-examples.ts'
import { buildApp } from './build-app.ts'
import { EXAMPLES, ProductionError, readProduction } from './read-production.ts'

function sentences(env: Record<string, string>): readonly string[] {
  try {
    readProduction(env)
    return []
  } catch (error) {
    if (error instanceof ProductionError) return error.sentences
    throw error
  }
}

test('whoever deploys without saying where to is told each thing that is missing, and nothing is guessed', () => {
  const { WITH_EXAMPLES: _, ...env } = process.env
  for (const name of Object.keys(EXAMPLES)) delete env[name]
  const { status, stderr } = spawnSync(process.execPath, ['environments/production/app.ts'], {
    cwd: FOLDER,
    env,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  const lines = stderr.trim().split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    'AWS_ACCOUNT_ID',
    'PUBLIC_URL',
    'CERTIFICATE_ARN',
    'ALERT_EMAIL',
    'GITHUB_REPOSITORY',
    'SECRETS_IN_USE',
  ])
  for (const line of lines) expect(line).toMatch(/is not set: set it to .*\.$/)
})

test.each([
  ['an account that is none', { AWS_ACCOUNT_ID: '1234-5678-9012' }, /^AWS_ACCOUNT_ID does not have the right form/],
  ['an address without TLS', { PUBLIC_URL: 'http://truegul.example.org' }, /^PUBLIC_URL does not have the right form/],
  [
    'a certificate for CloudFront',
    { CERTIFICATE_ARN: EXAMPLES['CERTIFICATE_ARN']!.replace('ap-northeast-2', 'us-east-1') },
    /^CERTIFICATE_ARN .*ap-northeast-2/,
  ],
  ['a certificate of somebody else', { AWS_ACCOUNT_ID: '999999999999' }, /^CERTIFICATE_ARN is of another account/],
  [
    'a secret that we make',
    { SECRETS_IN_USE: 'anthropic,jwt' },
    /^SECRETS_IN_USE names jwt: only anthropic, openai, fcm, apns, smtp/,
  ],
  ['Apple’s key without its name', { APNS_KEY_ID: '' }, /^APNS_KEY_ID is not set/],
  ['half a pause', { PAUSED: 'yes' }, /^PAUSED is neither 0 nor 1/],
])('%s is refused with a sentence', (_name, change, sentence) => {
  expect(sentences({ ...EXAMPLES, ...change })).toEqual([expect.stringMatching(sentence)])
})

test('a finding, of the rules or of CloudFormation’s own, fails the synth', () => {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-infra-'))
  const { app, stacks } = buildApp(readProduction({ ...EXAMPLES }), { outdir })
  new s3.Bucket(stacks.network, 'Planted', { enforceSSL: false })
  new rds.CfnDBInstance(stacks.data, 'Misspelt', {
    dbInstanceClass: 'db.t9.small',
    engine: 'postgres',
    backupRetentionPeriod: 99,
  })
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => app.synth()).toThrow(/validation-report/)
  said.mockRestore()
  const report = fs.readFileSync(path.join(outdir, 'validation-report.json'), 'utf8')
  expect(report).toMatch(/AwsSolutions-S10/)
  expect(report).toMatch(/Misspelt/)
  fs.rmSync(outdir, { recursive: true, force: true })
})

test('docs/decisions/infrastructure-resources.md is what the templates say; if not: npm run infra -- table', () => {
  expect(fs.readFileSync(TABLE, 'utf8')).toBe(resourceTable(synthExamples()))
})

test('nothing runs that is not in the plan: no function, no asset', () => {
  const { resources, text } = synthExamples()
  expect(resources.filter(({ type }) => type === 'AWS::Lambda::Function')).toEqual([])
  expect(text).not.toContain('cdk-hnb659fds-assets')
})
