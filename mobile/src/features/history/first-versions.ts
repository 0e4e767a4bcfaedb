import type { Essay } from './essays'

/** Ids of the essays that another one of the list is written anew from, and that are no rewrite themselves. */
export function firstVersions(essays: readonly Pick<Essay, 'id' | 'rewriteOf'>[]): ReadonlySet<string> {
  const rewritten = new Set(essays.map(({ rewriteOf }) => rewriteOf))
  return new Set(essays.filter(({ id, rewriteOf }) => rewriteOf === null && rewritten.has(id)).map(({ id }) => id))
}
