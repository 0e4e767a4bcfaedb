import { names } from '@truegul/production/names'
import { isRefusal } from '../../aws/aws-failure.ts'
import { done, lookAtAws, notDone } from '../check.ts'

const DEPLOY = 'npm run infra -- deploy --all'

/** Database and cache answer, and what is in the database is kept. */
export const dataStoresReady = lookAtAws(async (aws) => {
  try {
    const { DBInstances } = await (await aws.rds()).describeDBInstances({ DBInstanceIdentifier: names.database })
    const { DBInstanceStatus, BackupRetentionPeriod = 0, DeletionProtection } = DBInstances?.[0] ?? {}
    if (DBInstanceStatus !== 'available')
      return notDone(`the database is ${DBInstanceStatus}`, 'truegul resume, or wait')
    if (BackupRetentionPeriod < 1 || !DeletionProtection)
      return notDone('the database has no backups, or may be deleted', DEPLOY)
    const { ReplicationGroups } = await (await aws.elastiCache()).describeReplicationGroups({
      ReplicationGroupId: names.cache,
    })
    const status = ReplicationGroups?.[0]?.Status
    if (status !== 'available') return notDone(`the cache is ${status}`, 'wait, or see ElastiCache')
    return done(`database and cache are available, backups of ${BackupRetentionPeriod} days`)
  } catch (error) {
    if (isRefusal(error, 'DBInstanceNotFound', 'DBInstanceNotFoundFault'))
      return notDone('there is no database', DEPLOY)
    if (isRefusal(error, 'ReplicationGroupNotFoundFault')) return notDone('there is no cache', DEPLOY)
    throw error
  }
})
