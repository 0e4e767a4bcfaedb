import { expect, test } from 'vitest'
import { at, itemsAt, ofType, only } from '../../run/find.ts'
import { synthExamples } from '../../run/synth-examples.ts'
import { PORTS } from './ports.ts'

const all = synthExamples()

test('people reach one port, by TLS; plain HTTP only leads there', () => {
  const listeners = ofType(all, 'AWS::ElasticLoadBalancingV2::Listener').map(({ properties }) => properties)
  expect(listeners.map((listener) => at(listener, 'Port')).sort()).toEqual([443, 80])
  const plain = listeners.find((listener) => at(listener, 'Port') === 80)
  expect(at(plain, 'DefaultActions', 0)).toMatchObject({
    Type: 'redirect',
    RedirectConfig: { Protocol: 'HTTPS', Port: '443' },
  })
  const tls = listeners.find((listener) => at(listener, 'Port') === 443)
  expect(at(tls, 'SslPolicy')).toMatch(/TLS13-1-2/)
  expect(at(tls, 'DefaultActions', 0, 'Type')).toBe('forward')
})

test('the internal listener is in no target group', () => {
  const group = only(all, 'AWS::ElasticLoadBalancingV2::TargetGroup')
  expect(group).toMatchObject({ Port: PORTS.public, TargetType: 'ip', HealthCheckPath: '/healthz' })
  const balanced = ofType(all, 'AWS::ECS::Service').flatMap(({ properties }) => itemsAt(properties, 'LoadBalancers'))
  expect(balanced.map((target) => at(target, 'ContainerPort'))).toEqual([PORTS.public])
})

test('each door lets in only whom it is for', () => {
  const into = (port: number) =>
    ofType(all, 'AWS::EC2::SecurityGroupIngress')
      .filter(({ properties }) => at(properties, 'FromPort') === port)
      .map(({ properties }) =>
        JSON.stringify(at(properties, 'SourceSecurityGroupId')).replace(/.*?(\w+?)Group[0-9A-F]{8}.*/, '$1'),
      )
      .sort()
  expect({
    public: into(PORTS.public),
    internal: into(PORTS.internal),
    health: into(PORTS.mlHealth),
    database: into(PORTS.database),
    cache: into(PORTS.cache),
  }).toEqual({
    public: ['LoadBalancer'],
    internal: ['MlServer'],
    health: [],
    database: ['ApiServer', 'Migrate'],
    cache: ['ApiServer', 'MlServer'],
  })
  const open = ofType(all, 'AWS::EC2::SecurityGroup').flatMap(({ properties }) =>
    itemsAt(properties, 'SecurityGroupIngress'),
  )
  expect(open.map((rule) => at(rule, 'FromPort')).sort()).toEqual([443, 80])
})

test('one way out, and no address of the internet on anything but the load balancer', () => {
  expect(ofType(all, 'AWS::EC2::NatGateway')).toHaveLength(1)
  for (const { properties } of ofType(all, 'AWS::EC2::Subnet'))
    expect(at(properties, 'MapPublicIpOnLaunch')).not.toBe(true)
  for (const { properties } of ofType(all, 'AWS::ECS::Service'))
    expect(at(properties, 'NetworkConfiguration', 'AwsvpcConfiguration', 'AssignPublicIp')).toBe('DISABLED')
})
