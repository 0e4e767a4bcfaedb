import type { MiddlewareStack } from '@smithy/types'
import { explainFailure } from './explain-failure.ts'

/** What all clients of the SDK have in common. */
type Client<I extends object, O extends object> = { middlewareStack: MiddlewareStack<I, O> }

/** The client, which from then on throws AwsFailure, after all its retries. `prefix` is IAM's name of the service. */
export function explaining<I extends object, O extends object, C>(
  client: C & Client<I, O>,
  prefix: string,
  endpoint: string | null,
): C {
  client.middlewareStack.add(
    (next, { commandName = 'Command' }) =>
      async (args) => {
        try {
          return await next(args)
        } catch (error) {
          throw explainFailure(error, `${prefix}:${commandName.replace(/Command$/, '')}`, endpoint)
        }
      },
    { step: 'initialize', priority: 'high', name: 'explaining' },
  )
  return client
}
