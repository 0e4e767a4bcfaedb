import { truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { names } from '@truegul/production/names'
import { expect, test } from 'vitest'

test('backs the database on AWS up as a snapshot, waits until it is whole, and says what it is called', async () => {
  await using on = await truegulOnAws()
  expect((await on.run('backup', '--host', 'aws', '--dry-run')).out).toMatch(
    /^would take the snapshot truegul-production-by-hand-/,
  )
  expect(on.aws.writes()).toEqual([])
  const { status, out } = await on.run('backup', '--host', 'aws')
  const [name = ''] = /truegul-production-by-hand-[\d-]+/.exec(out) ?? []
  expect({ status, state: on.aws.databases.snapshots.get(name)?.Status }).toEqual({ status: 0, state: 'available' })
  // Within the same second it is the same one.
  expect((await on.run('backup', '--host', 'aws')).status).toBe(0)
})

test('says what to do about a database that is stopped, a right that is missing, an argument that does not belong', async () => {
  await using on = await truegulOnAws()
  on.aws.databases.instances.get(names.database)!.DBInstanceStatus = 'stopped'
  expect(await on.run('backup', '--host', 'aws')).toMatchObject({
    status: 1,
    error: expect.stringContaining('truegul resume'),
  })
  on.aws.fail('CreateDBSnapshot', 'AccessDenied', { times: 1, status: 403 })
  expect(await on.run('backup', '--host', 'aws')).toMatchObject({ status: 1, code: 'aws_access_denied' })
  on.aws.fail('CreateDBSnapshot', 'ExpiredToken', { times: 1, status: 403 })
  expect(await on.run('backup', '--host', 'aws')).toMatchObject({ status: 1, code: 'aws_credentials_expired' })
  expect((await on.run('backup', 'file', '--host', 'aws')).status).toBe(2)
  expect((await on.run('backup', 'file', '--host', 'moon')).status).toBe(2)
})
