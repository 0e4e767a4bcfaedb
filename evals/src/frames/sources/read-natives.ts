import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Sentences of natives that nothing was learnt from, by source: two treebanks and a benchmark, CC BY-SA 4.0. */
export function readNatives(folder: string): { name: string; sentences: string[] }[] {
  const lines = (file: string) =>
    readFileSync(join(folder, `grammar/${file}`), 'utf8')
      .split('\n')
      .filter(Boolean)
  const tidy = (texts: readonly string[]) => texts.map((text) => text.normalize('NFC').trim())
  const treebank = (file: string) =>
    tidy(
      lines(file)
        .filter((line) => line.startsWith('# text = '))
        .map((line) => line.slice('# text = '.length)),
    )
  return [
    { name: 'kaist', sentences: treebank('kaist-dev.conllu') },
    { name: 'gsd', sentences: treebank('gsd-dev.conllu') },
    { name: 'klue', sentences: tidy(lines('klue-sentences.txt')) },
  ]
}

/** Pairs of a learner's sentence with one typical error and the right one, by kind; and right sentences that look wrong. */
export function readPairs(folder: string): {
  pairs: { kind: string; wrong: string; right: string }[]
  right: string[]
} {
  const lines = (file: string) =>
    readFileSync(join(folder, `grammar/${file}`), 'utf8')
      .trim()
      .split('\n')
  const pairs = lines('learner-errors.tsv')
    .slice(1)
    .map((line) => {
      const [kind = '', wrong = '', right = ''] = line.split('\t')
      return { kind, wrong, right }
    })
  return { pairs, right: lines('right-sentences.txt') }
}
