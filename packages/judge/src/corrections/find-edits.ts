import type { Span } from '@truegul/korean'
import type { Analysers } from '../analysis/analysers.ts'
import type { EssayAnalysis } from '../analysis/essay-analysis.ts'
import { type EssayWord, wordsOf } from '../analysis/essay-words.ts'
import { addFrameEdits } from './add-frame-edits.ts'
import type { Edit } from './edit.ts'
import { findEndingEdits } from './find-ending-edits.ts'
import { findFormEdits } from './find-form-edits.ts'
import { findRegisterEdits } from './find-register-edits.ts'
import { findSpacingEdits } from './find-spacing-edits.ts'
import { findSpellingEdits } from './find-spelling-edits.ts'
import { isAccepted } from './is-accepted.ts'

/** Edits where the right form is very likely known; nothing is suggested for the rest. In order of place, none overlap. */
export function findEdits(essay: EssayAnalysis, analysers: Analysers): Edit[] {
  const { isKnownWord } = analysers
  const toPlain = isMostlyPlain(essay)
  const edits = [
    ...particleEdits(essay),
    ...essay.own.flatMap((sentence) => {
      const words = wordsOf(essay, sentence)
      return [
        ...adjectiveEdits(essay, words),
        ...words.flatMap((word) => [
          ...findSpellingEdits(word),
          ...findSpacingEdits(word, isKnownWord),
          ...findFormEdits(word),
          ...findEndingEdits(word, isKnownWord),
          ...(toPlain && sentence.register !== 'plain' ? findRegisterEdits(word) : []),
        ]),
      ]
    }),
  ].filter((edit) => isAccepted(essay.text, edit, { isKnownWord }))
  const words = inOrder(edits)
  const isIn = (sentence: Span, { start }: Edit) => start >= sentence.start && start < sentence.end
  return inOrder(
    essay.own.flatMap((sentence) =>
      addFrameEdits(
        essay,
        sentence,
        words.filter((edit) => isIn(sentence, edit)),
        analysers,
      ),
    ),
  )
}

function inOrder(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  // The first kind found at a place stays: sorting keeps the order of equals.
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit)
  }
  return kept
}

/** Nothing is said behind an object (조건을 필요한다): another verb is wanted there, not another ending. */
function adjectiveEdits(essay: EssayAnalysis, words: readonly EssayWord[]): Edit[] {
  return words.flatMap((word) => {
    const found = essay.adjectivesAsVerbs.find(({ start, end }) => start >= word.start && end <= word.end)
    if (!found || hasObject(word)) return []
    return [{ start: found.start, end: found.end, suggestion: found.right, rule: 'adjective' as const }]
  })
}

function hasObject({ before }: EssayWord): boolean {
  return [before, before?.before].some((word) => word && /[을를]$/.test(word.text))
}

function particleEdits(essay: EssayAnalysis): Edit[] {
  return essay.particleErrors.map(({ start, end, right }) => {
    const rule = /로$/.test(right)
      ? 'particle-direction'
      : /[를는와가]$/.test(right)
        ? 'particle-after-vowel'
        : 'particle-after-consonant'
    return { start, end, suggestion: right, rule }
  })
}

function isMostlyPlain(essay: EssayAnalysis): boolean {
  const plain = essay.own.filter((sentence) => sentence.register === 'plain').length
  return plain * 2 > essay.own.length
}
