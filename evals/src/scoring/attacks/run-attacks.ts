import type { EssayToJudge } from '@truegul/judge'
import { type Analysers, gatherEvidence, scoreEvidence } from '@truegul/judge/parts'
import { average } from '../../statistics.ts'
import { type Attack, withSynonyms } from './attacks.ts'

export type Target = { text: string; prompt: EssayToJudge['prompt'] }
/** Points that totals change by: on average, at most and at least; and what they come to. */
export type Outcome = {
  name: string
  essays: number
  change: number
  most: number
  least: number
  mean: number
  highest: number
}

const unchanged = new WeakMap<Target, number>()

/** Total of an essay as the product gives it. */
export function totalOf({ text, prompt }: Target, analysers: Analysers): number {
  return scoreEvidence(gatherEvidence({ text, prompt, language: 'en' }, analysers)).total
}

/** What an attack does to the totals of many essays. One that needs a prompt is run where there is one. */
export function runAttack(attack: Attack, targets: readonly Target[], analysers: Analysers): Outcome {
  const able = targets.filter(({ prompt }) => prompt.passage !== '' || !attack.name.includes('prompt'))
  const totals = able.map((target) => {
    const prompt = [target.prompt.passage, ...target.prompt.questions].join(' ')
    const changed = totalOf({ ...target, text: attack.change(target.text, prompt) }, analysers)
    return { changed, by: changed - totalBefore(target, analysers) }
  })
  return outcome(attack.name, totals)
}

/** One correct synonym at a time, everywhere there is one. */
export function runSynonyms(targets: readonly Target[], analysers: Analysers): Outcome {
  const totals = targets.flatMap((target) => {
    const before = totalBefore(target, analysers)
    return withSynonyms(target.text).map((text) => {
      const changed = totalOf({ ...target, text }, analysers)
      return { changed, by: changed - before }
    })
  })
  return outcome('one word changed to a synonym', totals)
}

/** Of the same targets it is asked for by every attack. */
function totalBefore(target: Target, analysers: Analysers): number {
  const known = unchanged.get(target) ?? totalOf(target, analysers)
  unchanged.set(target, known)
  return known
}

function outcome(name: string, totals: readonly { changed: number; by: number }[]): Outcome {
  return {
    name,
    essays: totals.length,
    change: average(totals.map(({ by }) => by)),
    most: Math.max(...totals.map(({ by }) => by)),
    least: Math.min(...totals.map(({ by }) => by)),
    mean: average(totals.map(({ changed }) => changed)),
    highest: Math.max(...totals.map(({ changed }) => changed)),
  }
}
