import { listWaves } from '@truegul/contract/console'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { useWords } from '../../lib/words/use-words.ts'
import type { Choice } from '../../ui/field.tsx'
import { words } from './words.ts'

/** The waves as choices of a filter or a form. */
export function useWaves(): readonly Choice[] {
  const t = useWords(words)
  const { data } = useAnswer(listWaves, {})
  return (data?.items ?? []).map(({ number }) => ({ value: String(number), text: t.waveOf(number) }))
}
