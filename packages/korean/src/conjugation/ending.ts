import type { BaseKind } from './bases.ts'

/** An ending taken apart: on which base it stands, the final it puts under the base's last syllable, the syllables after that. */
export type Ending = { written: string; base: BaseKind; final: string; tail: string; only: 'open' | 'closed' | null }

const FINAL_OF: Readonly<Record<string, string>> = { 은: 'ㄴ', 을: 'ㄹ', 음: 'ㅁ', 읍: 'ㅂ' }
const cache = new Map<string, readonly Ending[]>()

/**
 * Reads an ending written as after a consonant, as dictionaries list it: 고, 는다, 습니다, 으면, 은, 아서, 았다. Those of two forms
 * (는다/ㄴ다, 습니다/ㅂ니다) give both with what each may follow.
 */
export function endingsOf(written: string): readonly Ending[] {
  const known = cache.get(written)
  if (known) return known
  const read = readEnding(written)
  cache.set(written, read)
  return read
}

function readEnding(written: string): Ending[] {
  const ending = (base: BaseKind, final: string, tail: string, only: Ending['only'] = null): Ending => ({
    written,
    base,
    final,
    tail,
    only,
  })
  if (written.startsWith('는다')) {
    return [ending('plain', '', written, 'closed'), ending('euN', 'ㄴ', written.slice(1), 'open')]
  }
  if (/^습(?:니|디)/.test(written)) {
    return [ending('plain', '', written, 'closed'), ending('euN', 'ㅂ', written.slice(1), 'open')]
  }
  const first = written[0]!
  const rest = written.slice(1)
  if (first === '았') return [ending('a', 'ㅆ', rest)]
  if (first === '아') return [ending('a', '', rest)]
  const final = FINAL_OF[first]
  if (final !== undefined) return [ending(final === 'ㅁ' ? 'eu' : 'euN', final, rest)]
  if (first === '으') return [ending(/^[니나냐시세셔셨십신실심오]/.test(rest) ? 'euN' : 'eu', '', rest)]
  return [ending(/^[느는네냐니나]/.test(first) ? 'plainN' : 'plain', '', written)]
}
