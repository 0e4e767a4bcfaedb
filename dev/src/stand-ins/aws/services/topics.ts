import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { need } from '../wire/aws-error.ts'

export type Subscription = {
  Protocol: string
  Endpoint: string
  SubscriptionArn: string
  TopicArn?: string
  Owner?: string
}

/** SNS: topics by their full names, with who is told. A mail address that was not confirmed has `PendingConfirmation`. */
export function topics() {
  const subscriptions = new Map<string, Subscription[]>()
  const actions: Actions = {
    ListTopics: action(z.looseObject({}), () => ({
      Topics: [...subscriptions.keys()].map((TopicArn) => ({ TopicArn })),
    })),
    ListSubscriptionsByTopic: action(z.looseObject({ TopicArn: z.string() }), ({ TopicArn }) => ({
      Subscriptions: need(subscriptions.get(TopicArn), 'NotFound', 'Topic does not exist'),
    })),
    Publish: action(z.looseObject({ TopicArn: z.string(), Message: z.string() }), ({ TopicArn }) => {
      need(subscriptions.get(TopicArn), 'NotFound', 'Topic does not exist')
      return { MessageId: '1' }
    }),
  }
  return { subscriptions, actions }
}
