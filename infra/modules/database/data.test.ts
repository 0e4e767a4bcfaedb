import { expect, test } from 'vitest'
import { names } from '../../../packages/production/src/names.ts'
import { SECRETS } from '../../../packages/production/src/secrets.ts'
import { sizes } from '../../../packages/production/src/sizes.ts'
import { at, ofType, only } from '../../run/find.ts'
import { synthExamples } from '../../run/synth-examples.ts'

const all = synthExamples()

test('PostgreSQL is not public, is encrypted, kept for seven days, protected, and speaks TLS only', () => {
  expect(only(all, 'AWS::RDS::DBInstance')).toMatchObject({
    DBInstanceIdentifier: 'truegul-production',
    DBInstanceClass: 'db.t3.small',
    Engine: 'postgres',
    PubliclyAccessible: false,
    DeletionProtection: true,
    StorageEncrypted: true,
    BackupRetentionPeriod: 7,
  })
  expect(at(only(all, 'AWS::RDS::DBParameterGroup'), 'Parameters')).toMatchObject({
    'rds.force_ssl': '1',
    max_connections: '200',
  })
  expect(ofType(all, 'AWS::RDS::DBInstance')[0]?.policies).toMatchObject({ DeletionPolicy: 'Snapshot' })
  expect(JSON.stringify(only(all, 'AWS::RDS::DBSubnetGroup'))).not.toContain('public')
})

test('the stacks that hold what nobody can make again cannot be deleted by mistake', () => {
  expect([...all.kept].sort()).toEqual(['data', 'registry'])
})

test('its log never repeats what people wrote', () => {
  const parameters = at(only(all, 'AWS::RDS::DBParameterGroup'), 'Parameters')
  expect(parameters).toMatchObject({ log_parameter_max_length: '0', log_parameter_max_length_on_error: '0' })
})

test('all servers at once, twice over while a deployment runs, stay below the alarm of the connections', () => {
  // The pool's default, two for tasks, one that listens; see start.ts of the API server.
  const ofOneServer = 10 + 2 + 1
  expect(2 * sizes['api-server'].max * ofOneServer + 1).toBeLessThan(0.8 * sizes.database.maxConnections)
})

test('Valkey speaks TLS only, wants a password, and forgets no job', () => {
  expect(only(all, 'AWS::ElastiCache::ReplicationGroup')).toMatchObject({
    Engine: 'valkey',
    CacheNodeType: 'cache.t3.micro',
    TransitEncryptionEnabled: true,
    TransitEncryptionMode: 'required',
    AtRestEncryptionEnabled: true,
  })
  expect(only(all, 'AWS::ElastiCache::ParameterGroup')).toMatchObject({
    Properties: { 'maxmemory-policy': 'noeviction' },
  })
})

test('each secret of the product is there, and no template holds a value', () => {
  const secrets = ofType(all, 'AWS::SecretsManager::Secret').map(({ properties }) => properties)
  expect(secrets.map((secret) => at(secret, 'Name')).sort()).toEqual(Object.keys(SECRETS).map(names.secret).sort())
  for (const secret of secrets) {
    const given = JSON.stringify(at(secret, 'SecretString') ?? '')
    expect(given === '""' || given.includes('{{resolve:secretsmanager:')).toBe(true)
  }
  const token = at(only(all, 'AWS::ElastiCache::ReplicationGroup'), 'AuthToken')
  const password = at(only(all, 'AWS::RDS::DBInstance'), 'MasterUserPassword')
  for (const value of [token, password]) expect(JSON.stringify(value)).toContain('{{resolve:secretsmanager:')
})

test('what an operator types in starts without a value, and not with a random one', () => {
  for (const [name, { from }] of Object.entries(SECRETS)) {
    const secret = only(all, 'AWS::SecretsManager::Secret', (one) => at(one, 'Name') === names.secret(name))
    const isMade = at(secret, 'GenerateSecretString') !== undefined
    if (from === 'given') expect([name, isMade, at(secret, 'SecretString')]).toEqual([name, false, undefined])
    if (from === 'made') expect([name, isMade]).toEqual([name, true])
  }
})

test('the addresses demand TLS', () => {
  const address = (name: string) =>
    JSON.stringify(
      at(
        only(all, 'AWS::SecretsManager::Secret', (one) => at(one, 'Name') === names.secret(name)),
        'SecretString',
      ),
    )
  expect(address('database-url')).toContain(':5432/truegul?sslmode=verify-full')
  expect(address('queue-url')).toContain('rediss://:')
})

test('images have tags that nobody moves, are scanned, and old ones go', () => {
  const repositories = ofType(all, 'AWS::ECR::Repository').map(({ properties }) => properties)
  expect(repositories.map((one) => at(one, 'RepositoryName'))).toEqual(['truegul-api-server', 'truegul-ml-server'])
  for (const one of repositories) {
    expect(one).toMatchObject({ ImageTagMutability: 'IMMUTABLE', ImageScanningConfiguration: { ScanOnPush: true } })
    expect(at(one, 'LifecyclePolicy', 'LifecyclePolicyText')).toContain('"countNumber":20')
  }
})
