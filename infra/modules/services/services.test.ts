import { describe, expect, test } from 'vitest'
import { DEPLOYMENT_ALARMS } from '../../../packages/production/src/alarms.ts'
import { names, type Service } from '../../../packages/production/src/names.ts'
import { STOP_WITHIN_SECONDS } from '../../../packages/production/src/stop-within.ts'
import { at, itemsAt, ofType, only } from '../../run/find.ts'
import { synthExamples } from '../../run/synth-examples.ts'
import { PORTS } from '../network/ports.ts'

const SERVICES = ['api-server', 'ml-server'] as const
const TASKS = [...SERVICES, 'migrate'] as const
const all = synthExamples()
const paused = synthExamples({ PAUSED: '1' })

const serviceOf = (name: Service, of = all) => only(of, 'AWS::ECS::Service', (one) => at(one, 'ServiceName') === name)
const taskOf = (name: (typeof TASKS)[number], of = all) =>
  only(of, 'AWS::ECS::TaskDefinition', (one) => at(one, 'Family') === names.taskFamily[name])
const containerOf = (name: (typeof TASKS)[number], of = all) => at(taskOf(name, of), 'ContainerDefinitions', 0)
const secretsOf = (name: (typeof TASKS)[number], of = all) =>
  itemsAt(containerOf(name, of), 'Secrets').map((secret) => at(secret, 'Name'))
const environmentOf = (name: (typeof TASKS)[number], of = all) =>
  Object.fromEntries(itemsAt(containerOf(name, of), 'Environment').map((one) => [at(one, 'Name'), at(one, 'Value')]))

describe('the two listeners', () => {
  test('the address of the plan leads to the internal one, from inside only', () => {
    const offered = at(serviceOf('api-server'), 'ServiceConnectConfiguration', 'Services', 0)
    expect(at(offered, 'ClientAliases')).toEqual([{ DnsName: 'api-server', Port: 8080 }])
    const port = itemsAt(containerOf('api-server'), 'PortMappings').find(
      (one) => at(one, 'Name') === at(offered, 'PortName'),
    )
    expect(at(port, 'ContainerPort')).toBe(PORTS.internal)
    // As http, the proxy would cut long requests off.
    expect(at(port, 'AppProtocol')).toBeUndefined()
    expect(environmentOf('ml-server')).toMatchObject({ CALLBACK_BASE_URL: 'http://api-server:8080' })
    expect(environmentOf('api-server')).toMatchObject({
      INTERNAL_HOST: '0.0.0.0',
      INTERNAL_PORT: String(PORTS.internal),
    })
  })

  test('the ML server is deployed after the one whose name it has to know', () => {
    const ml = ofType(all, 'AWS::ECS::Service').find(({ properties }) => at(properties, 'ServiceName') === 'ml-server')
    expect(JSON.stringify(ml?.policies['DependsOn'])).toContain('apiserverService')
    expect(serviceOf('ml-server')).toMatchObject({ ServiceConnectConfiguration: { Enabled: true } })
  })
})

describe('a bad deployment comes back by itself', () => {
  test.each(SERVICES)(
    '%s: by the circuit breaker, by alarms that are there before it, without a fixed count',
    (name) => {
      const service = serviceOf(name)
      expect(at(service, 'DeploymentConfiguration')).toMatchObject({
        DeploymentCircuitBreaker: { Enable: true, Rollback: true },
        Alarms: { Enable: true, Rollback: true, AlarmNames: DEPLOYMENT_ALARMS[name].map(names.alarm) },
        MinimumHealthyPercent: 100,
      })
      const known = ofType(all, 'AWS::CloudWatch::Alarm').map(({ properties }) => at(properties, 'AlarmName'))
      expect(known).toEqual(expect.arrayContaining(DEPLOYMENT_ALARMS[name].map(names.alarm)))
      expect(all.needs['services']).toContain('monitoring')
      expect(at(service, 'DesiredCount')).toBeUndefined()
    },
  )

  test('old revisions stay, so that there is something to go back to', () => {
    for (const { policies } of ofType(all, 'AWS::ECS::TaskDefinition'))
      expect(policies).toMatchObject({ UpdateReplacePolicy: 'Retain', DeletionPolicy: 'Retain' })
  })

  test('the tag of an image is a parameter that is read while deploying', () => {
    const tags = all.parameters.filter((one) => String(at(one, 'Default')).startsWith('/truegul/'))
    expect(new Set(tags.map((one) => at(one, 'Default')))).toEqual(new Set(Object.values(names.imageTag)))
    for (const one of tags) expect(at(one, 'Type')).toBe('AWS::SSM::Parameter::Value<String>')
    expect(all.missing).toBe(0)
  })
})

