import * as ec2 from 'aws-cdk-lib/aws-ec2'
import type { Construct } from 'constructs'
import { PORTS } from './ports.ts'

export type SecurityGroups = ReturnType<typeof addSecurityGroups>

/** Who may talk to whom. What is not named here reaches nothing. */
export function addSecurityGroups(scope: Construct, vpc: ec2.Vpc) {
  const group = (id: string, description: string, allowAllOutbound: boolean) =>
    new ec2.SecurityGroup(scope, id, { vpc, description, allowAllOutbound })
  const groups = {
    loadBalancer: group('LoadBalancerGroup', 'the load balancer', false),
    apiServer: group('ApiServerGroup', 'API servers', true),
    mlServer: group('MlServerGroup', 'ML servers', true),
    migrate: group('MigrateGroup', 'the migration', true),
    database: group('DatabaseGroup', 'PostgreSQL', false),
    cache: group('CacheGroup', 'Valkey', false),
  }
  groups.loadBalancer.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'https')
  groups.loadBalancer.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(80), 'redirect to https')
  groups.apiServer.connections.allowFrom(groups.loadBalancer, ec2.Port.tcp(PORTS.public), 'public listener')
  // The proxy of Service Connect listens on the container's port, so that is what has to be let in.
  groups.apiServer.connections.allowFrom(groups.mlServer, ec2.Port.tcp(PORTS.internal), 'internal listener')
  for (const from of [groups.apiServer, groups.migrate])
    groups.database.addIngressRule(from, ec2.Port.tcp(PORTS.database), 'PostgreSQL')
  for (const from of [groups.apiServer, groups.mlServer])
    groups.cache.addIngressRule(from, ec2.Port.tcp(PORTS.cache), 'queue')
  return groups
}
