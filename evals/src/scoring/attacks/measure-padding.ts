import { type Analysers, gatherEvidence, scoreEvidence } from '@truegul/judge/parts'
import { splitSentences } from '@truegul/korean'
import { average, quantile } from '../../statistics.ts'
import { NO_PROMPT } from '../fit/evidence-without-prompt.ts'

/** Essays are cut at the end of a sentence that lies in here, in characters. */
const CUT = { from: 500, to: 560 }
const SENTENCES = 2

/** What the next two sentences of essays bring that are cut a little below what the task asks for, told in a sentence. */
export function measurePadding(texts: readonly string[], analysers: Analysers): string {
  const judge = (text: string) => gatherEvidence({ text, prompt: NO_PROMPT, language: 'en' }, analysers)
  const cases = texts.flatMap((text) => {
    const ends = splitSentences(text).map(({ end }) => end)
    const last = ends.findLastIndex((end) => end >= CUT.from && end <= CUT.to)
    const next = ends[last + SENTENCES]
    if (last < 0 || next === undefined) return []
    const [short, longer] = [judge(text.slice(0, ends[last])), judge(text.slice(0, next))]
    return [
      {
        points: scoreEvidence(longer).total - scoreEvidence(short).total,
        characters: longer.essay.ownCharacters - short.essay.ownCharacters,
      },
    ]
  })
  const points = cases.map((one) => one.points)
  const at = (share: number) => quantile(points, share).toFixed(0)
  return `Two more sentences of the essay itself, where it is cut at ${CUT.from} to ${CUT.to} characters (${cases.length} essays, ${average(cases.map((one) => one.characters)).toFixed(0)} characters more): ${average(points).toFixed(1)} points more on average, ${at(0.1)} to ${at(0.9)} in eight of ten.`
}
