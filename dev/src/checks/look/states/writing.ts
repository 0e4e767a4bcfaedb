import { listDrafts } from '@truegul/contract'
import { BEGUN, changeElsewhere, ESSAY, LONG, PROMPT } from '../cast.ts'
import { button, type Scene, type State } from './state.ts'

/** Writing, up to the moment an essay is sent. Each stands under a prompt of its own, because drafts stay. */
export const WRITING: readonly State[] = [
  { name: 'write-empty', who: 'writer', show: (scene) => write(scene, 'lack-of-sleep', '') },
  { name: 'write-short', who: 'writer', show: (scene) => write(scene, 'planned-spending', BEGUN) },
  { name: 'write', who: 'writer', show: (scene) => write(scene, PROMPT, ESSAY) },
  { name: 'write-over', who: 'writer', show: (scene) => write(scene, 'online-classes', LONG) },
  {
    name: 'write-prompt',
    who: 'writer',
    async show(scene) {
      await write(scene, PROMPT, ESSAY)
      await foldOut(scene, 'Prompt and tasks', '문제와 과제')
    },
  },
  {
    name: 'write-hints',
    who: 'writer',
    async show(scene) {
      await write(scene, 'lifelong-learning', `${BEGUN} 그래서 독서가 좋아요. 책을 읽으면 좋아요.`)
      const hints = scene.page.getByRole('button', { name: /\d hints?$|도움말 \d개/ })
      await hints.waitFor()
      await hints.click()
    },
  },
  {
    name: 'submit',
    who: 'writer',
    async show(scene) {
      await write(scene, PROMPT, ESSAY)
      await button(scene, 'Submit', '제출').click()
    },
  },
  {
    name: 'exam-before',
    who: 'writer',
    async show(scene) {
      await write(scene, 'food-waste', '')
      await button(scene, 'Exam mode', '시험처럼 쓰기').click()
    },
  },
  { name: 'exam', who: 'writer', show: (scene) => exam(scene) },
  {
    name: 'exam-paused',
    who: 'writer',
    async show(scene) {
      await exam(scene)
      await scene.page.getByRole('button', { name: /left, pause|남음, 멈추기/ }).click()
    },
  },
  {
    name: 'write-conflict',
    who: 'writer',
    async show(scene) {
      const { page, say, cast } = scene
      await write(scene, 'learning-from-failure', BEGUN)
      await page.getByText(say('In your account', '계정에 저장')).waitFor()
      const { items } = await cast.learners.writer.call(listDrafts, {})
      const saved = items.find(({ promptId }) => promptId === 'learning-from-failure')
      if (!saved) throw new Error('the draft was not saved')
      await changeElsewhere(cast.learners.writer, saved)
      await field(scene).fill(`${BEGUN} 그리고 다시 쓴다.`)
      await page.getByText(say('This draft was changed elsewhere, too', '이 초안이 다른 곳에서도 바뀌었어요')).waitFor()
    },
  },
  {
    name: 'write-elsewhere',
    who: 'writer',
    async show(scene) {
      await write(scene, 'companion-animals', BEGUN)
      const second = await scene.page.context().newPage()
      await second.goto('/write/companion-animals')
      await scene.page.getByText(scene.say('You write on in another tab', '다른 탭에서 쓰고 있어요')).waitFor()
      await second.close()
    },
  },
  {
    name: 'write-offline',
    who: 'writer',
    async show(scene) {
      await write(scene, 'exercise-habit', BEGUN)
      await scene.page.context().setOffline(true)
      await field(scene).fill(`${BEGUN} 그리고 다시 쓴다.`)
      await scene.page.waitForTimeout(1000)
    },
  },
  {
    name: 'queued',
    who: 'writer',
    async show(scene) {
      await write(scene, 'tourists-and-residents', ESSAY)
      await button(scene, 'Submit', '제출').click()
      await scene.page.context().setOffline(true)
      await button(scene, 'Send for scoring', '채점 받기').click()
      await scene.page
        .getByText(scene.say('Your essay is safe on this device', '글은 이 기기에 안전하게 있어요'))
        .waitFor()
    },
  },
  {
    name: 'home-queued',
    who: 'writer',
    async show(scene) {
      await scene.page.route('**/api/v1/submissions', (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      )
      await scene.open('/')
      await scene.page.getByRole('link', { name: /waits? on this device|이 기기에서 기다리다가/ }).waitFor()
    },
  },
  {
    name: 'write-limit',
    who: 'limited',
    async show(scene) {
      await write(scene, PROMPT, ESSAY)
      await button(scene, 'Submit', '제출').click()
      await button(scene, 'Send for scoring', '채점 받기').click()
      await scene.page.getByText(scene.say('This essay was not sent', '글을 보내지 못했어요')).waitFor()
    },
  },
  {
    name: 'session-ended',
    // Somebody of whom no later state is.
    who: 'leaving',
    async show(scene) {
      await write(scene, 'living-alone', BEGUN)
      await scene.page.context().clearCookies()
      await field(scene).fill(`${BEGUN} 그리고 다시 쓴다.`)
      await scene.page.getByRole('dialog').waitFor()
    },
  },
]

const field = ({ page, say }: Scene) => page.getByRole('textbox', { name: say('Your essay', '글'), exact: true })

async function write(scene: Scene, promptId: string, text: string): Promise<void> {
  await scene.page.goto(`/write/${promptId}`)
  await field(scene).fill(text)
  await scene.page.waitForTimeout(900)
}

async function exam(scene: Scene): Promise<void> {
  await scene.page.goto('/write/food-waste')
  await field(scene).waitFor()
  const goOn = button(scene, 'Go on', '이어 가기')
  if (await goOn.isVisible()) await goOn.click()
  const timer = button(scene, 'Exam mode', '시험처럼 쓰기')
  if (await timer.isVisible()) {
    await timer.click()
    await button(scene, 'Start the 50 minutes', '50분 시작하기').click()
  }
  await field(scene).fill(BEGUN)
  await scene.page.waitForTimeout(900)
}

/** On a phone the prompt is folded above the text; on a desktop it stands beside it. */
async function foldOut(scene: Scene, en: string, ko: string): Promise<void> {
  const fold = button(scene, en, ko)
  if (await fold.isVisible()) await fold.click()
}
