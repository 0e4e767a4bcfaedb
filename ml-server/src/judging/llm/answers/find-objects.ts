/**
 * The tags of a thought, `<think>` as most reasoning models write it or `<thinking>`, and where JSON may begin: prose has braces
 * too, but JSON's first one is followed by a name.
 */
const MARKS = /<(\/?)think(?:ing)?>|\{\s*"/gi
/** Far more than any answer has. Each start is read to its end at most, so this bounds the work. */
const MOST_STARTS = 400

/**
 * The JSON objects in what a model said, in their order, without those that it only thought. Broken JSON is none, and what
 * stands inside an object is no object apart; so a brace or a tag in a string hides nothing. A closing tag without an opening
 * one ends a thought too, because some models are sent the opening one; an opening tag that is never closed hides nothing.
 */
export function findObjects(text: string): object[] {
  const found: object[] = []
  /** How much was found when each open thought began. */
  const thoughts: number[] = []
  const marks = new RegExp(MARKS)
  let starts = 0
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0].startsWith('<')) {
      if (mark[1] === '') thoughts.push(found.length)
      else found.length = thoughts.pop() ?? 0
      continue
    }
    if (++starts > MOST_STARTS) return []
    const end = endOfObject(text, mark.index)
    const object = end < 0 ? undefined : parse(text.slice(mark.index, end))
    if (object) found.push(object)
    marks.lastIndex = object ? end : mark.index + 1
  }
  return found
}

/** Where the brackets that open at `at` are closed again, those in strings aside; -1 when they are not. */
function endOfObject(text: string, at: number): number {
  let depth = 0
  for (let i = at, isString = false; i < text.length; i++) {
    const char = text[i]
    if (isString) {
      if (char === '\\') i++
      else if (char === '"') isString = false
    } else if (char === '"') isString = true
    else if (char === '{') depth++
    else if (char === '}' && --depth === 0) return i + 1
  }
  return -1
}

function parse(text: string): object | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
