import { type Analysers, analyseEssay, correctText, findEdits, withEdits } from '@truegul/judge/parts'
import type { OwnEssay } from '../own-essays/read-own-essays.ts'
import type { PairFigures } from './measure-pairs.ts'

const NO_PROMPT = { question: 54, passage: '', questions: [], topicWords: [] }

/** How many errors of whole essays are marked, and corrected exactly, by kind; `falseAlarms` are corrections in the essays without errors. */
export function measureEssays(essays: readonly OwnEssay[], analysers: Analysers): PairFigures[] {
  const found = essays.flatMap((essay) => errorsFound(essay, analysers))
  const kinds = [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    pairs: own.length,
    marked: own.filter(({ isMarked }) => isMarked).length,
    corrected: own.filter(({ isCorrected }) => isCorrected).length,
    falseAlarms: 0,
  }))
  const falseAlarms = essays.filter(({ right }) => correctText(right, analysers) !== right).length
  return [...kinds, { kind: 'essays without errors', pairs: 0, marked: 0, corrected: 0, falseAlarms }]
}

function errorsFound({ wrong: text, errors }: OwnEssay, analysers: Analysers) {
  const edits = findEdits(analyseEssay({ text, prompt: NO_PROMPT }, analysers), analysers)
  return errors.map(({ kind, wrong, right }) => {
    const start = text.indexOf(wrong)
    const end = start + wrong.length
    const own = edits.filter((edit) => edit.start < end && edit.end > start)
    const corrected = withEdits(text, own)
    return { kind, isMarked: own.length > 0, isCorrected: corrected === text.slice(0, start) + right + text.slice(end) }
  })
}
