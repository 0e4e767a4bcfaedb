import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { need } from '../wire/aws-error.ts'

export type Cache = {
  ReplicationGroupId: string
  Status: string
  TransitEncryptionEnabled?: boolean
  AuthTokenEnabled?: boolean
  AtRestEncryptionEnabled?: boolean
}

/** ElastiCache: replication groups, by their ids. */
export function caches() {
  const groups = new Map<string, Cache>()
  const actions: Actions = {
    DescribeReplicationGroups: action(z.object({ ReplicationGroupId: z.string().optional() }), (input) => ({
      ReplicationGroups:
        input.ReplicationGroupId === undefined
          ? [...groups.values()]
          : [need(groups.get(input.ReplicationGroupId), 'ReplicationGroupNotFoundFault')],
    })),
  }
  return { groups, actions }
}
