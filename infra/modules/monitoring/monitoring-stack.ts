import { Stack, type StackProps } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as kms from 'aws-cdk-lib/aws-kms'
import * as sns from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'
import type { Production } from '../../environments/production/production.ts'
import { addBudget } from '../budget/add-budget.ts'
import type { NetworkStack } from '../network/network-stack.ts'
import { addAlarms } from './add-alarms.ts'
import { addDashboard } from './add-dashboard.ts'

/** Alarms, dashboard and budget. Deployed before the services, because ECS watches alarms that exist. */
export class MonitoringStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { production: Production; network: NetworkStack }) {
    super(scope, id, props)
    const { alertEmail, isPaused } = props.production
    const { loadBalancer } = props.network
    const key = new kms.Key(this, 'TopicKey', { enableKeyRotation: true, description: 'alerts of TrueGul' })
    // An encrypted topic stays silent unless CloudWatch may use its key.
    key.grant(new iam.ServicePrincipal('cloudwatch.amazonaws.com'), 'kms:Decrypt', 'kms:GenerateDataKey*')
    const topic = new sns.Topic(this, 'Alerts', { topicName: names.topic, enforceSSL: true, masterKey: key })
    topic.addSubscription(new EmailSubscription(alertEmail))
    const alarms = addAlarms(this, { topic, loadBalancer, isPaused })
    addDashboard(this, { alarms, loadBalancer })
    addBudget(this, { alertEmail })
  }
}
