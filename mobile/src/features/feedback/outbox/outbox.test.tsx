import { onlineManager } from '@tanstack/react-query'
import { act, waitFor } from '@testing-library/react-native'
import { addScreenshot, Problem, sendFeedback } from '@truegul/contract'
import { fakeServer } from '@/testing/fake-server'
import { MINA, signInMina, signOut } from '@/testing/learner'
import { letGo, outboxOf } from './outbox-of'
import type { Waiting } from './waiting'

const ID = '0198c2f0-0000-4000-8000-000000000001'
const ESSAY = '0198c2f0-0000-4000-8000-0000000000e5'
const PICTURE = { type: 'image/png' as const, image: 'iVBORw0KGgo=' }
const said = (change: Partial<Waiting> = {}): Waiting => ({
  id: ID,
  kind: 'bug',
  text: '버튼이 안 눌려요.',
  submissionId: null,
  mayReadEssay: false,
  place: { screen: '/history', appVersion: '0.1.0', platform: 'android', device: 'Pixel 8', language: 'en' },
  writtenAt: '2026-11-27T10:00:00.000Z',
  hasPicture: false,
  isTextSent: false,
  refusal: null,
  ...change,
})

let server: ReturnType<typeof fakeServer>
beforeEach(async () => {
  server = fakeServer()
  server.answer(sendFeedback, ({ id }) => ({ id, receivedAt: '2026-11-27T10:00:01.000Z' }))
  server.answer(addScreenshot, () => null)
  await signInMina(server)
})
afterEach(async () => {
  letGo()
  server.stop()
  onlineManager.setOnline(true)
  await signOut()
})

const opened = async () => {
  const { outbox, keeper } = outboxOf(MINA.id)
  await outbox.ready
  return { outbox, keeper }
}

test('what is written without a network goes once when it is back, also after the app was killed', async () => {
  onlineManager.setOnline(false)
  const { outbox, keeper } = await opened()
  await outbox.add(said(), null)
  await keeper.wake()
  expect(server.askedFor(sendFeedback)).toEqual([])
  letGo()
  const again = await opened()
  expect(again.outbox.all()).toEqual([said()])
  await act(async () => onlineManager.setOnline(true))
  await waitFor(() => expect(again.outbox.all()).toEqual([]))
  await again.keeper.wake()
  expect(server.askedFor(sendFeedback)).toMatchObject([{ id: ID, text: '버튼이 안 눌려요.' }])
})

test('a picture goes after its text, and the text not a second time where the picture did not get through', async () => {
  const { outbox, keeper } = await opened()
  await keeper.wake()
  let tries = 0
  server.answer(addScreenshot, () => {
    tries += 1
    return tries === 1 ? new Problem('service-away', 'Away.') : null
  })
  await outbox.add(said({ hasPicture: true }), PICTURE)
  await keeper.wake()
  expect(outbox.all()).toMatchObject([{ isTextSent: true }])
  await keeper.wake()
  expect(outbox.all()).toEqual([])
  expect(await outbox.pictureOf(ID)).toBeNull()
  expect(server.askedFor(sendFeedback)).toHaveLength(1)
  expect(server.askedFor(addScreenshot).at(-1)).toEqual({ id: ID, ...PICTURE })
})

test('it goes without an essay that was deleted meanwhile', async () => {
  server.answer(sendFeedback, ({ id, submissionId }) =>
    submissionId ? new Problem('not-found', 'Gone.') : { id, receivedAt: '2026-11-27T10:00:01.000Z' },
  )
  const { outbox, keeper } = await opened()
  await keeper.wake()
  await outbox.add(said({ submissionId: ESSAY, mayReadEssay: true }), null)
  await keeper.wake()
  expect(outbox.all()).toEqual([])
  expect(server.askedFor(sendFeedback).at(-1)).toMatchObject({ submissionId: null, mayReadEssay: false })
})

test('what the server refuses stays, with its reason, and is not sent again by itself', async () => {
  server.answer(sendFeedback, () => new Problem('not-found', 'This id is taken.'))
  const { outbox, keeper } = await opened()
  await keeper.wake()
  await outbox.add(said(), null)
  await keeper.wake()
  await keeper.wake()
  expect(outbox.all()).toMatchObject([{ refusal: { code: 'not-found', detail: 'This id is taken.' } }])
  expect(server.askedFor(sendFeedback)).toHaveLength(1)
})
