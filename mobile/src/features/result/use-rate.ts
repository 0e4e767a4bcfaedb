import { useMutation } from '@tanstack/react-query'
import { type Input, rateSubmission } from '@truegul/contract'
import { call } from '@/lib/api/call'
import { changeAnswer } from '@/lib/stores/change-answer'
import { type Opened, submissionKey } from './use-submission'

type Said = Omit<Input<typeof rateSubmission>, 'id'>

/** Says whether the feedback, or one mark of it, helped. Said again, it replaces what was said before. */
export function useRate(id: string) {
  const mutation = useMutation({
    mutationFn: (said: Said) => call(rateSubmission, { id, ...said }),
    onSuccess: async (answer) => {
      if (!answer.ok) return
      const rating = answer.value
      await changeAnswer<Opened>(submissionKey(id), (opened) => {
        const others = opened.ratings.filter(({ mark }) => !isSame(mark, rating.mark))
        return { ...opened, ratings: [...others, rating] }
      })
    },
  })
  const problem = mutation.data && !mutation.data.ok ? mutation.data.problem : null
  return { rate: mutation.mutate, isBusy: mutation.isPending, problem }
}

export type Rate = ReturnType<typeof useRate>
/** One that can be rated: this app knows what it is a mark of. */
export type RatedMark = NonNullable<Said['mark']>
type SaidOf = Opened['ratings'][number]['mark']

/** What was said of a mark, or with null of the feedback as a whole. */
export const ratingOf = (ratings: Opened['ratings'], mark: RatedMark | null): Opened['ratings'][number] | null =>
  ratings.find((rating) => isSame(rating.mark, mark)) ?? null

const isSame = (one: SaidOf, other: SaidOf): boolean => one?.of === other?.of && one?.index === other?.index
