import type { EssayWord } from '../../analysis/essay-words.ts'

/** Is the end of this word a noun, without a particle? */
export function endsInNoun({ morphemes, text }: EssayWord): boolean {
  const last = morphemes.filter(({ tag }) => !tag.startsWith('S')).at(-1)
  // -일 is 이다 more often than a noun; 가족적 takes no particle.
  return (
    last !== undefined && /^(?:NNG|NNP|NP|XSN)$/.test(last.tag) && text.endsWith(last.text) && !/.[일적]$/.test(text)
  )
}
