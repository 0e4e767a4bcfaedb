/**
 * What a finding looks like: an order or plea to the judge, talk of the score of this essay, the mark of another speaker, the end of
 * the data announced, characters nobody sees, letters in disguise, an encoded block, a comment, an address, a long foreign run.
 */
export type InjectionKind =
  | 'order'
  | 'score-talk'
  | 'role'
  | 'delimiter'
  | 'hidden-characters'
  | 'look-alike'
  | 'encoded'
  | 'comment'
  | 'link'
  | 'foreign-run'

/** Every match of `pattern` (flags g, i and u, gaps of bounded length only) is a finding. */
export type Rule = { kind: InjectionKind; pattern: RegExp }

/** A rule written in Hangul, in which learners' spacing does not matter: each syllable may be followed by a space. */
export function koreanRule(kind: InjectionKind, source: string): Rule {
  const loose = source.replace(/([가-힣])(\?)?/g, (_, syllable: string, optional?: string) =>
    optional === undefined ? `${syllable} ?` : `(?:${syllable} ?)?`,
  )
  return { kind, pattern: new RegExp(loose, 'giu') }
}

export function rule(kind: InjectionKind, source: string): Rule {
  return { kind, pattern: new RegExp(source, 'gimu') }
}
