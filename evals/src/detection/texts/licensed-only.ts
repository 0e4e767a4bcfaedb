import type { Labelled } from './load-texts.ts'

const CALIBRATED_ON = ['kh-pseudo', 'kolla', 'ksl-arg-writer']

/**
 * The same texts, of which only our own and those under a licence are learned from or set the threshold: what could ship if
 * weights should count as derived from the texts behind them. All others are only tested.
 */
export function licensedOnly(texts: readonly Labelled[]): Labelled[] {
  return texts.map((text) => ({
    ...text,
    trained: text.trained && isOwn(text),
    pooled: text.pooled && CALIBRATED_ON.includes(text.source),
  }))
}

/** Written for us by a machine: the essays on exam prompts. */
export function isOwn({ source }: Pick<Labelled, 'source'>): boolean {
  return source.startsWith('ai-') || source.startsWith('early-')
}
