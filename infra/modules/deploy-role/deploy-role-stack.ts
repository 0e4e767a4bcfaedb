import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'
import type { Production } from '../../environments/production/production.ts'
import { allowDeploying } from './allow-deploying.ts'

const GITHUB = 'token.actions.githubusercontent.com'

/** The role of the deploy workflow: no key lies at GitHub, and only the environment `production`, which somebody approves, gets it. */
export class DeployRoleStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { production: Production }) {
    super(scope, id, props)
    const provider = new iam.OidcProviderNative(this, 'GitHub', {
      url: `https://${GITHUB}`,
      clientIds: ['sts.amazonaws.com'],
    })
    const role = new iam.Role(this, 'Role', {
      roleName: names.deployRole,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new iam.FederatedPrincipal(
        provider.openIdConnectProviderArn,
        {
          StringEquals: {
            [`${GITHUB}:aud`]: 'sts.amazonaws.com',
            [`${GITHUB}:sub`]: `repo:${props.production.githubRepository}:environment:production`,
          },
        },
        'sts:AssumeRoleWithWebIdentity',
      ),
    })
    allowDeploying(role, this)
  }
}