describe('containers', () => {
  test.each(TASKS)('%s: read-only, uid 10001, no capability, time to stop, a log that is kept for 30 days', (name) => {
    const container = containerOf(name)
    expect(container).toMatchObject({
      ReadonlyRootFilesystem: true,
      User: '10001:10001',
      LinuxParameters: { Capabilities: { Drop: ['ALL'] } },
      LogConfiguration: { LogDriver: 'awslogs', Options: { mode: 'non-blocking' } },
    })
    expect(at(container, 'StopTimeout')).toBeGreaterThan(STOP_WITHIN_SECONDS + 5)
    const group = only(all, 'AWS::Logs::LogGroup', (one) => at(one, 'LogGroupName') === names.logGroup[name])
    expect(at(group, 'RetentionInDays')).toBe(30)
  })

  test.each(SERVICES)('%s is asked whether it is alive, not whether its database is', (name) => {
    expect(JSON.stringify(at(containerOf(name), 'HealthCheck', 'Command'))).toContain('/healthz')
  })

  test('no secret stands in the plain environment', () => {
    for (const name of TASKS) {
      for (const [variable, value] of Object.entries(environmentOf(name))) {
        expect(variable).not.toMatch(
          /SECRET|PASSWORD|API_KEY|APNS_KEY$|SERVICE_ACCOUNT|DATABASE_URL|QUEUE_URL|SMTP_URL/,
        )
        expect(JSON.stringify(value)).not.toContain('resolve:')
      }
    }
  })

  test('the database’s address goes to the API server and the migration only', () => {
    expect(TASKS.filter((name) => secretsOf(name).includes('DATABASE_URL'))).toEqual(['api-server', 'migrate'])
    expect(secretsOf('migrate')).toEqual(['DATABASE_URL'])
  })

  test('what operators run beside the database knows the budget for LLMs of the API server, and nothing else', () => {
    const { LLM_MONTHLY_BUDGET_USD } = environmentOf('api-server')
    expect(LLM_MONTHLY_BUDGET_USD).toMatch(/^\d+$/)
    expect(environmentOf('migrate')).toEqual({ LLM_MONTHLY_BUDGET_USD })
  })

  test('a secret that has no value is referred to by nobody', () => {
    const bare = synthExamples({ SECRETS_IN_USE: 'none' })
    expect(secretsOf('api-server', bare)).toEqual(['DATABASE_URL', 'QUEUE_URL', 'JWT_SECRET', 'CALLBACK_SECRET'])
    expect(secretsOf('ml-server', bare)).toEqual(['QUEUE_URL', 'CALLBACK_SECRET'])
    expect(environmentOf('ml-server', bare)).toMatchObject({ LLM_PROVIDER: 'local' })
    expect(environmentOf('api-server', bare)).toMatchObject({ LLM_JUDGES: 'none' })
    expect(environmentOf('api-server')).toMatchObject({ LLM_JUDGES: 'claude,openai', APNS_KEY_ID: 'AB12CD34EF' })
    expect(secretsOf('ml-server')).toEqual(['QUEUE_URL', 'CALLBACK_SECRET', 'ANTHROPIC_API_KEY', 'OPENAI_API_KEY'])
  })

  test('ECS reads for each task the secrets of that task only, and servers may do nothing at AWS', () => {
    const rightsOf = (role: string) =>
      ofType(all, 'AWS::IAM::Policy')
        .map(({ properties }) => JSON.stringify(properties))
        .filter((text) => text.includes(`"Roles":[{"Ref":"${role.replaceAll('-', '')}`))
    for (const name of TASKS) {
      expect(rightsOf(`${name}-task-role`)).toEqual([])
      const [rights, ...more] = rightsOf(`${name}-execution-role`)
      expect(more).toEqual([])
      expect(rights?.includes('Secretdatabaseurl')).toBe(name !== 'ml-server')
      expect(rights?.includes('Secretanthropic')).toBe(name === 'ml-server')
    }
  })
})

describe('scaling', () => {
  test('the ML server by essays that wait, for each task', () => {
    const policy = only(all, 'AWS::ApplicationAutoScaling::ScalingPolicy', (one) =>
      JSON.stringify(one).includes('JobsWaiting'),
    )
    const tracking = at(policy, 'TargetTrackingScalingPolicyConfiguration')
    expect(at(tracking, 'TargetValue')).toBe(20)
    const metrics = itemsAt(tracking, 'CustomizedMetricSpecification', 'Metrics')
    expect(metrics.find((one) => at(one, 'ReturnData') === true)).toMatchObject({
      Expression: 'waiting / MAX([running, 1])',
    })
  })

  test('the API server by requests and by its processor', () => {
    const tracked = ofType(all, 'AWS::ApplicationAutoScaling::ScalingPolicy').map(({ properties }) =>
      at(
        properties,
        'TargetTrackingScalingPolicyConfiguration',
        'PredefinedMetricSpecification',
        'PredefinedMetricType',
      ),
    )
    expect(tracked.filter((one) => one !== undefined).sort()).toEqual([
      'ALBRequestCountPerTarget',
      'ECSServiceAverageCPUUtilization',
    ])
  })

  test('paused: nothing runs, nothing starts by itself, the database is stopped again', () => {
    const capacities = (of: typeof all) =>
      ofType(of, 'AWS::ApplicationAutoScaling::ScalableTarget').map(({ properties }) => [
        at(properties, 'MinCapacity'),
        at(properties, 'MaxCapacity'),
      ])
    for (const name of SERVICES) expect(at(serviceOf(name, paused), 'DesiredCount')).toBe(0)
    expect(capacities(paused)).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(capacities(all)).toEqual([
      [1, 4],
      [1, 4],
    ])
    const schedule = (of: typeof all) => at(only(of, 'AWS::Scheduler::Schedule'), 'State')
    expect([schedule(all), schedule(paused)]).toEqual(['DISABLED', 'ENABLED'])
    expect(at(only(all, 'AWS::Scheduler::Schedule'), 'Target', 'Arn')).toMatch(/rds:stopDBInstance$/)
  })
})

test('the migration runs before there is any service, from the image of the API server', () => {
  expect(all.needs['migrate']).toEqual(['data', 'network', 'registry'])
  expect(at(containerOf('migrate'), 'Command')).toEqual(['ops/src/main.ts', 'migrate', 'up'])
  const image = (name: (typeof TASKS)[number]) => JSON.stringify(at(containerOf(name), 'Image'))
  expect(image('migrate')).toBe(image('api-server'))
  const told = ofType(all, 'AWS::SSM::Parameter').map(({ properties }) => at(properties, 'Name'))
  expect(told).toEqual(expect.arrayContaining(Object.values(names.migrateNetwork)))
})
