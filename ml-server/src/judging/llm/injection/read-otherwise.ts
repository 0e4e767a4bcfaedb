import { replaceInView, type TextView } from './text-view.ts'

// Single letters or syllables in a row, with a few signs between them.
const APART = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[^\p{L}\p{N}]{1,3}[\p{L}\p{N}](?![\p{L}\p{N}])){3,}/gu
const BETWEEN = /[^\p{L}\p{N}]/gu
const LATIN_WORDS = /[a-z]{2}[^a-z\n]{1,3}[a-z]{2}/
const LEET = /(?<![a-z0-9@$!])(?=[a-z0-9@$!]{0,20}[a-z])(?=[a-z0-9@$!]{0,20}[0-9@$!])[a-z0-9@$!]{2,40}/g
const DIGITS = { '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g', '@': 'a', $: 's' } as const

/** Letters that stand apart (g i v e, 만.점.을) read as words; null when there are none. */
export function readTogether(view: TextView): TextView | null {
  const joined = replaceInView(view, APART, ([run]) => run.replace(BETWEEN, ''))
  return joined.text === view.text ? null : joined
}

/** From the end to the start. */
export function readBackwards({ text, places }: TextView): TextView {
  return { text: text.split('').reverse().join(''), places: places.toReversed() }
}

/** Latin letters moved by thirteen; null when there are no Latin words. */
export function readRot13({ text, places }: TextView): TextView | null {
  if (!LATIN_WORDS.test(text)) return null
  const turned = text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 84) % 26) + 97))
  return { text: turned, places }
}

/** Digits and signs inside Latin words as the letters they are drawn like, 1 as i and as l. */
export function readLeet(view: TextView): TextView[] {
  return (['i', 'l'] as const)
    .map((one) =>
      replaceInView(view, LEET, ([word]) =>
        word.replace(/[0345789@$]/g, (sign) => DIGITS[sign as keyof typeof DIGITS]).replace(/[1!]/g, one),
      ),
    )
    .filter(({ text }) => text !== view.text)
}
