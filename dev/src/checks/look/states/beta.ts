import { makeLinkToken } from '@truegul/api-server/links/link-token'
import { appealJudgement, sendFeedback } from '@truegul/contract'
import { feedback } from '../../../testing/beta/make-beta-things.ts'
import { button, type Scene, type State } from './state.ts'

/** What an applicant and a tester of the beta see. */
export const BETA: readonly State[] = [
  { name: 'beta', who: 'visitor', show: ({ open }) => open('/beta') },
  {
    name: 'beta-missing',
    who: 'visitor',
    async show(scene) {
      await scene.open('/beta?from=discord')
      await button(scene, 'Apply', '신청하기').click()
      await scene.page.getByRole('alert').first().scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'beta-language',
    who: 'visitor',
    async show({ page, say, open }) {
      await open('/beta')
      await page.getByRole('button', { name: say('First language', '모국어') }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'beta-unconfirmed', who: 'visitor', show: (scene) => mine(scene, 'unconfirmed') },
  { name: 'beta-accepted', who: 'visitor', show: (scene) => mine(scene, 'accepted') },
  {
    name: 'beta-withdraw',
    who: 'visitor',
    async show(scene) {
      await mine(scene, 'waitlisted')
      await button(scene, 'Withdraw', '신청 취소').click()
    },
  },
  { name: 'beta-ended', who: 'visitor', show: ({ open }) => open(`/beta/mine#${'x'.repeat(43)}`) },
  { name: 'feedback-sheet', who: 'mina', show: (scene) => tellUs(scene, `/result/${scene.cast.essays.first}`) },
  {
    name: 'feedback-thanks',
    who: 'newcomer',
    async show(scene) {
      await tellUs(scene, '/')
      await scene.page.getByRole('dialog').getByRole('textbox').fill('글을 지우는 버튼을 못 찾겠어요.')
      await button(scene, 'Send', '보내기').click()
      await scene.page.waitForTimeout(600)
    },
  },
  {
    name: 'feedback-list',
    who: 'mina',
    async show(scene) {
      await saidAndAnswered(scene)
      await scene.open('/feedback')
    },
  },
  {
    name: 'feedback-one',
    who: 'mina',
    async show(scene) {
      await scene.open(`/feedback/${await saidAndAnswered(scene)}`)
    },
  },
  { name: 'survey', who: 'writer', show: (scene) => survey(scene) },
  {
    name: 'survey-missing',
    who: 'writer',
    async show(scene) {
      await survey(scene)
      await scene.page.getByRole('radio', { name: scene.say('Yes, ask me', '네, 연락 주세요') }).click()
      await button(scene, 'Send the answers', '답 보내기').click()
      await button(scene, 'Send the answers', '답 보내기').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'appeal-ask',
    who: 'mina',
    async show(scene) {
      await scene.open(`/result/${scene.cast.essays.rewrite}`)
      await button(scene, 'Ask a person to read it', '사람에게 채점 부탁하기').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'appeal-sheet',
    who: 'mina',
    async show(scene) {
      await scene.open(`/result/${scene.cast.essays.rewrite}`)
      await button(scene, 'Ask a person to read it', '사람에게 채점 부탁하기').click()
      await button(scene, 'Ask a person', '부탁하기').click()
    },
  },
  {
    name: 'appeal-waiting',
    who: 'mina',
    async show(scene) {
      await appealed(scene)
      await scene.open(`/result/${scene.cast.essays.first}`)
      await scene.page.getByText(scene.say('A person reads it', '사람이 읽을 거예요')).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'appeal-answer',
    who: 'mina',
    async show(scene) {
      await appealed(scene)
      await settled(scene)
      await scene.open(`/result/${scene.cast.essays.first}`)
    },
  },
  { name: 'inbox-of-tester', who: 'mina', show: ({ open }) => open('/inbox') },
]

async function mine({ stage, cast, open }: Scene, state: string): Promise<void> {
  const { token, hash } = makeLinkToken()
  const email = `linh.${crypto.randomUUID().slice(0, 6)}@applicants.example`
  const code = state === 'accepted' ? `TG-${crypto.randomUUID().slice(0, 8).toUpperCase()}` : null
  await stage.sql.query(`update beta_waves set android_link = 'https://play.google.com/apps/testing/test'`)
  await stage.sql.query(
    `insert into invites (code, max_uses, expires_at) select $1::text, 1, now() + interval '30 days' where $1::text is not null`,
    [code],
  )
  await stage.sql.query(
    `with made as (
       insert into beta_applications (email, language, first_language, aim, devices, channel, channel_is_of_link, state, wave, invite_code)
       values ($1, $2, 'vi', '5', '{android}', 'reddit', true, $3, case when $4::text is not null then 1 end, $4) returning id
     ) insert into beta_links (token_hash, application_id) select $5, id from made`,
    [email, cast.language, state, code, hash],
  )
  await open(`/beta/mine#${token}`)
}

async function tellUs({ page, say, open }: Scene, address: string): Promise<void> {
  await open(address)
  await page.getByRole('button', { name: say('Send feedback', '의견 보내기') }).click()
  await page.getByRole('dialog').waitFor()
}

/** One of two is answered: its id. */
async function saidAndAnswered({ stage, cast }: Scene): Promise<string> {
  const { mina } = cast.learners
  const said = feedback({ kind: 'idea', text: '원고지를 인쇄할 때 이름을 쓸 칸이 있으면 좋겠어요.' })
  await mina.call(sendFeedback, feedback())
  await mina.call(sendFeedback, said)
  await stage.sql.query(
    `with reply as (
       insert into feedback_replies (id, feedback_id, text) values (gen_random_uuid(), $1, $2) returning id
     ), answered as (update feedback set status = 'answered' where id = $1)
     insert into notices (user_id, kind, feedback_id, reply_id) select $3, 'reply', $1, id from reply`,
    [said.id, '좋은 생각이에요. 다음 판에서 이름 칸을 넣을게요.', mina.id],
  )
  return said.id
}

async function survey({ stage, cast, open }: Scene): Promise<void> {
  await stage.sql.query(
    `insert into survey_answers (survey_id, user_id, wave) values ('first-week', $1, 1) on conflict do nothing`,
    [cast.learners.writer.id],
  )
  await open('/survey')
}

async function appealed({ cast, stage }: Scene): Promise<void> {
  await stage.sql.query('delete from appeals where submission_id = $1', [cast.essays.first])
  await cast.learners.mina.call(appealJudgement, {
    id: cast.essays.first,
    reason: '서론에서 두 질문에 모두 답했는데 내용 점수가 너무 낮아요.',
  })
}

async function settled({ cast, stage }: Scene): Promise<void> {
  await stage.sql.query(
    `update appeals set scores = '{"content": 9, "organisation": 8, "language": 15}', total = 32, settled_at = now(), comment = $2
     where submission_id = $1`,
    [
      cast.essays.first,
      '두 질문에 모두 답했고 예가 구체적이어서 내용 점수를 올렸어요. 문체는 섞여 있어서 그대로 두었어요.',
    ],
  )
  await stage.sql.query(`insert into notices (user_id, kind, submission_id) values ($1, 'appeal', $2)`, [
    cast.learners.mina.id,
    cast.essays.first,
  ])
  await stage.sql.query(`insert into notices (user_id, kind) values ($1, 'survey')`, [cast.learners.mina.id])
}
