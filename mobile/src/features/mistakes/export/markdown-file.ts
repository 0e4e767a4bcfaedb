import { type Card, fixedSentence } from '../practice/cards'
import type { ExportWords } from './anki-file'

/** A list to read or to print: by kind, each sentence as it was with the place struck out and ours beside it, mended, and why. */
export function markdownFile(cards: readonly Card[], title: string, { kindName, deleted }: ExportWords): string {
  const names = new Set(cards.map(({ kind }) => kindName(kind)))
  const parts = [...names].map((name) => {
    const items = cards.filter(({ kind }) => kindName(kind) === name).map((card) => item(card, deleted))
    return `## ${plain(name)}\n\n${items.join('\n')}`
  })
  return `${[`# ${plain(title)}`, ...parts].join('\n\n')}\n`
}

function item(card: Card, deleted: string): string {
  const { original, suggestion, reason } = card
  const fix = suggestion === '' ? `*${plain(deleted)}*` : `**${plain(suggestion)}**`
  return `- ~~${plain(original)}~~ → ${fix}: ${plain(fixedSentence(card))}  \n  ${plain(reason)}`
}

/** One line in which nothing means anything to Markdown. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!|~<>&$:]/g, '\\$&')
