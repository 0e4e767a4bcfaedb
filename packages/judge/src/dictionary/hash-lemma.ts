/** FNV-1a of a lemma's UTF-16 code units, 32 bits. The word list is kept as these keys only. */
export function hashLemma(lemma: string): number {
  let hash = 0x811c9dc5
  for (let position = 0; position < lemma.length; position++) {
    const unit = lemma.charCodeAt(position)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return hash >>> 0
}
