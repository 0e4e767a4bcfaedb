import { openDatabase } from '@truegul/api-server/database/database'
import { answerSurvey, getSurvey, listInbox, signUp } from '@truegul/contract'
import { getSurveyResults, saveWave, sendSurvey } from '@truegul/contract/console'
import { type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { type TestOperator, testOperator } from '@truegul/dev/testing/test-operator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remindTesters } from '../remind-testers.ts'

let api: TestApi
let operator: TestOperator
beforeAll(async () => {
  api = await testApi()
  operator = await testOperator(api)
})
afterAll(() => api[Symbol.asyncDispose]())

const reason = 'the week is over'
const WAVE = {
  purpose: 'a test',
  minimum: 1,
  places: 9,
  startsOn: null,
  endsOn: null,
  iosLink: null,
  androidLink: null,
}
const NO_TALK = { agrees: false, times: '' }
const ANSWERS = {
  worked: 4,
  'lost-nothing': 5,
  clear: 3,
  trouble: ['write', 'offline'],
  worst: '글이 =SUM(1) 사라질 뻔했어요, "정말"\n놀랐어요',
}

/** Somebody who signed up with a code of the wave. */
async function tester(wave: number) {
  await operator.call(saveWave, { number: wave, ...WAVE, reason })
  const inviteCode = await api.invite()
  await api.rows('update invites set wave = $2 where code = $1', [inviteCode, wave])
  const email = `${crypto.randomUUID()}@learners.test`
  const wish = { email, password: 'a good long password', inviteCode, consent: { llm: false }, isAtLeast14: true }
  const answer = await api.call(signUp, wish)
  if (!answer.ok) throw new Error(answer.problem.code)
  return { email, call: api.callAs({ authorization: `Bearer ${answer.value.accessToken}` }) }
}

test('a wave is asked once, in the app and by mail, each answers once, and the answers are counted', async () => {
  const [one, two, outsider] = [await tester(1), await tester(1), await api.learner()]
  expect(await one.call(getSurvey, {})).toMatchObject({ value: { survey: null } })
  expect(await operator.call(sendSurvey, { number: 1, reason })).toMatchObject({ value: { changed: true, asked: 2 } })
  expect(await operator.call(sendSurvey, { number: 1, reason })).toMatchObject({ value: { changed: false, asked: 0 } })
  expect(await one.call(listInbox, {})).toMatchObject({ value: { unseen: 1, items: [{ kind: 'survey' }] } })
  expect(await one.call(getSurvey, {})).toMatchObject({
    value: { survey: { id: 'first-week', wave: 1, answers: null } },
  })
  const talk = { agrees: true, times: 'Saturdays' }
  expect(
    await one.call(answerSurvey, { id: 'first-week', answers: { ...ANSWERS, clear: 1 }, interview: NO_TALK }),
  ).toMatchObject({ status: 204 })
  expect(await one.call(answerSurvey, { id: 'first-week', answers: ANSWERS, interview: talk })).toMatchObject({
    status: 204,
  })
  expect(await one.call(getSurvey, {})).toMatchObject({ value: { survey: { answers: ANSWERS, interview: talk } } })
  expect(await one.call(listInbox, {})).toMatchObject({ value: { unseen: 0 } })
  const dry = { worked: 2, 'lost-nothing': 5, clear: 3, trouble: ['write'] }
  await two.call(answerSurvey, { id: 'first-week', answers: dry, interview: NO_TALK })
  expect(await outsider.call(answerSurvey, { id: 'first-week', answers: dry, interview: NO_TALK })).toMatchObject({
    problem: { code: 'not-found' },
  })
  const results = await operator.call(getSurveyResults, { number: 1 })
  expect(results).toMatchObject({
    value: { asked: 2, answered: 2, surveyId: 'first-week', interviews: [{ email: one.email, times: 'Saturdays' }] },
  })
  const byId = new Map(results.ok ? results.value.questions.map((question) => [question.id, question]) : [])
  expect(byId.get('worked')).toMatchObject({ answered: 2, mean: 3 })
  expect(byId.get('worked')!.counts.map(({ count }) => count)).toEqual([0, 1, 0, 1, 0])
  expect(byId.get('trouble')!.counts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ value: 'write', count: 2 }),
      expect.objectContaining({ value: 'none', count: 0 }),
    ]),
  )
  expect(byId.get('worst')).toMatchObject({ answered: 1, words: [ANSWERS.worst] })

  const response = await fetch(`${api.url}/api/v1/operator/waves/1/survey.csv`, { headers: operator.headers })
  const csv = await response.text()
  expect(csv.split('\r\n')[0]).toBe('worked,trouble,lost-nothing,clear,worst,missing,interview')
  expect(csv).toContain('4,write;offline,5,3,"글이 =SUM(1) 사라질 뻔했어요, ""정말""\n놀랐어요",,yes\r\n')
  expect(csv).not.toContain(one.email)
})

test.each([
  ['is missing', { worked: 3, 'lost-nothing': 3 }, 'answers.clear is missing.'],
  [
    'is not on the scale',
    { worked: 'yes', 'lost-nothing': 3, clear: 1 },
    'answers.worked must be a number from 1 to 5.',
  ],
  [
    'is no choice',
    { worked: 3, 'lost-nothing': 3, clear: 1, trouble: ['rain'] },
    'answers.trouble must be of the choices.',
  ],
  [
    'is to no question',
    { worked: 3, 'lost-nothing': 3, clear: 1, age: 5 },
    'answers.age is no question of this survey.',
  ],
])('an answer that %s is refused with its question', async (_name, answers, detail) => {
  const learner = await api.learner()
  expect(
    await learner.call(answerSurvey, { id: 'first-week', answers: answers as never, interview: NO_TALK }),
  ).toMatchObject({
    problem: { code: 'invalid-input', detail },
  })
})

test('a wave whose last day is over is asked by itself, one without testers is not', async () => {
  const database = openDatabase({ url: api.settings.databaseUrl, connections: 1, onError: () => {} })
  try {
    const one = await tester(2)
    await operator.call(saveWave, { number: 5, ...WAVE, reason })
    await api.rows(`update beta_waves set ends_on = (now() at time zone 'Asia/Seoul')::date where number in (2, 5)`)
    await remindTesters(database)
    expect(await one.call(getSurvey, {})).toMatchObject({ value: { survey: null } })
    await api.rows(`update beta_waves set ends_on = ends_on - 1 where number in (2, 5)`)
    await remindTesters(database)
    expect(await one.call(getSurvey, {})).toMatchObject({ value: { survey: { id: 'two-weeks', wave: 2 } } })
    expect(await operator.call(getSurveyResults, { number: 5 })).toMatchObject({ value: { sentAt: null, asked: 0 } })
    expect(await operator.call(sendSurvey, { number: 5, reason })).toMatchObject({ problem: { code: 'wave-unready' } })
  } finally {
    await database.close()
  }
})
