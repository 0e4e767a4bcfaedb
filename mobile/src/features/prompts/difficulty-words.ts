import type { TFunction } from 'i18next'

/** 1 is everyday life; higher is harder. All above the third are said as the third. */
export function difficultyWords(t: TFunction, difficulty: number): string {
  if (difficulty <= 1) return t('prompts.easy')
  return t(difficulty === 2 ? 'prompts.medium' : 'prompts.hard')
}
