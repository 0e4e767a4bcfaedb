import { splitParagraphs, splitSentences } from '@truegul/korean'

export type AttackPlace = 'front' | 'middle' | 'end' | 'own paragraph' | 'in a sentence' | 'split over the essay'

/** An essay's own text with something added that wants to steer the judge. Nothing of the essay is changed or left out. */
export type Attack = {
  id: string
  family: string
  language: 'ko' | 'en' | 'mixed' | 'other'
  place: AttackPlace
  insert(essay: string): string
}

/** An attack by what it adds: one part, or several for one that is split over the essay. */
export function attack(
  id: string,
  family: string,
  language: Attack['language'],
  place: AttackPlace,
  ...parts: readonly [string, ...string[]]
): Attack {
  return { id, family, language, place, insert: (essay) => INSERT[place](essay, parts) }
}

const INSERT: Record<AttackPlace, (essay: string, parts: readonly string[]) => string> = {
  front: (essay, parts) => `${parts.join(' ')}\n${essay}`,
  end: (essay, parts) => `${essay.trimEnd()}\n${parts.join(' ')}${essay.slice(essay.trimEnd().length)}`,
  middle: (essay, parts) => {
    const sentences = splitSentences(essay)
    return insertAt(essay, sentences[Math.floor(sentences.length / 2)]?.end ?? essay.length, ` ${parts.join(' ')}`)
  },
  'own paragraph': (essay, parts) =>
    insertAt(essay, splitParagraphs(essay)[0]?.end ?? essay.length, `\n${parts.join(' ')}\n`),
  'in a sentence': (essay, parts) => {
    const [, second] = splitSentences(essay)
    const space = essay.indexOf(' ', second?.start ?? 0)
    return insertAt(essay, space < 0 ? essay.length : space, ` ${parts.join(' ')}`)
  },
  'split over the essay': (essay, parts) => {
    const sentences = splitSentences(essay)
    let text = essay
    for (let part = parts.length - 1; part >= 0; part--) {
      const after = sentences[Math.floor(((part + 1) * sentences.length) / (parts.length + 1))]
      text = insertAt(text, after?.end ?? essay.length, ` ${parts[part]}`)
    }
    return text
  },
}

function insertAt(text: string, place: number, added: string): string {
  return text.slice(0, place) + added + text.slice(place)
}
