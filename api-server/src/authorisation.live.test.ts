import { createClient } from '@truegul/contract'
import { OPERATIONS } from '@truegul/contract/operations'
import {
  type Account,
  makeWorld,
  NO_SEAL,
  PERSONAS,
  type Persona,
  type World,
} from '@truegul/dev/testing/authorisation-world'
import { application, feedback } from '@truegul/dev/testing/beta/make-beta-things'
import { PIXEL } from '@truegul/dev/testing/beta/pixel'
import { PROMPT_ID, submission, type TestApi, testApi } from '@truegul/dev/testing/test-api'
import { reservation, settlement } from '@truegul/dev/testing/test-llm-calls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
})
afterAll(() => api[Symbol.asyncDispose]())

type Statuses = Record<Persona, number>
type Row = { statuses: Statuses; input?: (world: World, me: Account) => object }

const STRANGERS = { anonymous: 401, mlServer: 401, expired: 401, revoked: 401, deleted: 401 }
const everybody = (status: number): Statuses => ({
  ...{ anonymous: status, owner: status, other: status, suspended: status, operator: status, operatorAtDoor: status },
  ...{ mlServer: status, expired: status, revoked: status, deleted: status },
})
/** About whoever asks. */
const own = (status: number): Statuses => ({
  ...STRANGERS,
  ...{ owner: status, other: status, operator: status, suspended: 403, operatorAtDoor: 403 },
})
/** A thing of the owner. */
const thing = (status: number): Statuses => ({ ...own(404), owner: status })
const operators = (status: number): Statuses => ({ ...own(403), operator: status })
const atDoor = (operator: number, operatorAtDoor: number): Statuses => ({ ...own(403), operator, operatorAtDoor })
const mlServer = (status: number): Statuses => ({ ...everybody(401), mlServer: status })

const reason = 'asked for help'
const OWNER = ({ owner }: World) => ({ id: owner.id, reason })

const WAVE = {
  number: 3,
  purpose: 'more languages',
  minimum: 5,
  places: 10,
  startsOn: null,
  endsOn: null,
  iosLink: null,
  androidLink: null,
}

