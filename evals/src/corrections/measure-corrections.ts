import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Analysers } from '@truegul/judge/parts'
import type { HumanScoredEssay } from '../scoring/fit/private-data.ts'
import { drawSample } from './draw-sample.ts'
import { privateSuggestions } from './private-suggestions.ts'
import { reportPrecision } from './report-precision.ts'
import { VERDICTS } from './verdicts.ts'

/** Suggestions of each rule that are judged by hand, where there are so many. */
export const JUDGED_PER_RULE = 20

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Writes the sample with its context to `file`, which must lie outside the repository, and the figures of the verdicts as a
 * page of Markdown. Sampled suggestions without a verdict are counted, so that a changed rule asks to be judged again.
 */
export function measureCorrections(
  { essays, file }: { essays: readonly HumanScoredEssay[]; file: string },
  analysers: Analysers,
): { page: string; sampled: number; unjudged: number } {
  if (resolve(file).startsWith(REPOSITORY))
    throw new Error('the sample holds private text: name a file outside the repository')
  const all = privateSuggestions(essays, analysers)
  const sample = drawSample(all, JUDGED_PER_RULE)
  const verdicts = new Map(VERDICTS.map((verdict) => [verdict.key, verdict]))
  const flat = (text: string) => text.replaceAll(/\s/g, ' ')
  const lines = sample.map(({ key, rule, before, original, suggestion, after }) =>
    [verdicts.get(key)?.verdict ?? '?', key, rule, `${flat(before)}[${original} -> ${suggestion}]${flat(after)}`].join(
      '\t',
    ),
  )
  writeFileSync(file, `${lines.join('\n')}\n`)
  return {
    page: reportPrecision({ all, sample, verdicts, essays: essays.length }),
    sampled: sample.length,
    unjudged: sample.filter(({ key }) => !verdicts.has(key)).length,
  }
}
