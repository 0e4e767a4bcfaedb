import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { type AwsDouble, startAwsDouble } from '@truegul/dev/testing/aws/aws-double'
import { fillProduction } from '@truegul/dev/testing/aws/fill-production'
import { testSettings } from '@truegul/dev/testing/aws/truegul-on-aws'
import { names } from '@truegul/production/names'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isRefusal } from './aws-failure.ts'
import { type Aws, connectAws } from './connect-aws.ts'

let double: AwsDouble
let aws: Aws

beforeAll(async () => {
  double = await startAwsDouble()
  aws = connectAws(testSettings(double))
})
beforeEach(() => {
  double.forgetFaults()
  for (const kept of [double.databases.instances, double.parameters.values, double.schedules.all]) kept.clear()
  fillProduction(double)
})
afterAll(() => double.close())

const period = { Start: '2026-11-01', End: '2026-11-02' }

test.each([
  ['ExpiredTokenException', 400, 'aws_credentials_expired', /log in again/],
  ['UnrecognizedClientException', 400, 'aws_credentials_wrong', /does not know these credentials/],
  ['AccessDeniedException', 400, 'aws_access_denied', /may not do ecs:DescribeServices/],
  ['ThrottlingException', 400, 'aws_throttled', /wait a minute/],
  ['ServerException', 500, 'aws_failed', /AWS itself failed at ecs:DescribeServices/],
  ['ClusterNotFoundException', 400, 'aws_refused', /refused ecs:DescribeServices \(ClusterNotFoundException\)/],
])('says what to do when AWS answers %s', async (awsCode, status, code, message) => {
  const { length } = double.calls
  double.fail('DescribeServices', awsCode, { times: 3, status })
  const call = (await aws.ecs()).describeServices({ cluster: names.cluster, services: ['api-server'] })
  await expect(call).rejects.toMatchObject({ code, awsCode, message: expect.stringMatching(message) })
  // Whoever was refused for good stops; whoever was asked for patience tries three times.
  const isTriedAgain = code === 'aws_throttled' || code === 'aws_failed'
  expect(double.calls.length - length).toBe(isTriedAgain ? 3 : 1)
})

test('tries again by itself: throttled once, a connection lost once', async () => {
  double.fail('DescribeServices', 'ThrottlingException')
  double.hangUp('DescribeServices')
  const { services } = await (await aws.ecs()).describeServices({ cluster: names.cluster, services: ['api-server'] })
  expect(services?.[0]?.runningCount).toBe(2)
})

test('says which address cannot be reached', async () => {
  const gone = await startAwsDouble()
  await gone.close()
  const call = (await connectAws(testSettings(gone)).sts()).getCallerIdentity({})
  await expect(call).rejects.toMatchObject({ code: 'aws_unreachable', message: expect.stringContaining(gone.url) })
})

test('says so where there are no credentials at all', () => {
  const script = `
    import { connectAws } from '${new URL('connect-aws.ts', import.meta.url)}'
    const aws = connectAws({ attempts: 1, retryMs: 0, lookMs: 0, endpoint: '${double.url}' })
    await (await aws.sts()).getCallerIdentity({}).catch(({ code, message }) => console.log(code, message))`
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' }
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' })
  expect(stdout).toMatch(/^aws_credentials_missing There are no usable AWS credentials here: log in/)
})

test('knows the RDS instance, which stops once and says so the second time', async () => {
  const rds = await aws.rds()
  const one = { DBInstanceIdentifier: names.database }
  await rds.stopDBInstance(one)
  const again = await rds.stopDBInstance(one).catch((error: unknown) => error)
  expect(isRefusal(again, 'InvalidDBInstanceStateFault')).toBe(true)
  const status = async () => (await rds.describeDBInstances(one)).DBInstances?.[0]
  expect((await status())?.DBInstanceStatus).toBe('stopping')
  expect(await status()).toMatchObject({ DBInstanceStatus: 'stopped', AutomaticRestartTime: expect.any(Date) })
})

test('the double tells reading from writing', async () => {
  await (await aws.ssm()).getParameter({ Name: names.imageTag['api-server'] })
  expect(double.writes()).toEqual([])
  await (await aws.ssm()).putParameter({ Name: names.imageTag['api-server'], Value: 'v2', Overwrite: true })
  expect(double.writes()).toEqual(['PutParameter'])
})

