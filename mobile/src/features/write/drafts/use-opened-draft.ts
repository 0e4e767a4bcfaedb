import { useEffect, useState } from 'react'
import { startedClock } from '../exam/exam-clock'
import { chooseDraft, type Wish } from './choose-draft'
import { draftsOf } from './drafts-of'
import { newDraft } from './new-draft'
import type { Drafts } from './open-drafts'

type Opened = { drafts: Drafts; id: string }

/** The draft that the address asks for, or a new one; null until the device was asked. */
export function useOpenedDraft(learnerId: string | null, wish: Wish): Opened | null {
  const { promptId, draftId, rewriteOf, isExam } = wish
  const [opened, setOpened] = useState<(Opened & { asked: string }) | null>(null)
  const asked = JSON.stringify([learnerId, promptId, draftId, rewriteOf, isExam])
  useEffect(() => {
    if (!learnerId) return
    let isCurrent = true
    const drafts = draftsOf(learnerId)
    const wish = { promptId, draftId, rewriteOf, isExam }
    let id: string | null = null
    const choose = (chosen: string) => {
      id = chosen
      if (isCurrent) setOpened({ drafts, id, asked })
    }
    void open(drafts, wish).then(choose)
    // The account may have one from another device: it takes the place of a new one that nobody wrote in.
    const stop = drafts.subscribe(() => {
      const fitting = id !== null && drafts.get(id)?.changedAt === 0 ? chooseDraft(drafts.all(), wish) : null
      if (fitting && fitting.id !== id) choose(fitting.id)
    })
    return () => {
      isCurrent = false
      stop()
    }
  }, [asked, learnerId, promptId, draftId, rewriteOf, isExam])
  return opened?.asked === asked ? opened : null
}

async function open(drafts: Drafts, wish: Wish): Promise<string> {
  await drafts.ready
  await drafts.refresh()
  const chosen = chooseDraft(drafts.all(), wish)
  if (chosen) return chosen.id
  const draft = newDraft(wish.promptId, wish.rewriteOf)
  if (wish.isExam) await drafts.put({ ...draft, exam: startedClock(Date.now()) })
  else drafts.begin(draft)
  return draft.id
}
