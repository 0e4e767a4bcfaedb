import { act, renderHook, waitFor } from '@testing-library/react-native'
import { textStore } from '@/lib/stores/text-store'
import { draftsOf, letDraftsGo } from './drafts-of'
import { newDraft } from './new-draft'
import { useOpenedDraft } from './use-opened-draft'

const MINA = '5d2c2f0e-2f43-4b5e-9d6a-0f0f4d8f7a01'
const TOM = '5d2c2f0e-2f43-4b5e-9d6a-0f0f4d8f7a02'
const WISH = { promptId: 'reading-habit', draftId: null, rewriteOf: null, isExam: false }

afterEach(async () => {
  letDraftsGo()
  for (const key of await textStore.keys()) await textStore.remove(key)
})

/** As the app does after it was killed: nothing but the device remembers. */
const restart = () => letDraftsGo()

async function written(text: string, change: object = {}, learner = MINA) {
  const draft = { ...newDraft('reading-habit'), text, changedAt: 1_000, ...change }
  await draftsOf(learner).put(draft)
  return draft
}

async function open(wish: typeof WISH | { draftId: string | null } = WISH) {
  const hook = await renderHook(() => useOpenedDraft(MINA, { ...WISH, ...wish }))
  await waitFor(() => expect(hook.result.current).not.toBeNull())
  return () => {
    const { drafts, id } = hook.result.current!
    return drafts.get(id)!
  }
}

test('goes on with what the device kept of this prompt, also after the app was killed', async () => {
  await written('책을 읽는')
  restart()
  const opened = await open()
  expect(opened().text).toBe('책을 읽는')
})

test('opens the draft that the address names, though another one was changed later', async () => {
  const named = await written('이것')
  await written('저것', { changedAt: 2_000 })
  const opened = await open({ draftId: named.id })
  expect(opened().text).toBe('이것')
})

test('begins anew where nothing was written, and leaves nothing on the device before the first key', async () => {
  const opened = await open()
  expect(opened()).toMatchObject({ text: '', changedAt: 0, exam: null })
  expect(await textStore.keys()).toEqual([])
})

test('what was just begun stays when the app comes back to the front before its editor stands', async () => {
  const opened = await open()
  await act(() => draftsOf(MINA).refresh())
  expect(opened()).toMatchObject({ text: '', changedAt: 0 })
})

test('never opens an essay that waits to be submitted, nor what somebody else wrote on this device', async () => {
  await written('보낸 글', { queuedAt: 3_000 })
  await written('다른 사람의 글', {}, TOM)
  restart()
  const opened = await open()
  expect(opened().text).toBe('')
})

test('the clock of an exam is on the device before the first key, so that a restart does not start it anew', async () => {
  const hook = await renderHook(() => useOpenedDraft(MINA, { ...WISH, isExam: true }))
  await waitFor(() => expect(hook.result.current).not.toBeNull())
  const { drafts, id } = hook.result.current!
  const clock = drafts.get(id)!.exam
  expect(clock).not.toBeNull()
  restart()
  const again = await renderHook(() => useOpenedDraft(MINA, { ...WISH, isExam: true }))
  await waitFor(() => expect(again.result.current?.id).toBe(id))
  expect(again.result.current!.drafts.get(id)!.exam).toEqual(clock)
})

test('a draft that comes from another device takes the place of one that nobody wrote in', async () => {
  const opened = await open()
  await act(async () => void (await written('태블릿에서 쓴 글')))
  expect(opened().text).toBe('태블릿에서 쓴 글')
})

test('what was begun here stays when a draft comes from another device', async () => {
  const opened = await open()
  const { id } = opened()
  await act(async () => {
    await draftsOf(MINA).typed(id, '여기', 5_000)
    await written('태블릿에서 쓴 글', { changedAt: 9_000 })
  })
  expect(opened().text).toBe('여기')
})
