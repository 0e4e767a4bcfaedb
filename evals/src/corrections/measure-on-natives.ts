import { type Analysers, analyseEssay, findEdits } from '@truegul/judge/parts'
import { markdownTable } from '../markdown-table.ts'

const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }

/**
 * A page's table of what all rules mark in sentences of natives, each sentence alone. Not every alarm is false: the sentences of
 * the benchmark are said as often as written, and natives leave out spaces.
 */
export function measureOnNatives(
  sources: readonly { name: string; sentences: readonly string[] }[],
  analysers: Analysers,
): string {
  const counts = sources.map(({ sentences }) => countRules(sentences, analysers))
  const rules = [...new Set(counts.flatMap((one) => [...one.keys()]))].sort()
  const total = sources.reduce((sum, { sentences }) => sum + sentences.length, 0)
  return markdownTable(
    ['rule', ...sources.map(({ name, sentences }) => `${name} (${sentences.length})`), 'in 100 sentences'],
    rules.map((rule) => {
      const own = counts.map((one) => one.get(rule) ?? 0)
      const all = own.reduce((sum, one) => sum + one, 0)
      return [`\`${rule}\``, ...own.map(String), ((all / total) * 100).toFixed(2)]
    }),
  )
}

function countRules(sentences: readonly string[], analysers: Analysers): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of sentences) {
    const edits = findEdits(analyseEssay({ text, prompt: NO_PROMPT }, analysers), analysers)
    for (const { rule } of edits) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return counts
}
