/** How a noun is used, from how often it takes each particle. Code: a letter and how object-like it is, 0 to 3. */
const NOUN_KINDS = ['o', 'p', 'P', 'A'] as const
export type NounKind = (typeof NOUN_KINDS)[number]

/**
 * Class of a noun for features: A who, P where, p now and then where, o what, each with 0 to 3 for how often it is an object.
 * Pronouns, bound nouns and verbs made nouns are classes of their own; ? and NNP are nouns that were too rare to tell.
 */
export function classOfNoun(noun: string, tag: string, known: string | null): string {
  if (tag === 'NP' || tag === 'ETN' || tag === 'NNB') return noun
  return known ?? (tag === 'NNP' ? 'NNP' : '?')
}

/** Bits of the byte that is shipped of a noun: object share 0 to 3, kind in the next two, then whether it is never a person. */
export function packNoun(kind: NounKind, objects: number, neverPerson: boolean): number {
  return objects | (NOUN_KINDS.indexOf(kind) << 2) | (neverPerson ? 16 : 0)
}

export function unpackNoun(byte: number): { class: string; neverPerson: boolean } {
  return { class: `${NOUN_KINDS[(byte >> 2) & 3]}${byte & 3}`, neverPerson: (byte & 16) !== 0 }
}
