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
    void open(drafts, { promptId, draftId, rewriteOf, isExam }).then((id) => {
      if (isCurrent) setOpened({ drafts, id, asked })
    })
    return () => {
      isCurrent = false
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
