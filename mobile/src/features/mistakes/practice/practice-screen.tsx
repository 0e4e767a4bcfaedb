import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused } from '@/lib/api/refused'
import type { EssayMistakes } from '@/lib/api/said'
import { Button } from '@/ui/controls/button'
import { Screen } from '@/ui/screen/screen'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { Text } from '@/ui/text'
import { useMistakes } from '../use-mistakes'
import { cardsOf, type Memories, practiceOrder, remembered } from './cards'
import { keepMemory, readMemories } from './memories'
import { PracticeCard } from './practice-card'

/** Cards of one sitting. */
const SOME = 10

/** The learner's own sentences, one at a time: first a try, then our fix. */
export function PracticeScreen() {
  const mistakes = useMistakes()
  const memories = useQuery({ queryKey: ['practice-memories'], queryFn: readMemories, gcTime: 0, persister: undefined })
  if (!mistakes.data || !memories.data) {
    const problem = mistakes.error instanceof Refused ? mistakes.error.problem : null
    return <LoadingScreen problem={problem} onRetry={() => void mistakes.refetch()} />
  }
  return <Sitting essays={mistakes.data} memories={memories.data} />
}

function Sitting({ essays, memories }: { essays: readonly EssayMistakes[]; memories: Memories }) {
  const { t } = useTranslation()
  // Chosen once: what is learnt on the way decides the next sitting, not the rest of this one.
  const [cards] = useState(() => practiceOrder(cardsOf(essays), memories, Date.now()).slice(0, SOME))
  const [place, setPlace] = useState(0)
  const card = cards[place]
  if (!card) {
    return (
      <Screen title={t('practice.title')} backTo="/" foot={<Button label={t('practice.back')} href="/mistakes" />}>
        <Text kind="heading" role="status">
          {cards.length === 0 ? t('practice.none') : t('practice.done', { count: cards.length })}
        </Text>
        {cards.length > 0 && <Text colour="inkMuted">{t('practice.done-note')}</Text>}
      </Screen>
    )
  }
  return (
    <PracticeCard
      key={card.id}
      card={card}
      place={place + 1}
      all={cards.length}
      onTried={(wasFound) => keepMemory(card.id, remembered(memories[card.id], wasFound, Date.now()))}
      onNext={() => setPlace(place + 1)}
    />
  )
}
