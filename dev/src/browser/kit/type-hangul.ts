import type { Page } from 'playwright-core'

const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const FINALS = 28
const VOWELS = 21

/**
 * Types as a Korean keyboard does: each syllable grows under the cursor (ㅎ, 하, 한) and is committed when it is whole; everything
 * else comes as a plain key. The field must have the focus.
 */
export async function typeHangul(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const character of text) {
    for (const stage of stagesOf(character)) {
      await session.send('Input.imeSetComposition', {
        text: stage,
        selectionStart: stage.length,
        selectionEnd: stage.length,
      })
    }
    if (character === '\n') await page.keyboard.press('Enter')
    else await session.send('Input.insertText', { text: character })
  }
  await session.detach()
}

/** What stands under the cursor while a syllable is typed: lead, lead with vowel, all of it. */
export function stagesOf(character: string): string[] {
  const code = character.codePointAt(0)!
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return []
  const index = code - FIRST_SYLLABLE
  const final = index % FINALS
  const lead = LEADS[Math.floor(index / (FINALS * VOWELS))]!
  const open = String.fromCodePoint(code - final)
  return final === 0 ? [lead, open] : [lead, open, character]
}
