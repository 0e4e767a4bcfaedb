import type { Card } from '../practice/cards'
import { fixedSentence } from '../practice/cards'

/** Names of things in the language of the app. */
export type ExportWords = { kindName: (kind: Card['kind']) => string; question: string; deleted: string }

const HEADERS = [
  '#separator:Tab',
  '#html:false',
  '#notetype:Basic',
  '#deck:TrueGul',
  '#guid column:1',
  '#columns:GUID\tFront\tBack\tTags',
  '#tags column:4',
]

/**
 * A text file that Anki imports: one note a mistake, the sentence with the place in 【】 in front, the mended one and its reason behind.
 * A mistake keeps its GUID, so that importing again adds only what is new.
 */
export function ankiFile(cards: readonly Card[], { kindName, question, deleted }: ExportWords): string {
  const notes = cards.map((card) => {
    const fix = card.suggestion === '' ? deleted : card.suggestion
    const front = `${markedSentence(card)}\n${kindName(card.kind)}: ${question}`
    const back = `${fixedSentence(card)}\n${card.original} → ${fix}\n${card.reason}`
    return [guidOf(card.id), front, back, `truegul ${kindName(card.kind).replace(/\s+/g, '-')}`].map(quoted).join('\t')
  })
  return `${[...HEADERS, ...notes].join('\n')}\n`
}

const markedSentence = ({ sentence, at, original }: Card): string =>
  `${sentence.slice(0, at)}【${original}】${sentence.slice(at + original.length)}`

/** In quotation marks, so that a tab, a line break or a quotation mark of the text stays in its field. */
const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`

const PRIME = 1_099_511_628_211n
const START = 14_695_981_039_346_656_037n

/** FNV-1a of 64 bits over the code units: short, and the same on every device. */
function guidOf(id: string): string {
  let hash = START
  for (let at = 0; at < id.length; at++) hash = BigInt.asUintN(64, (hash ^ BigInt(id.charCodeAt(at))) * PRIME)
  return `truegul-${hash.toString(36)}`
}
