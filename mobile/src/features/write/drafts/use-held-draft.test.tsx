import { act, renderHook } from '@testing-library/react-native'
import { textStore } from '@/lib/stores/text-store'
import { newDraft } from './new-draft'
import { openDrafts } from './open-drafts'
import { useHeldDraft } from './use-held-draft'

async function hold() {
  const drafts = openDrafts('mina', textStore, Promise.resolve())
  await drafts.ready
  const draft = { ...newDraft('reading-habit'), text: '한', changedAt: 1 }
  await drafts.put(draft)
  const hook = await renderHook(() => useHeldDraft(drafts, draft.id))
  return { drafts, id: draft.id, hook, now: () => hook.result.current }
}

test('keys do not make the field anew, for that would break a syllable', async () => {
  const { drafts, id, now } = await hold()
  const { generation } = now()
  await act(async () => {
    await drafts.typed(id, '한글', 2)
    drafts.show()
  })
  expect(now()).toMatchObject({ generation, draft: { text: '한글' }, isElsewhere: false })
})

test('a text that comes from the account makes the field anew, with that text', async () => {
  const { drafts, id, now } = await hold()
  const { generation } = now()
  await act(async () => drafts.put({ ...drafts.get(id)!, text: '다른 기기의 글' }))
  expect(now().generation).toBeGreaterThan(generation)
  expect(now().draft?.text).toBe('다른 기기의 글')
})

test('while it is open no list from the device is read over it, and afterwards it is again', async () => {
  const { drafts, id, hook } = await hold()
  const kept = await textStore.read(`draft/mina/${id}`)
  await textStore.write(`draft/mina/${id}`, kept!.replace('"한"', '"옛날"'))
  await drafts.refresh()
  expect(drafts.get(id)?.text).toBe('한')
  await hook.unmount()
  await drafts.refresh()
  expect(drafts.get(id)?.text).toBe('옛날')
})

test('there is none once it was submitted or deleted', async () => {
  const { drafts, id, now } = await hold()
  await act(async () => drafts.remove(id))
  expect(now().draft).toBeNull()
})
