import { countCells, countCharacters, ESSAY_LENGTH } from '@truegul/topik'

/** Where the length of an essay stands: too short or too long to be read, below, in or above what the task asks for. */
export type Zone = 'empty' | 'too-short' | 'below' | 'right' | 'above' | 'too-long'

export type EssayCount = { characters: number; cells: number; paragraphs: number; zone: Zone }

export function countEssay(text: string): EssayCount {
  const characters = countCharacters(text)
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '').length
  return { characters, cells: countCells(text), paragraphs, zone: zoneOf(characters) }
}

function zoneOf(characters: number): Zone {
  if (characters === 0) return 'empty'
  if (characters < ESSAY_LENGTH.submitMin) return 'too-short'
  if (characters < ESSAY_LENGTH.askedMin) return 'below'
  if (characters <= ESSAY_LENGTH.askedMax) return 'right'
  return characters <= ESSAY_LENGTH.submitMax ? 'above' : 'too-long'
}

/** May an essay of this length be submitted? */
export const canSubmit = (zone: Zone): boolean => zone === 'below' || zone === 'right' || zone === 'above'
