/**
 * Lengths of a question-54 essay, in characters as `countCharacters` counts them.
 *
 * `asked` is what the exam asks for. At `zeroAtMost` or fewer the exam gives 0 points, so an essay may be submitted from
 * one character more than nothing worth judging: `submitMin`. `submitMax` is ours: above it the text is refused whole, never cut.
 */
export const ESSAY_LENGTH = { zeroAtMost: 75, submitMin: 75, askedMin: 600, askedMax: 700, submitMax: 1000 } as const
