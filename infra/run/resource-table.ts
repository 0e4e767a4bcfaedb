import { at, ofType } from './find.ts'
import type { Json, Synthesised } from './synth-examples.ts'

type Line = { plan: string; type: string; tell: (properties: Json) => string }

const text = (json: Json | undefined): string =>
  typeof json === 'string' || typeof json === 'number' ? String(json) : ''
const named = (key: string) => (properties: Json) => `\`${text(at(properties, key))}\``

/** The plan's words, and which type of ours answers them. */
const LINES: readonly Line[] = [
  { plan: 'ECS cluster', type: 'AWS::ECS::Cluster', tell: named('ClusterName') },
  { plan: 'ECS services `api-server`, `ml-server`', type: 'AWS::ECS::Service', tell: named('ServiceName') },
  {
    plan: 'ECS Fargate (API), (ML); task `truegul-production-migrate`',
    type: 'AWS::ECS::TaskDefinition',
    tell: (task) => `${named('Family')(task)}, ${text(at(task, 'Cpu'))} CPU units, ${text(at(task, 'Memory'))} MiB`,
  },
  {
    plan: '`desired_count`',
    type: 'AWS::ApplicationAutoScaling::ScalableTarget',
    tell: (target) => `${text(at(target, 'MinCapacity'))} to ${text(at(target, 'MaxCapacity'))} tasks`,
  },
  {
    plan: 'RDS (db.t3.small), `deletion_protection = true`',
    type: 'AWS::RDS::DBInstance',
    tell: (database) =>
      `${named('DBInstanceIdentifier')(database)}, ${text(at(database, 'DBInstanceClass'))}, ${text(at(database, 'AllocatedStorage'))} GB, deletion protection ${at(database, 'DeletionProtection') ? 'on' : 'OFF'}`,
  },
  {
    plan: 'ElastiCache (cache.t3.micro)',
    type: 'AWS::ElastiCache::ReplicationGroup',
    tell: (cache) =>
      `${named('ReplicationGroupId')(cache)}, ${text(at(cache, 'Engine'))} ${text(at(cache, 'EngineVersion'))}, ${text(at(cache, 'CacheNodeType'))}`,
  },
  { plan: 'NAT Gateway', type: 'AWS::EC2::NatGateway', tell: () => 'one, for both zones' },
  { plan: 'ALB', type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', tell: named('Name') },
  { plan: 'ECR repositories', type: 'AWS::ECR::Repository', tell: named('RepositoryName') },
  { plan: 'Secrets Manager', type: 'AWS::SecretsManager::Secret', tell: named('Name') },
  {
    plan: 'Log groups',
    type: 'AWS::Logs::LogGroup',
    tell: (group) =>
      `${text(at(group, 'LogGroupName')) === '' ? 'flow log of the network' : named('LogGroupName')(group)}, ${text(at(group, 'RetentionInDays'))} days`,
  },
  { plan: 'CloudWatch Dashboard', type: 'AWS::CloudWatch::Dashboard', tell: named('DashboardName') },
  {
    plan: 'Alarms',
    type: 'AWS::CloudWatch::Alarm',
    tell: (alarm) => `${named('AlarmName')(alarm)}: ${text(at(alarm, 'AlarmDescription')).replace(/: docs.*/, '')}`,
  },
  { plan: 'SNS topic', type: 'AWS::SNS::Topic', tell: named('TopicName') },
  { plan: 'SNS e-mail subscription', type: 'AWS::SNS::Subscription', tell: named('Protocol') },
  {
    plan: 'AWS Budgets `TrueGul-Monthly`, $300',
    type: 'AWS::Budgets::Budget',
    tell: (budget) =>
      `\`${text(at(budget, 'Budget', 'BudgetName'))}\`, ${text(at(budget, 'Budget', 'BudgetLimit', 'Amount'))} ${text(at(budget, 'Budget', 'BudgetLimit', 'Unit'))}`,
  },
  { plan: '(not in the plan) image tags', type: 'AWS::SSM::Parameter', tell: named('Name') },
  { plan: '(not in the plan) stops the paused database again', type: 'AWS::Scheduler::Schedule', tell: named('Name') },
  {
    plan: '(not in the plan) deploying from GitHub without a key',
    type: 'AWS::IAM::OIDCProvider',
    tell: (provider) => text(at(provider, 'Url')),
  },
]

/** "Resource of the plan -> resource here", read from the templates, as Markdown. */
export function resourceTable(synthesised: Synthesised): string {
  const rows = LINES.flatMap(({ plan, type, tell }) => {
    const found = ofType(synthesised, type)
    if (found.length === 0) throw new Error(`The plan has "${plan}" and no template has a ${type}.`)
    return found.map(
      ({ stack, properties }, index) => `| ${index === 0 ? plan : ''} | ${type} | ${stack} | ${tell(properties)} |`,
    )
  })
  const { resources } = synthesised
  const stacks = new Set(resources.map(({ stack }) => stack))
  return `# Resources: the plan's and ours

Written by \`npm run infra -- table\` from the templates; do not edit. ${resources.length} resources in ${stacks.size} stacks, \`truegul-production-\` before each name:
${[...stacks].join(', ')}. What has no row is what these need: networks, roles, policies, groups. Why it is so: [infrastructure](infrastructure.md).

| the plan | type | stack | here |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}
