import modern from './modern-words.data.json' with { type: 'json' }

const WORDS: ReadonlySet<string> = new Set(modern.words.flatMap((line) => line.split(' ')))

/** Is this one of the nouns of today's newspapers that no dictionary at hand has, 키오스크 or 탄소중립? Without any ending. */
export function isModernWord(noun: string): boolean {
  return WORDS.has(noun)
}
