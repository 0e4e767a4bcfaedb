import { Duration } from 'aws-cdk-lib'
import * as acm from 'aws-cdk-lib/aws-certificatemanager'
import type * as ec2 from 'aws-cdk-lib/aws-ec2'
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import * as s3 from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'
import { PORTS } from './ports.ts'

type Props = { vpc: ec2.Vpc; securityGroup: ec2.SecurityGroup; certificateArn: string }

/** TLS for people, and the public listener behind it. The internal one is in no target group, so no rule here can ever publish it. */
export class LoadBalancer extends Construct {
  readonly balancer: elbv2.ApplicationLoadBalancer
  readonly apiTargets: elbv2.ApplicationTargetGroup

  constructor(scope: Construct, id: string, { vpc, securityGroup, certificateArn }: Props) {
    super(scope, id)
    this.balancer = new elbv2.ApplicationLoadBalancer(this, 'Balancer', {
      loadBalancerName: names.loadBalancer,
      vpc,
      internetFacing: true,
      securityGroup,
      deletionProtection: true,
      dropInvalidHeaderFields: true,
      // Longer than a long poll and shorter than the 72 s for which the server keeps a connection, so that no request meets a closed one.
      idleTimeout: Duration.seconds(60),
    })
    this.balancer.logAccessLogs(
      new s3.Bucket(this, 'AccessLogs', {
        encryption: s3.BucketEncryption.S3_MANAGED,
        enforceSSL: true,
        blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
        lifecycleRules: [{ expiration: Duration.days(30) }],
      }),
    )
    this.balancer.addListener('Http', {
      port: 80,
      open: false,
      defaultAction: elbv2.ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }),
    })
    this.apiTargets = new elbv2.ApplicationTargetGroup(this, 'ApiTargets', {
      vpc,
      port: PORTS.public,
      protocol: elbv2.ApplicationProtocol.HTTP,
      targetType: elbv2.TargetType.IP,
      deregistrationDelay: Duration.seconds(30),
      // Alive, not ready: ECS replaces what fails here, and while the database is away new tasks would be no better than these.
      healthCheck: {
        path: '/healthz',
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 3,
        interval: Duration.seconds(10),
        timeout: Duration.seconds(5),
      },
    })
    this.balancer.addListener('Https', {
      port: 443,
      open: false,
      sslPolicy: elbv2.SslPolicy.RECOMMENDED_TLS,
      certificates: [acm.Certificate.fromCertificateArn(this, 'Certificate', certificateArn)],
      defaultTargetGroups: [this.apiTargets],
    })
  }
}
