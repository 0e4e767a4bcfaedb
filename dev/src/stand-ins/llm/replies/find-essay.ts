/**
 * The longest stretch of Korean text in a message. What may stand between stretches is anything that looks like structure: a
 * tag, a fence, a ruler, a heading, a label on a line of its own, or the strings of a JSON object. So no delimiter of ours need
 * be known. Lines without Korean stay in the stretch, except before its first Korean line.
 */
export function findEssay(message: string): string {
  const stretches = (stringsOfJson(message) ?? [message]).flatMap((text) => text.split(BOUNDARY)).map(fromFirstKorean)
  const longest = stretches.reduce((best, each) => (hangul(each) > hangul(best) ? each : best), '')
  return longest || message.trim()
}

/**
 * The essay with what stands before it since the last boundary and what follows it up to the last boundary of the message:
 * whatever a learner may have written, even where the essay pretends to end early. What is further out is the prompt's own.
 */
export function whatIsWritten(message: string, essay: string): string {
  const place = message.indexOf(essay)
  if (place < 0) return essay
  const boundaries = [...message.matchAll(new RegExp(BOUNDARY, 'gm'))]
  const opening = boundaries.findLast(({ index, 0: text }) => index + text.length <= place)
  const closing = boundaries.findLast(({ index }) => index >= place)
  return message.slice(opening ? opening.index + opening[0].length : place, closing?.index)
}

const BOUNDARY = new RegExp(
  [
    String.raw`<\/?[A-Za-z][^<>\n]{0,80}>`,
    String.raw`^[ \t]*${'`'}{3,}\w*[ \t]*$`,
    String.raw`^[ \t]*[-=_*~#]{3,}[^\n]*$`,
    String.raw`^#{1,6} [^\n]*$`,
    String.raw`^\[\/?[^\]\n]{1,60}\][ \t]*$`,
    String.raw`^[^\n:]{1,60}:[ \t]*$`,
  ].join('|'),
  'm',
)

const hangul = (text: string) => text.match(/[가-힣]/g)?.length ?? 0

function fromFirstKorean(text: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => hangul(line) > 0)
  return first < 0 ? '' : lines.slice(first).join('\n').trim()
}

function stringsOfJson(message: string): string[] | null {
  if (!message.trim().startsWith('{')) return null
  const strings: string[] = []
  try {
    JSON.parse(message, (_key, value: unknown) => {
      if (typeof value === 'string') strings.push(value)
      return value
    })
  } catch {
    return null
  }
  return strings
}
