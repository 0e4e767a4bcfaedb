import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { arn } from '../wire/arn.ts'
import { AwsError, need } from '../wire/aws-error.ts'

export type Database = {
  DBInstanceIdentifier: string
  DBInstanceStatus: string
  DBInstanceClass?: string
  Engine?: string
  EngineVersion?: string
  AllocatedStorage?: number
  BackupRetentionPeriod?: number
  DeletionProtection?: boolean
  PubliclyAccessible?: boolean
  StorageEncrypted?: boolean
  AutomaticRestartTime?: Date
  LatestRestorableTime?: Date
}
type Snapshot = { DBSnapshotIdentifier: string; DBInstanceIdentifier: string; Status: string; SnapshotCreateTime: Date }

const Named = z.object({ DBInstanceIdentifier: z.string() })
const SETTLES: Record<string, string> = { stopping: 'stopped', starting: 'available', 'backing-up': 'available' }
const WEEK = 7 * 24 * 60 * 60 * 1000

/** RDS: instances that start, stop and are copied. Each look at one moves it on by a step. */
export function databases() {
  const instances = new Map<string, Database>()
  const snapshots = new Map<string, Snapshot>()
  const find = (name: string) => need(instances.get(name), 'DBInstanceNotFound', `DBInstance ${name} not found.`)

  const turn = (name: string, from: string, to: string): Database => {
    const database = find(name)
    if (database.DBInstanceStatus !== from) {
      throw new AwsError('InvalidDBInstanceState', `Instance ${name} is not in ${from} state.`)
    }
    database.DBInstanceStatus = to
    if (to === 'stopping') database.AutomaticRestartTime = new Date(Date.now() + WEEK)
    else delete database.AutomaticRestartTime
    return database
  }
  const look = (database: Database): Database => {
    const before = { ...database }
    database.DBInstanceStatus = SETTLES[database.DBInstanceStatus] ?? database.DBInstanceStatus
    return before
  }

  const actions: Actions = {
    DescribeDBInstances: action(Named.partial(), ({ DBInstanceIdentifier: name }) => ({
      DBInstances: (name === undefined ? [...instances.values()] : [find(name)]).map(look),
    })),
    StopDBInstance: action(Named, (input) => ({
      DBInstance: turn(input.DBInstanceIdentifier, 'available', 'stopping'),
    })),
    StartDBInstance: action(Named, (input) => ({
      DBInstance: turn(input.DBInstanceIdentifier, 'stopped', 'starting'),
    })),
    CreateDBSnapshot: action(Named.extend({ DBSnapshotIdentifier: z.string() }), (input) => {
      const { DBInstanceIdentifier, DBSnapshotIdentifier } = input
      if (find(DBInstanceIdentifier).DBInstanceStatus !== 'available') {
        throw new AwsError('InvalidDBInstanceState', `Instance ${DBInstanceIdentifier} is not in available state.`)
      }
      if (snapshots.has(DBSnapshotIdentifier)) throw new AwsError('DBSnapshotAlreadyExists')
      const made = { DBSnapshotIdentifier, DBInstanceIdentifier, Status: 'creating', SnapshotCreateTime: new Date() }
      snapshots.set(DBSnapshotIdentifier, made)
      return { DBSnapshot: { ...made, DBSnapshotArn: arn('rds', `snapshot:${DBSnapshotIdentifier}`) } }
    }),
    DescribeDBSnapshots: action(
      z.object({ DBSnapshotIdentifier: z.string().optional(), DBInstanceIdentifier: z.string().optional() }),
      ({ DBSnapshotIdentifier: name }) => {
        const found = name === undefined ? [...snapshots.values()] : [need(snapshots.get(name), 'DBSnapshotNotFound')]
        const answer = found.map((snapshot) => ({ ...snapshot }))
        for (const snapshot of found) if (snapshot.Status === 'creating') snapshot.Status = 'available'
        return { DBSnapshots: answer }
      },
    ),
  }
  return { instances, snapshots, actions }
}
