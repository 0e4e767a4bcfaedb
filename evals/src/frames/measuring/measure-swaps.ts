import { type Analysers, findFrameEdits, readEojeols, readSlots, replaceParticle } from '@truegul/judge/parts'

/** Exchanged particles: how many were, how many are marked at their place, how many changed back. */
export type SwapFigures = { name: string; swaps: number; marked: number; corrected: number }

/** Exchanges each 이 and 을 in turn, alone in its sentence, and looks whether that is found. */
export function measureSwaps(sentences: readonly string[], analysers: Analysers): SwapFigures[] {
  return (['이', '을'] as const).map((from) => {
    const to = from === '이' ? '을' : '이'
    const swaps = sentences.flatMap((text) => {
      const slots = readSlots(readEojeols({ text, morphemes: analysers.morphemes(text) }))
      return slots
        .filter((slot) => slot.case === from && slot.topic === null)
        .flatMap(({ eojeol }) => {
          const swapped = replaceParticle(eojeol, to)
          if (swapped === null) return []
          const wrong = text.slice(0, eojeol.start) + swapped + text.slice(eojeol.end)
          const edit = findFrameEdits({ text: wrong, morphemes: analysers.morphemes(wrong) }, analysers).find(
            ({ start }) => start === eojeol.start,
          )
          return [{ marked: edit !== undefined, corrected: edit?.suggestion === eojeol.text }]
        })
    })
    return {
      name: from === '이' ? 'subjects with 을/를' : 'objects with 이/가',
      swaps: swaps.length,
      marked: swaps.filter(({ marked }) => marked).length,
      corrected: swaps.filter(({ corrected }) => corrected).length,
    }
  })
}
