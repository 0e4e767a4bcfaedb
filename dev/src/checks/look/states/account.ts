import { makeLink } from '../cast.ts'
import { button, type Scene, type State } from './state.ts'

/** The account: links in mails, password, address, sessions, consent, who saw a text. */
export const ACCOUNT: readonly State[] = [
  { name: 'forgot', who: 'visitor', show: ({ open }) => open('/forgot') },
  {
    name: 'forgot-sent',
    who: 'visitor',
    async show(scene) {
      await scene.open('/forgot')
      await scene.page.getByLabel(scene.say('E-mail', '이메일')).fill('mina@example.org')
      await button(scene, 'Send the link', '링크 받기').click()
      await scene.page.getByRole('status').waitFor()
    },
  },
  { name: 'reset', who: 'visitor', show: ({ open }) => open('/reset#some-token') },
  {
    name: 'reset-ended',
    who: 'visitor',
    async show(scene) {
      await scene.open('/reset#some-token')
      await newPassword(scene).fill('four words that differ')
      await button(scene, 'Save and log in', '저장하고 로그인').click()
      await scene.page.getByRole('status').waitFor()
    },
  },
  { name: 'reset-no-link', who: 'visitor', show: ({ open }) => open('/reset') },
  {
    name: 'confirm',
    who: 'visitor',
    async show({ stage, cast, page, open }) {
      await open(`/confirm#${await makeLink(stage, cast.learners.newcomer, 'confirm-address')}`)
      await page.getByRole('link').last().waitFor()
    },
  },
  { name: 'confirm-ended', who: 'visitor', show: (scene) => scene.open('/confirm#some-token') },
  { name: 'confirm-ended-inside', who: 'limited', show: (scene) => scene.open('/confirm#some-token') },
  { name: 'confirm-used-inside', who: 'mina', show: (scene) => scene.open('/confirm#some-token') },
  {
    name: 'confirm-offline',
    who: 'visitor',
    async show({ page, open }) {
      await page.route('**/api/v1/auth/confirm', (route) => route.abort('internetdisconnected'))
      await open('/confirm#some-token')
    },
  },
  { name: 'you-unconfirmed', who: 'limited', show: ({ open }) => open('/you') },
  { name: 'you-password', who: 'limited', show: ({ open }) => open('/you/password') },
  {
    name: 'you-password-wrong',
    who: 'limited',
    async show(scene) {
      await scene.open('/you/password')
      await scene.page.getByLabel(scene.say('Current password', '지금 비밀번호'), { exact: true }).fill('a guess')
      await newPassword(scene).fill('password1')
      await button(scene, 'Change password', '비밀번호 바꾸기').click()
      await scene.page.getByRole('alert').waitFor()
    },
  },
  { name: 'you-address', who: 'limited', show: ({ open }) => open('/you/address') },
  {
    name: 'you-address-sent',
    who: 'limited',
    async show(scene) {
      await scene.open('/you/address')
      await scene.page.getByLabel(scene.say('New address', '새 이메일 주소')).fill('linh.nguyen@example.org')
      await scene.page
        .getByLabel(scene.say('Password', '비밀번호'), { exact: true })
        .fill(scene.cast.learners.limited.account.password)
      await button(scene, 'Send the link', '링크 보내기').click()
      await scene.page.getByRole('status').waitFor()
    },
  },
  { name: 'sessions-alone', who: 'limited', show: ({ open }) => open('/you/sessions') },
  { name: 'sessions', who: 'mina', show: sessions },
  {
    name: 'sessions-ask',
    who: 'mina',
    async show(scene) {
      await sessions(scene)
      await button(scene, 'Log out everywhere else', '다른 기기 모두 로그아웃').click()
      await scene.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'ask-password',
    who: 'limited',
    async show({ stage, cast, page, open }) {
      const { id } = cast.learners.limited
      await stage.sql.query(`update sessions set password_given_at = now() - interval '1 hour' where user_id = $1`, [
        id,
      ])
      await open('/you')
      await page.getByRole('button', { name: /^Export everything|^모두 내보내기/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'home-consent', who: 'outdated', show: ({ open }) => open('/') },
  { name: 'readers', who: 'mina', show: ({ cast, open }) => open(`/readers/${cast.essays.first}`) },
  { name: 'readers-inside', who: 'mina', show: ({ cast, open }) => open(`/readers/${cast.essays.rewrite}`) },
  { name: 'readers-missing', who: 'mina', show: ({ open }) => open(`/readers/${crypto.randomUUID()}`) },
]

const newPassword = ({ page, say }: Scene) => page.getByLabel(say('New password', '새 비밀번호'), { exact: true })

const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
]

/** Logged in on two more devices beside this one and the one of the sign-up. */
async function sessions({ stage, cast, open }: Scene): Promise<void> {
  const { id, account } = cast.learners.mina
  const { rows } = await stage.sql.query(`select 1 from sessions where user_id = $1 and device like '%iPhone'`, [id])
  for (const agent of rows.length > 0 ? [] : AGENTS) {
    await fetch(`${stage.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': agent },
      body: JSON.stringify(account),
    })
  }
  await open('/you/sessions')
}
