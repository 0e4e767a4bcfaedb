import { onlineManager } from '@tanstack/react-query'
import { act, render, screen, userEvent, waitFor } from '@testing-library/react-native'
import { getConfig, Problem, submitEssay } from '@truegul/contract'
import { textStore } from '@/lib/stores/text-store'
import { fakeServer } from '@/testing/fake-server'
import { InApp } from '@/testing/in-app'
import { MINA, signInMina, signOut } from '@/testing/learner'
import { newDraft } from '../drafts/new-draft'
import { openDrafts } from '../drafts/open-drafts'
import { countEssay } from '../editor/count-essay'
import { SubmitSheet } from './submit-sheet'
import { useSubmit } from './use-submit'

const TEXT = '책을 읽는 습관은 중요하다. '.repeat(42)
const PROMPT = {
  id: 'reading-habit',
  question: 54,
  title: '독서 습관',
  passage: '',
  questions: ['왜 읽는가?', '어떻게 읽는가?'],
  topicWords: [],
  gloss: { title: 'Reading', passage: '', questions: [] },
  difficulty: 1,
}

const accepted = ({ id, promptId, text }: { id: string; promptId: string; text: string }) => ({
  id,
  promptId,
  text,
  status: 'pending' as const,
  delayed: false,
  failure: null,
  characters: text.length,
  createdAt: '2026-11-26T09:00:00.000Z',
  completedAt: null,
  seenAt: null,
  rewriteOf: null,
})

let server: ReturnType<typeof fakeServer>
beforeEach(async () => {
  server = fakeServer()
  await signInMina(server)
  server.answer(getConfig, () => ({
    minimumAppVersion: '0.0.0',
    consent: { version: '1', providers: [], text: null },
    llmJudges: [],
    demo: null,
  }))
  server.answer(submitEssay, accepted)
})
afterEach(async () => {
  server.stop()
  await signOut()
  onlineManager.setOnline(true)
})

async function openSheet() {
  const drafts = openDrafts(MINA.id, textStore, Promise.resolve())
  await drafts.ready
  const draft = { ...newDraft(PROMPT.id), text: TEXT, changedAt: 1 }
  await drafts.put(draft)
  function Sheet() {
    const { send, isSending } = useSubmit(drafts, draft.id)
    const sheet = { prompt: PROMPT, count: countEssay(TEXT), hints: [], onClose: () => {} }
    return <SubmitSheet {...sheet} isSending={isSending} onSend={send} />
  }
  await render(<Sheet />, { wrapper: InApp })
  return { drafts, draft }
}

const submit = () => screen.getByRole('button', { name: 'Send for scoring' })

test('two taps in one moment submit once, with the id that the draft got with its first key', async () => {
  const { drafts, draft } = await openSheet()
  const button = submit()
  const press = button.props['onClick'] as (event: object) => void
  await act(async () => {
    press({})
    press({})
  })
  await waitFor(() => expect(drafts.get(draft.id)).toBeNull())
  expect(server.askedFor(submitEssay)).toEqual([
    expect.objectContaining({ id: draft.submissionId, text: TEXT, writingId: draft.id }),
  ])
})

test('without a network the essay waits on the device, and nothing is lost by a restart', async () => {
  const { draft } = await openSheet()
  await act(async () => onlineManager.setOnline(false))
  await userEvent.setup().press(submit())
  await waitFor(async () => expect(await textStore.read(`draft/${MINA.id}/${draft.id}`)).toContain('"queuedAt":1'))
  expect(server.askedFor(submitEssay)).toEqual([])
  const again = openDrafts(MINA.id, textStore, Promise.resolve())
  await again.ready
  expect(again.get(draft.id)).toMatchObject({ text: TEXT, submissionId: draft.submissionId })
})

test('an answer that was lost leaves it waiting; sent again it is the same submission', async () => {
  const { drafts, draft } = await openSheet()
  server.goAway()
  await userEvent.setup().press(submit())
  await waitFor(() => expect(drafts.get(draft.id)?.queuedAt).not.toBeNull())
  server.comeBack()
  await waitFor(() => expect(submit()).toBeEnabled())
  await userEvent.setup().press(submit())
  await waitFor(() => expect(drafts.get(draft.id)).toBeNull())
  const ids = server.askedFor(submitEssay).map((input) => (input as { id: string }).id)
  expect(ids).toEqual([draft.submissionId, draft.submissionId])
})

test('what the server refuses stays a draft, with the reason', async () => {
  server.answer(submitEssay, () => new Problem('submission-conflict', 'Another text was submitted already.'))
  const { drafts, draft } = await openSheet()
  await userEvent.setup().press(submit())
  await waitFor(() =>
    expect(drafts.get(draft.id)).toMatchObject({ queuedAt: null, refusal: { code: 'submission-conflict' } }),
  )
  expect(drafts.get(draft.id)?.text).toBe(TEXT)
})

describe('an answer that comes after the learner took the essay back and wrote on', () => {
  const MORE = `${TEXT}그래서 나는 매일 읽는다.`

  /** Submits, takes it back and writes on while the server still thinks about it. */
  async function answeredLate(
    answer: (input: Parameters<typeof accepted>[0]) => ReturnType<typeof accepted> | Problem,
  ) {
    const held = Promise.withResolvers<void>()
    server.answer(submitEssay, async (input) => {
      await held.promise
      return answer(input)
    })
    const { drafts, draft } = await openSheet()
    await userEvent.setup().press(submit())
    await waitFor(() => expect(server.askedFor(submitEssay)).toHaveLength(1))
    await act(async () => {
      await drafts.put({ ...drafts.get(draft.id)!, queuedAt: null })
      await drafts.typed(draft.id, MORE, 9)
    })
    await act(async () => held.resolve())
    await waitFor(() => expect(submit()).toBeEnabled())
    return drafts.get(draft.id)
  }

  test('what was written on stays as a draft that the account does not have, when the essay was accepted', async () => {
    expect(await answeredLate(accepted)).toMatchObject({ text: MORE, revision: 0, inAccountAt: null, queuedAt: null })
  })

  test('what was written on stays, and nothing is said of it, when the essay was refused', async () => {
    const refused = () => new Problem('submission-conflict', 'Another text was submitted already.')
    expect(await answeredLate(refused)).toMatchObject({ text: MORE, queuedAt: null, refusal: null })
  })

  test('what was written on stays when the earlier essay is gone that it was written anew from', async () => {
    const gone = () => new Problem('rewrite-unknown', 'The essay that this one was written anew from is gone.')
    expect(await answeredLate(gone)).toMatchObject({ text: MORE, queuedAt: null, rewriteOf: null })
  })
})
