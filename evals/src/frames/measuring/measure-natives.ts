import { type Analysers, type FrameRule, findFrameEdits } from '@truegul/judge/parts'

/** Alarms on sentences of natives, their slips included: each counts as false. */
export type NativeAlarms = { name: string; sentences: number; alarms: number; rules: Map<FrameRule, number> }

export function measureNatives(name: string, sentences: readonly string[], analysers: Analysers): NativeAlarms {
  const found = sentences.flatMap((text) => findFrameEdits({ text, morphemes: analysers.morphemes(text) }, analysers))
  const rules = new Map([...Map.groupBy(found, ({ rule }) => rule)].map(([rule, own]) => [rule, own.length]))
  return { name, sentences: sentences.length, alarms: found.length, rules }
}
