/**
 * Lengths of a question-54 essay, in characters as `countCharacters` counts them.
 *
 * `askedMin` to `askedMax` is what the exam asks for. The exam gives 0 points for `zeroAtMost` characters or fewer. An essay can
 * be submitted from `submitMin`; above `submitMax`, a limit of ours, it is refused whole, never cut.
 */
export const ESSAY_LENGTH = { zeroAtMost: 75, submitMin: 75, askedMin: 600, askedMax: 700, submitMax: 1000 } as const

/**
 * Longest text that is judged, in UTF-16 code units. A character may be made of any number of them (accents on one letter), and the
 * time to read more is not bounded. An essay of 1,000 decomposed syllables has 3,000.
 */
export const LONGEST_TEXT = 10_000
