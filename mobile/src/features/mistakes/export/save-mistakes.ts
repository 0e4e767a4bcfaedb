import type { EssayMistakes } from '@/lib/api/said'
import { cardsOf } from '../practice/cards'
import { ankiFile, type ExportWords } from './anki-file'
import { markdownFile } from './markdown-file'
import { saveFile } from './save-file'

/** Makes a file of all corrections and hands it over. @throws whatever the phone says where it cannot share a file */
export function saveMistakes(
  format: 'anki' | 'markdown',
  essays: readonly EssayMistakes[],
  title: string,
  words: ExportWords,
): Promise<void> {
  const cards = cardsOf(essays)
  return format === 'anki'
    ? saveFile('truegul-anki.txt', ankiFile(cards, words), 'text/plain')
    : saveFile('truegul.md', markdownFile(cards, title, words), 'text/markdown')
}
