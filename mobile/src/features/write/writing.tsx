import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'expo-router'
import { useEffect, useRef } from 'react'
import type { Prompt } from '@/lib/api/said'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import type { Draft } from './drafts/draft'
import type { Drafts } from './drafts/open-drafts'
import { useHeldDraft } from './drafts/use-held-draft'
import { Editor } from './editor/editor'
import { ElsewhereScreen } from './elsewhere-screen'
import { QueuedScreen } from './outbox/queued-screen'
import { useSubmit } from './outbox/use-submit'

type Props = { prompt: Prompt; drafts: Drafts; id: string }

/** A draft on the screen: it is written, it waits to be sent, or another tab writes in it. Once it is sent, its result follows. */
export function Writing({ prompt, drafts, id }: Props) {
  const { draft, generation, isElsewhere, takeBack } = useHeldDraft(drafts, id)
  const submit = useSubmit(drafts, id)
  useResultAfter(draft)
  if (!draft) return <LoadingScreen problem={null} onRetry={() => {}} />
  if (isElsewhere) return <ElsewhereScreen title={prompt.title} onTakeBack={takeBack} />
  if (draft.queuedAt !== null && !submit.isSending)
    return <QueuedScreen drafts={drafts} draft={draft} submit={submit} />
  return <Editor key={generation} prompt={prompt} drafts={drafts} draft={draft} submit={submit} />
}

/** A draft that is gone was sent, here or elsewhere. */
function useResultAfter(draft: Draft | null): void {
  const router = useRouter()
  const client = useQueryClient()
  const last = useRef(draft)
  useEffect(() => {
    if (draft) {
      last.current = draft
      return
    }
    const id = last.current?.submissionId
    if (id && client.getQueryData(['submission', id])) router.replace({ pathname: '/result/[id]', params: { id } })
    else router.replace('/')
  }, [draft, router, client])
}
