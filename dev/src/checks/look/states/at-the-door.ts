import type { Page, Route } from 'playwright-core'
import { button, type State } from './state.ts'

const NEVER = () => {}

/** What somebody sees who is not inside. */
export const AT_THE_DOOR: readonly State[] = [
  { name: 'splash', who: 'visitor', show: splash },
  {
    name: 'login',
    who: 'visitor',
    async show(scene) {
      await changeConfig(scene.page, { demo: null })
      await scene.open('/login')
    },
  },
  { name: 'login-demo', who: 'visitor', show: ({ open }) => open('/login') },
  {
    name: 'login-missing',
    who: 'visitor',
    async show(scene) {
      await scene.open('/login')
      await button(scene, 'Log in', '로그인').click()
      await scene.page.getByText(scene.say('Enter your password.', '비밀번호를 입력하세요.')).waitFor()
    },
  },
  { name: 'signup', who: 'visitor', show: ({ open }) => open('/signup') },
  {
    name: 'signup-wrong',
    who: 'visitor',
    async show(scene) {
      const { page, say, open } = scene
      await open('/signup')
      await page.getByLabel(say('Invite code', '초대 코드')).fill('TG-NONE')
      await page.getByLabel(say('E-mail', '이메일')).fill('mina@example.org')
      await page.getByLabel(say('Password', '비밀번호'), { exact: true }).fill('12345678')
      await page.getByRole('checkbox', { name: say('I am 14 or older', '만 14세 이상이에요') }).click()
      await button(scene, 'Create account', '계정 만들기').click()
      await page.waitForTimeout(500)
    },
  },
  { name: 'privacy', who: 'visitor', show: ({ open }) => open('/privacy') },
  { name: 'not-found', who: 'visitor', show: ({ open }) => open('/no/such/page') },
  {
    name: 'update-needed',
    who: 'visitor',
    async show({ page, open }) {
      await changeConfig(page, { minimumAppVersion: '99.0.0' })
      await open('/login')
    },
  },
]

async function splash({ page }: { page: Page }): Promise<void> {
  await page.route('**/api/v1/auth/session', NEVER)
  await page.goto('/')
  await page.waitForTimeout(1500)
}

async function changeConfig(page: Page, change: Record<string, unknown>): Promise<void> {
  await page.route('**/api/v1/config', async (route: Route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), ...change } })
  })
}