/** Every operation, what each persona sends, and the status that they get. */
const MATRIX: Record<string, Row> = {
  getConfig: { statuses: everybody(200) },
  signUp: {
    statuses: everybody(201),
    input: ({ inviteCode }) => ({
      email: `${crypto.randomUUID()}@learners.test`,
      password: 'a good long password',
      inviteCode,
      consent: { llm: false },
      isAtLeast14: true,
    }),
  },
  // With the password of the account itself; the anonymous and the ML server have one like everybody.
  logIn: {
    statuses: { ...everybody(200), suspended: 403, deleted: 401 },
    input: (_world, { email, password }) => ({ email, password }),
  },
  refreshSession: {
    statuses: { ...everybody(200), suspended: 403, revoked: 401, deleted: 401 },
    input: (_world, { refreshToken }) => ({ refreshToken }),
  },
  getSession: { statuses: everybody(200) },
  logOut: { statuses: everybody(204) },
  requestReset: { statuses: everybody(204), input: (_world, { email }) => ({ email }) },
  // By the link that was mailed to each of them.
  resetPassword: {
    statuses: { ...everybody(200), suspended: 403, deleted: 410 },
    input: (_world, { resetLink }) => ({ token: resetLink, password: 'four words that differ' }),
  },
  confirmAddress: {
    statuses: { ...everybody(204), deleted: 410 },
    input: (_world, { confirmLink }) => ({ token: confirmLink }),
  },
  applyForBeta: { statuses: everybody(204), input: () => application() },
  // Whoever has the link.
  findApplication: { statuses: everybody(200), input: ({ applicationLink }) => ({ token: applicationLink }) },
  confirmApplication: { statuses: everybody(200), input: ({ applicationLink }) => ({ token: applicationLink }) },
  withdrawApplication: {
    statuses: { ...everybody(410), anonymous: 204 },
    input: ({ applicationLink }) => ({ token: applicationLink }),
  },
  getMe: { statuses: own(200) },
  updateMe: { statuses: own(200), input: () => ({ language: 'ko' }) },
  deleteMe: { statuses: own(204) },
  exportMe: { statuses: own(200) },
  exportMeAsZip: { statuses: own(200) },
  changePassword: {
    statuses: own(204),
    input: (_world, { password }) => ({ password, newPassword: 'four words that differ' }),
  },
  confirmPassword: { statuses: own(204), input: (_world, { password }) => ({ password }) },
  requestConfirmation: { statuses: own(204) },
  changeAddress: {
    statuses: own(204),
    input: (_world, { password }) => ({ password, email: `${crypto.randomUUID()}@elsewhere.test` }),
  },
  listSessions: { statuses: own(200) },
  endSession: { statuses: thing(204), input: ({ owner }) => ({ id: owner.sessionId }) },
  endOtherSessions: { statuses: own(204) },
  listPrompts: { statuses: own(200) },
  getPrompt: { statuses: own(200), input: () => ({ id: PROMPT_ID }) },
  saveDraft: { statuses: thing(200), input: ({ draft }) => ({ ...draft, revision: 1 }) },
  listDrafts: { statuses: own(200) },
  deleteDraft: { statuses: thing(204), input: ({ draft }) => ({ id: draft.id }) },
  submitEssay: { statuses: own(201), input: () => submission() },
  listSubmissions: { statuses: own(200) },
  getSubmission: { statuses: thing(200), input: ({ judged }) => ({ id: judged }) },
  markSeen: { statuses: thing(204), input: ({ judged }) => ({ id: judged }) },
  retrySubmission: { statuses: thing(200), input: ({ failed }) => ({ id: failed }) },
  deleteSubmission: { statuses: thing(204), input: ({ judged }) => ({ id: judged }) },
  disputeDetection: { statuses: thing(204), input: ({ judged }) => ({ id: judged }) },
  rateSubmission: { statuses: thing(200), input: ({ judged }) => ({ id: judged, useful: true }) },
  listReaders: { statuses: thing(200), input: ({ judged }) => ({ id: judged }) },
  listMistakes: { statuses: own(200) },
  listInbox: { statuses: own(200) },
  readInbox: { statuses: own(204), input: () => ({ until: new Date().toISOString() }) },
  appealJudgement: {
    statuses: thing(409),
    input: ({ judged }) => ({ id: judged, reason: '점수가 너무 낮은 것 같아요.' }),
  },
  sendFeedback: { statuses: own(201), input: () => feedback() },
  addScreenshot: {
    statuses: thing(204),
    input: ({ feedbackId }) => ({ id: feedbackId, type: 'image/png', image: PIXEL }),
  },
  listMyFeedback: { statuses: own(200) },
  getMyFeedback: { statuses: thing(200), input: ({ feedbackId }) => ({ id: feedbackId }) },
  markFeedbackRead: { statuses: thing(204), input: ({ feedbackId }) => ({ id: feedbackId }) },
  getSurvey: { statuses: own(200) },
  answerSurvey: {
    statuses: thing(204),
    input: () => ({
      id: 'first-week',
      answers: { worked: 5, 'lost-nothing': 4, clear: 3 },
      interview: { agrees: false },
    }),
  },
  savePushToken: {
    statuses: own(204),
    input: () => ({
      deviceId: crypto.randomUUID(),
      platform: 'android',
      token: `token-${crypto.randomUUID()}`,
      appVersion: '0.1.0',
    }),
  },
  deletePushToken: { statuses: own(204), input: () => ({ deviceId: crypto.randomUUID() }) },
  getOperator: { statuses: atDoor(200, 200) },
  setUpSecondFactor: { statuses: atDoor(409, 201), input: (_world, { enrolmentCode }) => ({ enrolmentCode }) },
  showSecondFactor: { statuses: atDoor(200, 200), input: (_world, { code }) => ({ code }) },
  renewRecoveryCodes: { statuses: operators(200) },
  listTesters: { statuses: operators(200) },
  decideApplications: {
    statuses: operators(200),
    input: ({ applicationId }) => ({ applicationIds: [applicationId], decision: 'waitlist', reason }),
  },
  getFunnel: { statuses: operators(200) },
  listWaves: { statuses: operators(200) },
  saveWave: { statuses: operators(200), input: () => ({ ...WAVE, reason }) },
  // Nobody of it has signed up.
  sendSurvey: { statuses: operators(409), input: () => ({ number: 1, reason }) },
  getSurveyResults: { statuses: operators(200), input: () => ({ number: 1 }) },
  exportSurvey: { statuses: operators(200), input: () => ({ number: 1 }) },
  exportTesters: { statuses: operators(200), input: () => ({ store: 'play' }) },
  importTesters: { statuses: operators(200), input: () => ({ store: 'play', csv: 'nobody@elsewhere.test', reason }) },
  getStores: { statuses: operators(200) },
  recordBuild: {
    statuses: operators(200),
    input: () => ({ store: 'testflight', version: '0.1.0', uploadedOn: '2026-11-27', reason }),
  },
  listInvites: { statuses: operators(200) },
  createInvite: { statuses: operators(201), input: () => ({ reason }) },
  revokeInvite: { statuses: operators(200), input: ({ inviteCode }) => ({ code: inviteCode, reason }) },
  listFeedback: { statuses: operators(200) },
  getFeedback: { statuses: operators(200), input: ({ feedbackId }) => ({ id: feedbackId }) },
  getScreenshot: { statuses: operators(200), input: ({ feedbackId }) => ({ id: feedbackId }) },
  updateFeedback: { statuses: operators(200), input: ({ feedbackId }) => ({ id: feedbackId, status: 'open' }) },
  mergeFeedback: {
    statuses: operators(200),
    input: ({ feedbackId, otherFeedbackId }) => ({ id: otherFeedbackId, into: feedbackId }),
  },
  replyToFeedback: {
    statuses: operators(201),
    input: ({ feedbackId }) => ({ id: feedbackId, replyId: crypto.randomUUID(), text: 'Thank you!' }),
  },
  readEssayOfFeedback: { statuses: operators(200), input: ({ feedbackId }) => ({ id: feedbackId, reason }) },
  listAppeals: { statuses: operators(200) },
  readAppeal: { statuses: operators(200), input: ({ judged }) => ({ submissionId: judged, reason }) },
  settleAppeal: {
    statuses: operators(200),
    input: ({ judged }) => ({
      submissionId: judged,
      criteria: [
        { id: 'content', score: 9 },
        { id: 'organisation', score: 9 },
        { id: 'language', score: 20 },
      ],
      comment: 'The structure is better than the machine saw.',
    }),
  },
  exportCalibration: { statuses: operators(200), input: () => ({ reason }) },
  findPerson: { statuses: operators(200), input: OWNER },
  suspendPerson: { statuses: operators(200), input: OWNER },
  unsuspendPerson: { statuses: operators(200), input: OWNER },
  unlockPerson: { statuses: operators(200), input: OWNER },
  endSessionsOfPerson: { statuses: operators(200), input: OWNER },
  listDisputes: { statuses: operators(200) },
  requeueEssay: { statuses: operators(200), input: ({ failed }) => ({ id: failed, reason }) },
  failEssay: { statuses: operators(200), input: ({ waiting }) => ({ id: waiting, reason }) },
  getOverview: { statuses: operators(200) },
  setSwitch: { statuses: operators(200), input: () => ({ name: 'push', isOff: false, reason }) },
  getRatings: { statuses: operators(200) },
  // Nobody has disputed it.
  settleDispute: {
    statuses: operators(404),
    input: ({ judged }) => ({ submissionId: judged, outcome: 'unclear' }),
  },
  getFlagRates: { statuses: operators(200) },
  listEssays: { statuses: operators(200) },
  listMails: { statuses: operators(200) },
  listNotifications: { statuses: operators(200) },
  listRatings: { statuses: operators(200) },
  listPromptStates: { statuses: operators(200) },
  setPrompt: { statuses: operators(200), input: () => ({ id: PROMPT_ID, isOn: true, reason }) },
  getMoney: { statuses: operators(200) },
  listCalls: { statuses: operators(200) },
  getMonthlyReport: { statuses: operators(200), input: () => ({ month: '2026-03' }) },
  exportMonthlyReport: { statuses: operators(200), input: () => ({ month: '2026-03' }) },
  setAwsCost: { statuses: operators(200), input: () => ({ month: '2026-03', usd: '1.00', reason }) },
  listAudit: { statuses: operators(200) },
  postResult: {
    statuses: mlServer(204),
    input: ({ waitingTask }) => ({ outcome: 'failed', taskId: waitingTask, failure: 'scorer-away' }),
  },
  reserveLlmCall: { statuses: mlServer(200), input: ({ waitingTask }) => reservation(waitingTask) },
  settleLlmCall: { statuses: mlServer(204), input: ({ callId }) => settlement(callId) },
  tellServer: {
    statuses: mlServer(204),
    input: () => ({ id: crypto.randomUUID(), version: 'v1', startedAt: new Date().toISOString() }),
  },
  leaveServer: { statuses: mlServer(204), input: () => ({ id: crypto.randomUUID() }) },
  findSealedJudgement: { statuses: mlServer(200), input: () => ({ seal: NO_SEAL }) },
}