test('every client speaks with the double in the protocol of its service', async () => {
  double.secrets.put(names.secret('jwt'), 'first', 'second')
  double.secrets.put(names.secret('anthropic'))
  double.topics.subscriptions.set('arn:topic', [
    { Protocol: 'email', Endpoint: 'a@example.org', SubscriptionArn: 'PendingConfirmation' },
  ])
  double.money.spent.push({ start: period.Start, end: period.End, byService: { 'Amazon ECS': 1.5, 'Amazon RDS': 0.5 } })
  double.logs.write(names.logGroup.migrate, 'migrate/migrate/1', 'applied 001 <&>')
  double.metrics.values.set('OldestJobSeconds', 12)
  double.loadBalancers.balancers.push({
    LoadBalancerName: names.loadBalancer,
    LoadBalancerArn: 'arn:lb',
    DNSName: 'lb.example.org',
    State: { Code: 'active' },
  })
  double.loadBalancers.targetGroups.push({
    TargetGroupName: 'api',
    TargetGroupArn: 'arn:tg',
    LoadBalancerArns: ['arn:lb'],
    health: ['healthy', 'draining'],
  })

  const secrets = await aws.secrets()
  expect((await secrets.getSecretValue({ SecretId: names.secret('jwt') })).SecretString).toBe('second')
  expect((await secrets.describeSecret({ SecretId: names.secret('jwt') })).VersionIdsToStages).toEqual({
    1: ['AWSPREVIOUS'],
    2: ['AWSCURRENT'],
  })
  await expect(secrets.getSecretValue({ SecretId: names.secret('anthropic') })).rejects.toMatchObject({
    awsCode: 'ResourceNotFoundException',
  })
  await secrets.putSecretValue({ SecretId: names.secret('anthropic'), SecretString: 'key' })
  expect((await secrets.getSecretValue({ SecretId: names.secret('anthropic') })).SecretString).toBe('key')
  expect((await (await aws.sts()).getCallerIdentity({})).Account).toBe('123456789012')
  const cache = await (await aws.elastiCache()).describeReplicationGroups({ ReplicationGroupId: names.cache })
  expect(cache.ReplicationGroups?.[0]).toMatchObject({ Status: 'available', AuthTokenEnabled: true })
  const alarms = await (await aws.cloudWatch()).describeAlarms({ AlarmNamePrefix: names.alarm('') })
  expect(alarms.MetricAlarms?.map(({ StateValue }) => StateValue)).toContain('OK')
  const Metric = { Namespace: 'TrueGul', MetricName: 'OldestJobSeconds' }
  const data = await (await aws.cloudWatch()).getMetricData({
    StartTime: new Date(0),
    EndTime: new Date(),
    MetricDataQueries: [{ Id: 'q', MetricStat: { Metric, Period: 60, Stat: 'Maximum' } }],
  })
  expect(data.MetricDataResults?.[0]?.Values).toEqual([12])
  const lines = await (await aws.logs()).filterLogEvents({ logGroupName: names.logGroup.migrate })
  expect(lines.events?.map(({ message }) => message)).toEqual(['applied 001 <&>'])
  const topic = await (await aws.sns()).listSubscriptionsByTopic({ TopicArn: 'arn:topic' })
  expect(topic.Subscriptions?.[0]?.SubscriptionArn).toBe('PendingConfirmation')
  const budget = await (await aws.budgets()).describeBudget({ AccountId: '123456789012', BudgetName: names.budget })
  expect(budget.Budget?.CalculatedSpend?.ActualSpend?.Amount).toBe('120.5')
  const costs = { TimePeriod: period, Granularity: 'DAILY' as const, Metrics: ['UnblendedCost'] }
  const ce = await aws.costExplorer()
  const spent = await ce.getCostAndUsage(costs)
  expect(spent.ResultsByTime?.[0]?.Total?.['UnblendedCost']?.Amount).toBe('2')
  const grouped = await ce.getCostAndUsage({
    ...costs,
    GroupBy: [{ Type: 'DIMENSION', Key: 'SERVICE' }],
  })
  expect(grouped.ResultsByTime?.[0]?.Groups?.map(({ Keys }) => Keys?.[0])).toEqual(['Amazon ECS', 'Amazon RDS'])
  const ecr = await aws.ecr()
  const image = { repositoryName: names.repository['api-server'], imageIds: [{ imageTag: 'v9' }] }
  await expect(ecr.describeImages(image)).rejects.toMatchObject({ awsCode: 'ImageNotFoundException' })
  const balancing = await aws.loadBalancing()
  const health = await balancing.describeTargetHealth({ TargetGroupArn: 'arn:tg' })
  expect(health.TargetHealthDescriptions?.map(({ TargetHealth }) => TargetHealth?.State)).toEqual([
    'healthy',
    'draining',
  ])
  expect((await balancing.describeLoadBalancers({ Names: [names.loadBalancer] })).LoadBalancers).toHaveLength(1)
  const targets = await (await aws.scaling()).describeScalableTargets({ ServiceNamespace: 'ecs' })
  expect(targets.ScalableTargets).toHaveLength(2)
  const schedule = await (await aws.scheduler()).getSchedule({ Name: names.keepDatabaseStopped })
  expect(schedule).toMatchObject({ State: 'DISABLED', Target: { Arn: expect.stringContaining('stopDBInstance') } })
  expect((await (await aws.acm()).listCertificates({})).CertificateSummaryList).toEqual([])
})

test('stays out of the images, which install no development dependencies', async () => {
  const lock: { packages: Record<string, { dev?: true }> } = JSON.parse(
    await readFile(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
  )
  const sdk = Object.entries(lock.packages).filter(([name]) => /node_modules\/@(aws-sdk|smithy)\//.test(name))
  expect(sdk.length).toBeGreaterThan(15)
  expect(sdk.filter(([, { dev }]) => !dev).map(([name]) => name)).toEqual([])
})
