import { getStores, importTesters, recordBuild } from '@truegul/contract/console'
import { type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
let operator: TestOperator
beforeAll(async () => {
  api = await testApi()
  operator = await testOperator(api)
  for (let n = 1; n <= 14; n++) await accepted(`tester${n}@Applicants.test`, n === 14 ? '{ios}' : '{android,ios}')
})
afterAll(() => api[Symbol.asyncDispose]())

const reason = 'the list of today'

async function accepted(email: string, devices: string): Promise<void> {
  const code = await api.invite()
  await api.rows(
    `insert into beta_applications (email, language, first_language, aim, devices, channel, channel_is_of_link, state, wave, invite_code)
     values ($1, 'en', 'vi', '5', $2, 'friends', false, 'accepted', 1, $3)`,
    [email, devices, code],
  )
}

const csvOf = async (store: string) =>
  (await fetch(`${api.url}/api/v1/operator/stores/${store}/testers.csv`, { headers: operator.headers })).text()
const seoul = async (back: number): Promise<string> =>
  (await api.rows(`select ((now() at time zone 'Asia/Seoul')::date - $1::int)::text as day`, [back]))[0].day
const bring = async (addresses: readonly string[], back: number) =>
  operator.call(importTesters, { store: 'play', csv: addresses.join('\n'), on: await seoul(back), reason })
const play = async () => {
  const answer = await operator.call(getStores, {})
  return answer.ok ? answer.value.play : null
}

test('lists go out as each store takes them, and come back in', async () => {
  const [testflight, android] = [await csvOf('testflight'), await csvOf('play')]
  expect(testflight.trim().split('\r\n')).toHaveLength(14)
  expect(testflight.split('\r\n')[0]).toBe(',,tester10@Applicants.test')
  expect(android.trim().split('\r\n')).toHaveLength(13)
  const answer = await operator.call(importTesters, {
    store: 'testflight',
    csv: `First Name,Last Name,Email\r\n${testflight}`,
    reason,
  })
  expect(answer).toMatchObject({ value: { installed: 14, added: 14, left: 0, unknownCount: 0 } })
})

test('Play’s days count while twelve testers have the app without a break', async () => {
  const all = Array.from({ length: 13 }, (_, n) => `TESTER${n + 1}@applicants.test`)
  expect(await bring(all.slice(0, 11), 10)).toMatchObject({ value: { added: 11 } })
  expect(await play()).toMatchObject({ testers: 11, days: 0 })
  expect(await bring([...all, 'stranger@elsewhere.test'], 6)).toMatchObject({
    value: { installed: 13, added: 2, left: 0, unknown: ['stranger@elsewhere.test'], unknownCount: 1 },
  })
  // The day of the list and the six after it.
  expect(await play()).toMatchObject({ testers: 13, days: 7, testersNeeded: 12, daysNeeded: 14 })
  await bring(all.slice(0, 11), 2)
  expect(await play()).toMatchObject({ testers: 11, days: 0 })
  expect(await bring(all, 1)).toMatchObject({ value: { added: 2, left: 0 } })
  expect(await play()).toMatchObject({ testers: 13, days: 2 })
})

test('what is no list of addresses is refused, and nobody is taken for gone', async () => {
  const before = await play()
  expect(await operator.call(importTesters, { store: 'play', csv: '<html>log in first</html>', reason })).toMatchObject(
    {
      problem: { code: 'not-a-list', detail: expect.stringContaining('export the list') },
    },
  )
  expect(await play()).toEqual(before)
})

test('the newest TestFlight build warns two weeks before its end, an older one does not', async () => {
  const record = async (store: 'testflight' | 'play', version: string, back: number) =>
    operator.call(recordBuild, { store, version, uploadedOn: await seoul(back), reason })
  await record('testflight', '0.1.0', 89)
  await record('testflight', '0.2.0', 75)
  await record('play', '0.2.0', 75)
  const builds = async () => {
    const answer = await operator.call(getStores, {})
    return answer.ok ? answer.value.builds : []
  }
  expect(await builds()).toMatchObject([
    { store: 'play', endsOn: null, daysLeft: null, warns: false },
    { store: 'testflight', version: '0.2.0', endsOn: await seoul(-15), daysLeft: 15, warns: false },
    { store: 'testflight', version: '0.1.0', daysLeft: 1, warns: false },
  ])
  expect(await record('testflight', '0.2.0', 76)).toMatchObject({ value: { changed: true } })
  expect((await builds()).filter(({ warns }) => warns)).toMatchObject([{ version: '0.2.0', daysLeft: 14 }])
})