test('every operation of the contract has its row, and there is no other', () => {
  expect(Object.keys(MATRIX).sort()).toEqual(OPERATIONS.map(({ name }) => name).sort())
})

describe.each(OPERATIONS)('$name', (operation) => {
  test('is open to whom it should be', async () => {
    const row = MATRIX[operation.name]
    if (!row) throw new Error(`${operation.name} has no row: say who may call it`)
    const world = await makeWorld(api)
    const baseUrl = operation.caller === 'ml-server' ? api.internalUrl : api.url
    const got: Partial<Statuses> = {}
    // Whoever is let in comes last: what they do may end the thing.
    const last = operation.caller === 'operator' ? 'operator' : 'owner'
    for (const persona of [...PERSONAS.filter((name) => name !== last), last] as const) {
      const me = world.accounts.get(persona)!
      const call = createClient({ baseUrl, headers: () => me.headers })
      const answer = await call(operation, row.input?.(world, me) ?? {})
      got[persona] = answer.ok ? answer.status : (answer.problem.status ?? 0)
    }
    expect(got).toEqual(row.statuses)
  })
})

test('what is for the ML server is nowhere on the public port, whoever asks', async () => {
  const world = await makeWorld(api)
  for (const operation of OPERATIONS.filter(({ caller }) => caller === 'ml-server')) {
    for (const { headers } of world.accounts.values()) {
      const answer = await createClient({ baseUrl: api.url, headers: () => headers })(operation, {
        callId: world.callId,
        id: world.callId,
      })
      expect([operation.name, answer]).toMatchObject([operation.name, { problem: { code: 'no-such-address' } }])
    }
  }
})
