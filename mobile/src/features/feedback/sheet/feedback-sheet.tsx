import type { FeedbackKind } from '@truegul/contract'
import { randomUUID } from 'expo-crypto'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/lib/session/use-session'
import { addWords } from '@/lib/words/add-words'
import * as words from '@/strings/beta/feedback'
import { Button } from '@/ui/controls/button'
import { Options } from '@/ui/controls/choice/options'
import { Field } from '@/ui/controls/field'
import { Sheet } from '@/ui/screen/sheet'
import { outboxOf } from '../outbox/outbox-of'
import type { Picture } from '../outbox/waiting'
import { AboutEssay, type EssayChoice } from './about-essay'
import { PictureField } from './picture-field'
import { SentAlong } from './sent-along'
import { Thanks } from './thanks'
import { usePlace } from './use-place'

addWords(words)

const KINDS = ['bug', 'idea', 'wrong-judgement', 'other'] as const satisfies readonly FeedbackKind[]
const LONGEST = 4000

/** Words of a sheet that was closed: it opens with them again, for the same learner, as long as the app runs. */
let begun = { learnerId: '', text: '' }

/** What is wrong, missing or well: kept on this device first, then sent, with or without a network. */
export function FeedbackSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const learnerId = useSession().data?.id ?? ''
  const { place, essayId } = usePlace()
  const [before] = useState(() => (begun.learnerId === learnerId ? begun.text : ''))
  const text = useRef(before)
  const [kind, setKind] = useState<FeedbackKind>(essayId ? 'wrong-judgement' : 'bug')
  const [chosen, setChosen] = useState<EssayChoice | null>(null)
  // Until somebody chooses: a judgement is wrong of the essay that stands on the screen; anything else may be about none.
  const essay = chosen ?? { id: kind === 'wrong-judgement' ? essayId : null, mayRead: false }
  const [picture, setPicture] = useState<Picture | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [sentId, setSentId] = useState<string | null>(null)
  const send = async () => {
    setMissing(text.current.trim() === '')
    if (text.current.trim() === '') return
    const { outbox, keeper } = outboxOf(learnerId)
    const id = randomUUID()
    await outbox.add(
      {
        ...{ id, kind, place, text: text.current.trim(), submissionId: essay.id },
        ...{ mayReadEssay: essay.id !== null && essay.mayRead, writtenAt: new Date().toISOString() },
        ...{ hasPicture: picture !== null, isTextSent: false, refusal: null },
      },
      picture,
    )
    begin(learnerId, '')
    setSentId(id)
    void keeper.wake()
  }
  if (sentId) return <Thanks id={sentId} onClose={onClose} />
  return (
    <Sheet
      title={t('feedback.title')}
      onClose={onClose}
      foot={<Button label={t('feedback.send')} onPress={() => void send()} />}
    >
      <Options
        label={t('feedback.kind')}
        options={KINDS.map((id) => ({ id, label: t(`feedback.kind-${id}`) }))}
        selected={[kind]}
        onSelect={([id]) => id && setKind(id)}
      />
      <Field
        label={t(`feedback.text-${kind}`)}
        problem={isMissing ? t('feedback.fault-text') : null}
        multiline
        maxLength={LONGEST}
        defaultValue={before}
        onChangeText={(words) => {
          text.current = words
          begin(learnerId, words)
          if (isMissing) setMissing(false)
        }}
      />
      <AboutEssay essay={essay} here={essayId} onChange={setChosen} />
      <PictureField picture={picture} onChange={setPicture} />
      <SentAlong place={place} />
    </Sheet>
  )
}

/** Outside the component, because the compiler of hooks takes a variable of the module for a constant. */
function begin(learnerId: string, text: string): void {
  begun = { learnerId, text }
}
