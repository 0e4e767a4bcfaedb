import { promptKindShownAs } from '@truegul/contract'
import type { TFunction } from 'i18next'
import type { Prompt } from '@/lib/api/said'

/** How hard a prompt is and, where it is known, what its questions ask for. */
export function promptFacts(t: TFunction, { difficulty, kind }: Pick<Prompt, 'difficulty' | 'kind'>): string {
  const shown = promptKindShownAs(kind)
  return [t(`prompts.${hardness(difficulty)}`), ...(shown ? [t(`prompts.${shown}`)] : [])].join(', ')
}

/** 1 is everyday life; higher is harder. All above the third are said as the third. */
function hardness(difficulty: number): 'easy' | 'medium' | 'hard' {
  if (difficulty <= 1) return 'easy'
  return difficulty === 2 ? 'medium' : 'hard'
}
