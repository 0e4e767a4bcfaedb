import type { Span } from './span.ts'

const SERIES = [
  ['첫째', '둘째'],
  ['첫 ?번째', '두 ?번째'],
] as const
// Weak signs on purpose: what has none of them in its last sentences really breaks off.
const CLOSING =
  /(?<![가-힣])(?:따라서|그러므로|그래서|결론적으로|결국|이처럼|이와 같이|이렇듯|이상으로|이러한 점에서|이런 점에서|요약하면|정리하면|종합하면|지금까지|(?:앞에서|위에서|이상에서)[가-힣 ]{0,4} ?(?:살펴|언급|말)|마지막으로|끝으로|앞으로|이제)|[해어아여]야|필요|중요|노력|바람직|것이다|수 있을|[라다]고 (?:생각|본다|믿)|때이다/
const OPENING =
  /(?:이란|란)[ ,]|현대 ?사회|현대인|오늘날|요즘|최근|시대|과거|우리는?\s|사람들?[은이]?\s|일반적으로|흔히|누구나|무엇(?:인가|일까)|[까가]\?|발달|발전|변화/
const IN_THE_MIDDLE =
  /^(?:그래서|그리고|하지만|그러나|그런데|그렇지만|따라서|그러므로|왜냐하면|또한|또|게다가|둘째|두 ?번째|다음으로|예를 들|이를테면)/

/** A first point ("첫째") that no second one follows: its place, or null when every series goes on. */
export function findLoneFirst(text: string): Span | null {
  for (const [first, second] of SERIES) {
    const match = new RegExp(`(?<![가-힣])${first}(?![가-힣]{2})`).exec(text)
    if (
      match &&
      !new RegExp(second).test(text.slice(match.index)) &&
      !/(?:다음으로|마지막으로|끝으로|또한|그다음)/.test(text.slice(match.index))
    ) {
      return { start: match.index, end: match.index + match[0].length }
    }
  }
  return null
}

/** Does a paragraph read as a closing: a concluding word, a demand (-해야 한다) or an opinion? */
export function hasClosingCue(paragraph: string): boolean {
  return CLOSING.test(paragraph)
}

/** Does a paragraph read as an opening: it sets a scene, defines, or asks? */
export function hasOpeningCue(paragraph: string): boolean {
  return OPENING.test(paragraph)
}

/** Does a first sentence start as if something stood before it ("그래서", "둘째")? */
export function startsInTheMiddle(sentence: string): boolean {
  return IN_THE_MIDDLE.test(sentence)
}
