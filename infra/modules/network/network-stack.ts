import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'
import * as logs from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'
import { sizes } from '../../../packages/production/src/sizes.ts'
import type { Production } from '../../environments/production/production.ts'
import { addSecurityGroups, type SecurityGroups } from './add-security-groups.ts'
import { LoadBalancer } from './load-balancer.ts'

/** Fixed, so that no account is asked; db.t3.small and cache.t3.micro are in both. */
const ZONES = ['a', 'c'].map((letter) => `${names.region}${letter}`).slice(0, sizes.availabilityZones)

/** The private network, its one way out, and the load balancer as its one way in. */
export class NetworkStack extends Stack {
  readonly vpc: ec2.Vpc
  readonly groups: SecurityGroups
  readonly loadBalancer: LoadBalancer

  /** A Vpc asks its stack for the zones even when it is given some, and a stack with an account asks AWS. */
  override get availabilityZones(): string[] {
    return ZONES
  }

  constructor(scope: Construct, id: string, props: StackProps & { production: Production }) {
    super(scope, id, props)
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      ipAddresses: ec2.IpAddresses.cidr('10.20.0.0/16'),
      maxAzs: ZONES.length,
      natGateways: sizes.natGateways,
      subnetConfiguration: [
        { name: 'public', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24, mapPublicIpOnLaunch: false },
        { name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 22 },
        { name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
      ],
      // The layers of images lie in S3: they need not pass the NAT gateway, which charges for each gigabyte.
      gatewayEndpoints: { s3: { service: ec2.GatewayVpcEndpointAwsService.S3 } },
    })
    this.vpc.addFlowLog('FlowLog', {
      destination: ec2.FlowLogDestination.toCloudWatchLogs(
        new logs.LogGroup(this, 'FlowLogs', {
          retention: logs.RetentionDays.TWO_WEEKS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      ),
      trafficType: ec2.FlowLogTrafficType.REJECT,
    })
    this.groups = addSecurityGroups(this, this.vpc)
    this.loadBalancer = new LoadBalancer(this, 'LoadBalancer', {
      vpc: this.vpc,
      securityGroup: this.groups.loadBalancer,
      certificateArn: props.production.certificateArn,
    })
  }
}
