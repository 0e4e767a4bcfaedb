import { names } from '@truegul/production/names'
import { done, lookAtAws, notDone } from '../check.ts'

/** Somebody gets the alarms: the topic is there, an address confirmed, none left open. */
export const alertsConfirmed = lookAtAws(async (aws) => {
  const sns = await aws.sns()
  let token: string | undefined
  let topic: string | undefined
  do {
    const page = await sns.listTopics(token === undefined ? {} : { NextToken: token })
    topic = page.Topics?.find(({ TopicArn }) => TopicArn?.endsWith(`:${names.topic}`))?.TopicArn
    token = page.NextToken
  } while (topic === undefined && token !== undefined)
  if (topic === undefined) return notDone(`there is no topic ${names.topic}`, 'npm run infra -- deploy --all')
  const { Subscriptions = [] } = await sns.listSubscriptionsByTopic({ TopicArn: topic })
  const open = Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn === 'PendingConfirmation')
  if (open.length > 0) {
    return notDone(
      `${open.length} subscription(s) of ${names.topic} wait for their confirmation`,
      'open the link in the mail from AWS',
    )
  }
  if (Subscriptions.length === 0) return notDone(`nobody is told by ${names.topic}`, 'subscribe an address')
  return done(`${Subscriptions.length} confirmed subscription(s)`)
})
