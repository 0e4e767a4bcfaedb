/** FNV-1a over UTF-16 units, 32 bits: gives a text or a group the same number on every machine. */
export function stableHash(text: string): number {
  let hash = 2166136261
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return hash >>> 0
}
