import { randomUUID } from 'node:crypto'
import { makeLinkToken } from '@truegul/api-server/links/link-token'
import { addScreenshot, appealJudgement, type createClient, sendFeedback } from '@truegul/contract'
import type { TestApi } from '../test-api.ts'
import { PIXEL } from './pixel.ts'

type Call = ReturnType<typeof createClient>

/** What somebody fills in who applies, with an address of their own. */
export const application = (more: object = {}) => ({
  email: `${randomUUID()}@applicants.test`,
  language: 'en' as const,
  firstLanguage: 'vi' as const,
  aim: '5' as const,
  devices: ['android' as const],
  channel: 'reddit' as const,
  preparesForTopik: true as const,
  willGiveFeedback: true as const,
  consentsToMail: true as const,
  isAtLeast14: true as const,
  ...more,
})

/** What a tester says, from a browser. */
export const feedback = (more: object = {}) => ({
  id: randomUUID() as string,
  kind: 'bug' as const,
  text: 'The list jumps when I turn the phone.',
  place: {
    screen: '/history',
    appVersion: '0.1.0',
    platform: 'web' as const,
    device: 'Chrome on Linux',
    language: 'en' as const,
  },
  writtenAt: new Date().toISOString(),
  ...more,
})

/** An applicant whose link is known, feedback with a picture about a judged essay, its appeal, and a survey that its author was asked to answer. */
export async function makeBetaThings(api: TestApi, owner: { id: string; call: Call; judged: string }) {
  const { token, hash } = makeLinkToken()
  const [applicant] = await api.rows(
    `insert into beta_applications (email, language, first_language, aim, devices, channel, channel_is_of_link, state, confirmed_at)
     values ($1, 'en', 'vi', '5', '{android}', 'reddit', true, 'applied', now()) returning id`,
    [application().email],
  )
  await api.rows('insert into beta_links (token_hash, application_id) values ($1, $2)', [hash, applicant.id])
  const [first, second] = [feedback({ submissionId: owner.judged, mayReadEssay: true }), feedback()]
  await owner.call(sendFeedback, first)
  await owner.call(sendFeedback, second)
  await owner.call(addScreenshot, { id: first.id, type: 'image/png', image: PIXEL })
  await owner.call(appealJudgement, { id: owner.judged, reason: '점수가 너무 낮은 것 같아요.' })
  await api.rows(`insert into survey_answers (survey_id, user_id, wave) values ('first-week', $1, 1)`, [owner.id])
  return {
    applicationLink: token,
    applicationId: applicant.id as string,
    feedbackId: first.id,
    otherFeedbackId: second.id,
  }
}

/** Makes a learner a tester of the beta with a row in every table that keeps something of one. */
export async function makeTester(
  api: TestApi,
  learner: { id: string; email: string; call: Call },
  judged: string,
): Promise<void> {
  const things = await makeBetaThings(api, { ...learner, judged })
  await api.rows(
    `update beta_applications set email = $2, state = 'accepted', wave = 1, invite_code = (select invite_code from users where id = $3)
     where id = $1`,
    [things.applicationId, learner.email, learner.id],
  )
  await api.rows(`insert into beta_installs (application_id, store, since) values ($1, 'play', '2026-11-01')`, [
    things.applicationId,
  ])
  await api.rows(
    `with reply as (insert into feedback_replies (id, feedback_id, text) values (gen_random_uuid(), $2, 'Thank you!') returning id)
     insert into notices (user_id, kind, feedback_id, reply_id) select $1, 'reply', $2, id from reply`,
    [learner.id, things.feedbackId],
  )
}
