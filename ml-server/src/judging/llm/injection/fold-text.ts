import type { Span } from '@truegul/korean'
import { HIDDEN } from './hidden-characters.ts'
import { LOOK_ALIKES, PLAIN_SIGNS } from './look-alikes.ts'
import type { TextView } from './text-view.ts'

const UNSEEN = new RegExp(`^[${HIDDEN}\\p{Mn}]$`, 'u')
const JAMO = /^[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff]$/

/**
 * A text as a reader takes it in: lower case, no hidden characters, no accents, look-alikes as the letters they are taken for, one
 * space for many. Expects NFC.
 */
export function foldText(text: string): TextView {
  const parts: string[] = []
  const places: Span[] = []
  let start = 0
  let last = ''
  for (const character of text) {
    const end = start + character.length
    const folded = foldCharacter(character)
    if (folded !== '' && !(folded === ' ' && last === ' ')) {
      parts.push(folded)
      for (let unit = 0; unit < folded.length; unit++) places.push({ start, end })
      last = folded
    }
    start = end
  }
  return { text: parts.join(''), places }
}

function foldCharacter(character: string): string {
  if (character >= 'a' && character <= 'z') return character
  if (character >= '가' && character <= '힣') return character
  if (character === '\n') return character
  if (/^\s$/.test(character)) return ' '
  if (UNSEEN.test(character)) return ''
  const plain = LOOK_ALIKES.get(character) ?? PLAIN_SIGNS.get(character)
  if (plain !== undefined) return plain.toLowerCase()
  if (JAMO.test(character)) return character
  return character
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
}
