import { BEGUN, PROMPT, submitInto } from '../cast.ts'
import { button, type Scene, type State } from './state.ts'

const AWAY = { type: '/problems/service-away', title: 'Away', status: 503, code: 'service-away', detail: 'Away.' }

/** The places that the tab bar leads to, and what lies behind them. */
export const PLACES: readonly State[] = [
  { name: 'home-empty', who: 'outdated', show: ({ open }) => open('/') },
  { name: 'history-empty', who: 'outdated', show: ({ open }) => open('/history') },
  { name: 'inbox-empty', who: 'outdated', show: ({ open }) => open('/inbox') },
  { name: 'progress-empty', who: 'outdated', show: ({ open }) => open('/progress') },
  { name: 'mistakes-empty', who: 'outdated', show: ({ open }) => open('/mistakes') },
  { name: 'practice-empty', who: 'outdated', show: ({ open }) => open('/mistakes/practice') },
  { name: 'home-limit', who: 'limited', show: ({ open }) => open('/') },
  {
    name: 'home',
    who: 'mina',
    async show({ page, say, open }) {
      await page.goto('/write/sincere-apology')
      await page.getByRole('textbox', { name: say('Your essay', '글'), exact: true }).fill(BEGUN)
      await page.getByText(say('In your account', '계정에 저장')).waitFor()
      await open('/')
    },
  },
  {
    name: 'home-offline',
    who: 'mina',
    async show({ page, open }) {
      await open('/')
      await page.evaluate(() => navigator.serviceWorker.ready)
      await page.context().setOffline(true)
      await open('/')
    },
  },
  {
    name: 'home-error',
    who: 'mina',
    async show({ page, open }) {
      await page.route('**/api/v1/submissions?*', (route) =>
        route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(AWAY) }),
      )
      await open('/')
    },
  },
  {
    name: 'home-loading',
    who: 'outdated',
    async show({ page }) {
      await page.route('**/api/v1/submissions?*', () => {})
      await page.goto('/')
      await page.waitForTimeout(1500)
    },
  },
  { name: 'prompts', who: 'mina', show: ({ open }) => open('/prompts') },
  { name: 'prompt', who: 'mina', show: ({ open }) => open(`/prompts/${PROMPT}`) },
  {
    name: 'prompt-help',
    who: 'mina',
    async show({ page, open }) {
      await open(`/prompts/${PROMPT}`)
      const folded = page.locator('[aria-expanded=false]')
      for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click()
    },
  },
  { name: 'history', who: 'mina', show: ({ open }) => open('/history') },
  {
    name: 'history-edit',
    who: 'mina',
    async show(scene) {
      await scene.open('/history')
      await button(scene, 'Edit', '편집').click()
      await scene.page
        .getByRole('button', { name: /^Delete |지우기/ })
        .nth(1)
        .click()
    },
  },
  { name: 'inbox', who: 'mina', show: ({ open }) => open('/inbox') },
  {
    name: 'inbox-failed',
    who: 'newcomer',
    async show({ stage, cast, open }) {
      await submitInto(stage, cast.learners.newcomer, 'flagged')
      await submitInto(stage, cast.learners.newcomer, 'failed')
      await open('/inbox')
    },
  },
  {
    name: 'inbox-offline',
    who: 'mina',
    async show({ page, open }) {
      await open('/inbox')
      await page.evaluate(() => navigator.serviceWorker.ready)
      await page.context().setOffline(true)
      await open('/inbox')
    },
  },
  {
    name: 'inbox-error',
    who: 'limited',
    async show({ page, open }) {
      await page.route('**/api/v1/inbox?*', (route) =>
        route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(AWAY) }),
      )
      await open('/inbox')
    },
  },
  {
    name: 'inbox-loading',
    who: 'limited',
    async show({ page }) {
      await page.route('**/api/v1/inbox?*', () => {})
      await page.goto('/inbox')
      await page.waitForTimeout(1500)
    },
  },
  { name: 'progress', who: 'mina', show: ({ open }) => open('/progress') },
  {
    name: 'progress-table',
    who: 'mina',
    async show(scene) {
      await scene.open('/progress')
      await button(scene, 'As a table', '표로 보기').click()
    },
  },
  { name: 'mistakes', who: 'mina', show: ({ open }) => open('/mistakes') },
  {
    name: 'mistakes-kind',
    who: 'mina',
    async show({ page, open }) {
      await open('/mistakes')
      await page.locator('a[href^="/mistakes/"]:not([href$="practice"])').first().click()
      await page.waitForTimeout(700)
    },
  },
  { name: 'practice', who: 'mina', show: ({ open }) => open('/mistakes/practice') },
  { name: 'practice-shown', who: 'mina', show: practiceShown },
  { name: 'you', who: 'mina', show: ({ open }) => open('/you') },
  { name: 'you-outdated', who: 'outdated', show: ({ open }) => open('/you') },
  { name: 'consent', who: 'outdated', show: (scene) => youSheet(scene, /Reading by an AI provider|AI 회사가 읽는 것/) },
  { name: 'log-out', who: 'outdated', show: (scene) => youSheet(scene, /^Log out|^로그아웃/) },
  { name: 'delete-account', who: 'outdated', show: (scene) => youSheet(scene, /^Delete account|^계정 지우기/) },
]

async function practiceShown(scene: Scene): Promise<void> {
  await scene.open('/mistakes/practice')
  await scene.page.getByRole('textbox').fill('다른 말')
  await button(scene, 'Check', '확인').click()
  await button(scene, 'Show the fix', '답 보기').click()
}

async function youSheet({ page, open }: Scene, name: RegExp): Promise<void> {
  await open('/you')
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('dialog').waitFor()
}
