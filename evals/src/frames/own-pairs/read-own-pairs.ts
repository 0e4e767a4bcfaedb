import { readFileSync } from 'node:fs'

export type Pair = { kind: string; wrong: string; right: string }

/**
 * Sentences of our own with one typical error each, in twelve kinds, written by who had not seen the rules. From the ones in
 * `lookedAt` rules were made; of the `control` only counts were looked at. `right` are sentences that look wrong and are not.
 */
export function readOwnPairs(): { lookedAt: Pair[]; control: Pair[]; right: string[] } {
  const lines = (file: string) =>
    readFileSync(new URL(file, import.meta.url), 'utf8')
      .trim()
      .split('\n')
  const pairs = (file: string) =>
    lines(file)
      .slice(1)
      .map((line) => {
        const [kind = '', wrong = '', right = ''] = line.split('\t')
        return { kind, wrong, right }
      })
  return { lookedAt: pairs('looked-at.tsv'), control: pairs('control.tsv'), right: lines('right.txt') }
}
